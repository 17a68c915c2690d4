/// The code in the strings of a notebook.
enum NotebookText {
  /// Replaces the escapes in JSON strings by what they stand for and a blank, so that offsets stay: the end of a line
  /// and the quote that begins a text have it in front, the quote that ends one behind it. The quotes of JSON itself
  /// become ends of lines, since they are none of the code's.
  /// - Complexity: O(*n*).
  static func unescape(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let blank = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    var isInText = false
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        // A string of JSON begins or ends here, and with it the line of code.
        if bytes[index] == quote {
          bytes[index] = UInt8(ascii: "\n")
          isInText = false
        }
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"):
        isInText = false
        write(blank, UInt8(ascii: "\n"), to: bytes, at: index)
      case UInt8(ascii: "t"): write(blank, UInt8(ascii: "\t"), to: bytes, at: index)
      case quote:
        write(isInText ? quote : blank, isInText ? blank : quote, to: bytes, at: index)
        isInText.toggle()
      case UInt8(ascii: "\\"), UInt8(ascii: "/"): write(blank, bytes[index + 1], to: bytes, at: index)
      case _: break
      }
      index += 2
    }
  }

  private static func write(
    _ first: UInt8, _ second: UInt8, to bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) {
    bytes[index] = first
    bytes[index + 1] = second
  }
}
