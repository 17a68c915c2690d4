/// Text inside XML, HTML and Markdown.
enum MarkupText {
  /// Returns `text` for the content or a quoted attribute of XML and HTML; characters that XML cannot hold become U+FFFD.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      case _: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Returns `text` for a paragraph or table cell of Markdown, with nothing in it that Markdown would take as its own.
  static func escapeMarkdown(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // A mention would call a person.
      case "@": escaped += "&#64;"
      case "\n", "\r": escaped += " "
      case _: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
