/// The code in the strings of a notebook.
enum NotebookText {
  /// Replaces the escapes in JSON strings by what they stand for, blanks in front, so that offsets stay: `\"` becomes
  /// a blank and a quote, `\n` a blank and the end of a line.
  /// - Complexity: O(*n*).
  static func unescape(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let blank = UInt8(ascii: " ")
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let meant: UInt8? =
        switch bytes[index + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes[index + 1]
        case _: nil
        }
      if let meant {
        bytes[index] = blank
        bytes[index + 1] = meant
      }
      index += 2
    }
  }
}
