/// One node of a document in 16 bytes.
///
/// Records lie in preorder; the records of a collection end at `link`, and a mapping alternates key and value.
struct Record {
  /// What a record stands for.
  enum Kind: UInt32 {
    case null
    case bool
    case integer
    case float
    case string
    case placeholder
    case malformed
    case sequence
    case mapping
    case alias
  }

  /// Facts about a record that its kind and style do not tell.
  struct Flags: OptionSet {
    let rawValue: UInt32

    /// The record has an anchor or a tag in the table of properties.
    static let properties = Flags(rawValue: 1 << 8)
    /// The text differs from the bytes between its quotes: escapes, folding, indentation.
    static let encoded = Flags(rawValue: 1 << 9)
    /// The alias refers to a collection that contains it.
    static let cyclic = Flags(rawValue: 1 << 10)
  }

  /// The kind in bits 0–3, the style in bits 4–7, the flags above.
  private var meta: UInt32

  /// The offset of the first byte.
  var start: UInt32

  /// The offset after the last byte.
  var end: UInt32

  /// The index after the last record of a collection (0 while it is open), the index of the properties an alias refers
  /// to, the indentation of a block scalar; else 0.
  var link: Int32

  @inline(__always)
  init(_ kind: Kind, _ style: Node.Style, _ start: Int, _ end: Int, flags: Flags = [], link: Int = 0) {
    meta = kind.rawValue | UInt32(style.rawValue) << 4 | flags.rawValue
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.link = Int32(truncatingIfNeeded: link)
  }

  @inline(__always)
  var kind: Kind {
    get { Kind(rawValue: meta & 0xF) ?? .malformed }
    set { meta = meta & ~0xF | newValue.rawValue }
  }

  var style: Node.Style { Node.Style(rawValue: UInt8(truncatingIfNeeded: meta >> 4 & 0xF)) ?? .plain }

  @inline(__always)
  var flags: Flags {
    get { Flags(rawValue: meta & ~0xFF) }
    set { meta = meta & 0xFF | newValue.rawValue }
  }

  @inline(__always)
  var isCollection: Bool { meta & 0xF == Kind.sequence.rawValue || meta & 0xF == Kind.mapping.rawValue }

  @inline(__always)
  var isQuoted: Bool {
    let style = UInt8(truncatingIfNeeded: meta >> 4 & 0xF)
    return style == Node.Style.singleQuoted.rawValue || style == Node.Style.doubleQuoted.rawValue
  }

  /// Returns the index of the record after this one and all that it contains, when this one has `index`.
  @inline(__always)
  func next(after index: Int) -> Int { isCollection ? Int(link) : index + 1 }
}
