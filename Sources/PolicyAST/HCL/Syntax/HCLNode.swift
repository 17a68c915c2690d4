/// One record of the flat tree of an HCL text.
///
/// `first` and `next` are indices of other records, -1 for none. What `a`, `b` and `flags` mean is said at
/// each kind; "children" are a chain that starts at `first` and goes on through `next`.
struct HCLNode {
  /// What a record stands for.
  enum Kind: UInt8 {
    /// Children: attributes and blocks in the order of the text.
    case body
    /// Child: the expression. `a..<b`: the name.
    case attribute
    /// Children: labels, then the body. `a..<b`: the type.
    case block
    /// `a..<b`: the bytes inside the quotes, or the identifier.
    case label
    case number
    case bool
    case null
    /// Text of a template. `a..<b`: the bytes that count, when no children say otherwise. Children: pieces.
    case text
    /// A run of a text: `a..<b`.
    case piece
    /// Children: parts.
    case template
    /// Child: the one interpolated expression that is the whole template.
    case wrap
    /// Child: the `for` whose results are joined.
    case join
    /// Children: steps. `a`: the last step.
    case traversal
    /// Children: the source, then steps. `a`: the last step.
    case relative
    /// A step. `a..<b`: the name.
    case root
    /// A step. `a..<b`: the name.
    case getAttribute
    /// A step. Child: the key, a literal.
    case getIndex
    /// Children: collection, key.
    case index
    /// Children: source, each.
    case splat
    /// What stands for one element in the `each` of a splat.
    case anonymous
    /// Child: the inner expression.
    case parentheses
    /// Child: the operand. `flags`: the operator.
    case unary
    /// Children: both operands. `flags`: the operator.
    case binary
    /// Children: condition, result if true, result if false.
    case conditional
    /// Children: arguments. `a..<b`: the name.
    case call
    /// Children: elements.
    case tuple
    /// Children: key, value, key, value …
    case object
    /// Children: see `HCLNode.For`. `flags`: which of them are there.
    case forExpression
    /// A name bound by `for`: its region.
    case name
    /// Stands where an expression could not be read.
    case malformed
  }

  /// The flags of a `forExpression`; its children are key name, value name, collection, key, value, condition.
  struct For: OptionSet {
    let rawValue: UInt8
    static let object = For(rawValue: 1)
    static let group = For(rawValue: 2)
    static let keyName = For(rawValue: 4)
    static let key = For(rawValue: 8)
    static let condition = For(rawValue: 16)
  }

  /// The flag of a call whose last argument is expanded, of a text or label with escapes, of a true `bool`, and of an
  /// attribute or block that an earlier attribute of that name hides.
  static let marked: UInt8 = 1
  /// The flag of a text that is not quoted: backslashes stand for themselves.
  static let raw: UInt8 = 2

  var kind: Kind
  var flags: UInt8 = 0
  var start: UInt32
  var end: UInt32
  var a: UInt32 = 0
  var b: UInt32 = 0
  var first: Int32 = -1
  var next: Int32 = -1

  init(_ kind: Kind, _ start: UInt32, _ end: UInt32) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// The bytes that the record covers.
  var region: Region { Region(Int(start), Int(end)) }

  /// The bytes of the name that the record holds.
  var nameRegion: Region { Region(Int(a), Int(b)) }
}
