/// The lines of a file as repairs need them: indentation, ends, line breaks.
struct LineText {
  let bytes: [UInt8]

  /// The line break of the file: that of its first line.
  var lineBreak: String {
    guard let end = bytes.firstIndex(of: 0x0A) else { return "\n" }
    return end > 0 && bytes[end - 1] == 0x0D ? "\r\n" : "\n"
  }

  /// Returns the offset of the first byte of the line that holds `offset`.
  func start(of offset: Int) -> Int {
    let before = bytes[..<min(offset, bytes.count)].lastIndex(of: 0x0A)
    let start = before.map { $0 + 1 } ?? 0
    // A byte order mark is no part of the first line.
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  /// Returns the offset of the line break that ends the line of `offset`, or the end of the file.
  func end(of offset: Int) -> Int {
    guard offset < bytes.count, let end = bytes[offset...].firstIndex(of: 0x0A) else { return bytes.count }
    return end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// Returns the bytes between the start of the line and `offset`.
  func lead(of offset: Int) -> ArraySlice<UInt8> { bytes[start(of: offset)..<offset] }

  /// Whether blanks alone stand between the start of the line and `offset`.
  func isFirst(_ offset: Int) -> Bool { lead(of: offset).allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// Returns the first offset from `offset` on at which no blank stands.
  func skippingBlanks(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < bytes.count, bytes[cursor] == 0x20 || bytes[cursor] == 0x09 { cursor += 1 }
    return cursor
  }

  /// Returns the text in a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
