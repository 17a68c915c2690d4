/// One atom of a template before directives are matched: a text, an interpolation or a marker of a directive.
struct HCLTemplatePart {
  /// What the atom is.
  enum Kind {
    case text
    case interpolation
    case ifMarker
    case elseMarker
    case endifMarker
    case forMarker
    case endforMarker
    case end
  }

  var kind: Kind
  /// The bytes covered.
  var start: UInt32
  var end: UInt32
  /// Of a text, the bytes that are left after trimming.
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// Of a text, see `HCLNode.marked` and `HCLNode.raw`.
  var flags: UInt8 = 0
  /// The interpolated expression, the condition, or the collection.
  var node: Int32 = -1
  /// Of a `for`, the bound names.
  var names: [Int32] = []

  init(_ kind: Kind, _ start: UInt32, _ end: UInt32, node: Int32 = -1) {
    self.kind = kind
    self.start = start
    self.end = end
    self.node = node
  }
}
