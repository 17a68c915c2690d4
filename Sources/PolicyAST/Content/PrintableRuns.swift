/// The printable runs among bytes that are no text.
enum PrintableRuns {
  /// The number of bytes from which on a run is taken for text.
  static let shortest = 6

  /// What stands in the place of everything else, so that no text touches another one.
  static let blank = UInt8(ascii: "\n")

  /// Whether `byte` is printable ASCII, or a tab or the end of a line.
  static func isText(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte < 0x7F) || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Blanks every byte that is in no run of printable ASCII, and every run that is too short; offsets stay.
  /// - Complexity: O(*n*).
  static func keep(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F || byte == 0x09 {
        index &+= 1
        continue
      }
      if index &- start < shortest {
        while start < index {
          bytes[start] = blank
          start &+= 1
        }
      }
      bytes[index] = blank
      index &+= 1
      start = index
    }
    guard count - start < shortest else { return }
    for position in start..<count { bytes[position] = blank }
  }

  /// Blanks every byte outside of `ranges`, which ascend and do not overlap; offsets stay.
  static func keep(_ ranges: [Range<Int>], in bytes: UnsafeMutableBufferPointer<UInt8>) {
    var cursor = 0
    for range in ranges where range.lowerBound >= cursor && range.upperBound <= bytes.count {
      for position in cursor..<range.lowerBound { bytes[position] = blank }
      cursor = range.upperBound
    }
    for position in cursor..<bytes.count { bytes[position] = blank }
  }
}
