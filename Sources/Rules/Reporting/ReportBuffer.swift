/// The bytes of a report while it is being written.
struct ReportBuffer {
  private(set) var bytes: [UInt8] = []

  /// Appends the UTF-8 of `text`.
  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends one byte.
  mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends bytes as they are.
  mutating func write(bytes more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Appends `number` in decimal digits.
  mutating func write(_ number: Int) {
    write(String(number))
  }

  /// Appends `byte`, `count` times.
  mutating func write(repeating byte: UInt8, count: Int) {
    bytes.append(contentsOf: repeatElement(byte, count: max(0, count)))
  }
}
