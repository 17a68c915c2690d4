/// How scalars are written in the syntaxes of project files.
enum ScalarWriting {
  /// Returns `text` in double quotes, escaped as JSON and YAML read it.
  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Returns `text` in double quotes, escaped as HCL reads it.
  static func hclQuoted(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in doubleQuoted(text).unicodeScalars {
      // `${` and `%{` would begin a template.
      if scalar == "{", let previous, previous == "$" || previous == "%" { result.unicodeScalars.append(previous) }
      result.unicodeScalars.append(scalar)
      previous = scalar
    }
    return result
  }

  /// Returns `text` in single quotes, nil when YAML cannot write it so on one line.
  static func singleQuoted(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return nil }
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  /// Whether every reader of YAML takes `text`, written without quotes, for this very text.
  static func isPlainSafe(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    guard !words.contains(text.lowercased()) else { return false }
    let bytes = Array(text.utf8)
    return bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      if isLetter(byte) || (0x30...0x39).contains(byte) || "-_./".utf8.contains(byte) { return true }
      // A colon is plain in front of anything but a blank or the end.
      return byte == UInt8(ascii: ":") && index + 1 < bytes.count
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
