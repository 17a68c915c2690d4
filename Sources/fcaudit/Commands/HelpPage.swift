import PolicyAST

/// The texts of `--help`.
enum HelpPage {
  /// What the program does, and its commands.
  static var overview: String {
    var text = """
      fcaudit finds what a serverless project grants beyond its need: policies, roles,
      triggers, networks.

      Usage: fcaudit COMMAND [OPTIONS] [ARGUMENTS]

      Commands:

      """
    for command in CommandList.all { text += row("  \(command.name)", command.summary) }
    text += row("  help COMMAND", "show how a command is used")
    text += "\nOptions:\n"
    text += row("  -h, --help", "show this help")
    text += row("  -V, --version", "show the version")
    text += """

      Exit codes are 0 for done, 1 for findings or another no, 2 for a wrong call, and
      3 for a failure; 'fcaudit COMMAND --help' says what they mean for a command.

      """
    return text
  }

  /// Returns how `command` is used.
  static func page(of command: any Command.Type) -> String {
    let lines = command.description.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraphs = lines.split(separator: "").map { lines in
      let paragraph = lines.joined(separator: "\n")
      // A list keeps its lines.
      return paragraph.holds("   ") ? paragraph : wrapped(paragraph[...], to: width)
    }
    let usage: Substring = "Usage: fcaudit \(command.name) [OPTIONS] \(command.operands)"
    var text = paragraphs.joined(separator: "\n\n") + "\n\n\(wrapped(usage, to: width, margin: 7))\n"
    for group in command.options {
      text += "\n\(group.title):\n"
      for option in group.options { text += row("  \(option.spelling)", option.help) }
    }
    if !command.examples.isEmpty { text += "\nExamples:\n" }
    for example in command.examples { text += "  \(example.call)\n      \(example.effect)\n" }
    text += "\nExit codes:\n"
    for (code, meaning) in command.exitCodes {
      text += "  \(code.rawValue)  " + wrapped(Substring(meaning), to: width - 5, margin: 5) + "\n"
    }
    return text
  }

  /// Puts `right` in a second column, below when `left` is too long.
  private static func row(_ left: String, _ right: String) -> String {
    let column = 34
    var text = left
    if left.count + 2 > column {
      text += "\n" + String(repeating: " ", count: column)
    } else {
      text += String(repeating: " ", count: column - left.count)
    }
    let lines = right.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped($0, to: width - column, margin: column) }
    return text + lines.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
  }

  /// The columns of a usual terminal.
  private static let width = 80

  /// Returns the words of `text` in lines of at most `width` columns, those after the first behind `margin` blanks.
  private static func wrapped(_ text: Substring, to width: Int, margin: Int = 0) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: margin))
  }
}
