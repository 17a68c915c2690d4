/// Writes JSON from front to back, without a tree.
///
/// The caller keeps the grammar: a key before each value in an object, none in an array.
struct JSONWriter {
  /// How values are laid out.
  enum Layout {
    /// One member a line, indented by two blanks.
    case indented
    /// All on one line.
    case compact
  }

  private(set) var buffer = ReportBuffer()
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// A writer of one value.
  init(_ layout: Layout) {
    self.layout = layout
  }

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` writes.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes the key of the member whose value follows.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    buffer.write(layout == .indented ? ": " : ":")
    followsKey = true
  }

  /// Writes a member with a string.
  mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member with a number.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member with a truth value.
  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    truth(flag)
  }

  /// Writes a member with a string, or null.
  mutating func member(_ name: String, optional text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a member with an array of strings.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in for text in texts { json.value(text) } }
  }

  /// Writes a member with an object.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member with an array.
  mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array(body)
  }

  /// Writes a string.
  mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a number.
  mutating func value(_ number: Int) {
    separate()
    buffer.write(number)
  }

  /// Writes a truth value.
  mutating func truth(_ flag: Bool) {
    separate()
    buffer.write(flag ? "true" : "false")
  }

  /// Writes null.
  mutating func null() {
    separate()
    buffer.write("null")
  }

  /// Ends the text with a line break.
  mutating func endLine() {
    buffer.write(byte: 0x0A)
    isFirst = true
  }

  private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    buffer.write(byte: open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    buffer.write(byte: close)
    isFirst = false
  }

  private mutating func separate() {
    guard !followsKey else {
      followsKey = false
      return
    }
    if !isFirst { buffer.write(byte: UInt8(ascii: ",")) }
    isFirst = false
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    buffer.write(byte: 0x0A)
    buffer.write(repeating: 0x20, count: depth * 2)
  }

  private mutating func quote(_ text: String) {
    buffer.write(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer.write("\\\"")
      case UInt8(ascii: "\\"): buffer.write("\\\\")
      case 0x0A: buffer.write("\\n")
      case 0x0D: buffer.write("\\r")
      case 0x09: buffer.write("\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        buffer.write("\\u00")
        if digits.utf8.count == 1 { buffer.write("0") }
        buffer.write(digits)
      case _: buffer.write(byte: byte)
      }
    }
    buffer.write(byte: UInt8(ascii: "\""))
  }
}
