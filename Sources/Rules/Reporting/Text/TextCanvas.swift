/// A buffer for text that people read on a terminal: it styles, and shows what would upset a terminal as U+FFFD.
struct TextCanvas {
  private(set) var buffer = ReportBuffer()
  private let usesColor: Bool

  /// A canvas with or without colours.
  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// Writes `text`.
  mutating func write(_ text: String) {
    guard text.unicodeScalars.contains(where: DisplayWidth.isUnsafe) else { return buffer.write(text) }
    for scalar in text.unicodeScalars { buffer.write(DisplayWidth.isUnsafe(scalar) ? "\u{FFFD}" : String(scalar)) }
  }

  /// Writes `text` in a style.
  mutating func write(_ text: String, _ style: TerminalStyle) {
    guard usesColor, !text.isEmpty else { return write(text) }
    buffer.write("\u{1B}[\(style.parameters)m")
    write(text)
    buffer.write("\u{1B}[0m")
  }

  /// Writes `count` blanks.
  mutating func write(blanks count: Int) {
    buffer.write(repeating: 0x20, count: count)
  }

  /// Ends the line.
  mutating func endLine() {
    buffer.write(byte: 0x0A)
  }
}
