import Foundation

/// Writes a Swift file that holds the given files in one static string, with an index of names, scopes and ranges.
///
/// Arguments: the folder, the Swift file to write, then the paths in the folder. The index has one line a file: the
/// path, the rule's scope (empty for other files), the byte offset of the file, the byte offset at which its examples
/// begin, and the offset of its end, separated by tabs. Nothing is parsed but the first word of two top-level keys, so
/// that a rule with an error is reported by the program, with its place.
@main
enum EmbedRulesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw CocoaError(.fileNoSuchFile) }
    let folder = URL(fileURLWithPath: arguments[1])
    var blob: [UInt8] = []
    var index = ""
    for path in arguments[3...].sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      let start = blob.count
      let examples = offset(ofKey: "examples", in: bytes).map { start + $0 } ?? start + bytes.count
      blob += bytes
      index += "\(path)\t\(scope(of: bytes))\t\(start)\t\(examples)\t\(blob.count)\n"
    }
    let text = """
      /// The files of `Rules.d`, made part of the program when it was built.
      enum EmbeddedRules {
        /// One line a file: path, scope, start, start of the examples, end; separated by tabs.
        static let index: StaticString = \(literal([UInt8](index.utf8)))

        /// The content of the files, one after another.
        static let content: StaticString = \(literal(blob))
      }

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: arguments[2]))
  }

  /// Returns the offset of the top-level line that begins with `key:`.
  private static func offset(ofKey key: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array((key + ":").utf8)
    var lineStart = 0
    while lineStart < bytes.count {
      if bytes[lineStart...].starts(with: wanted) { return lineStart }
      guard let lineBreak = bytes[lineStart...].firstIndex(of: 0x0A) else { return nil }
      lineStart = lineBreak + 1
    }
    return nil
  }

  private static func scope(of bytes: [UInt8]) -> String {
    guard let start = offset(ofKey: "scope", in: bytes) else { return "" }
    let line = bytes[start...].prefix { $0 != 0x0A }.dropFirst("scope:".utf8.count)
    let word = line.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0x0D && $0 != 0x23 }
    return String(decoding: word, as: UTF8.self)
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    var text = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += "\\u{\(String(scalar.value, radix: 16))}"
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
