/// The texts of `--help`.
enum HelpPage {
  /// What the program does, and its commands.
  static var overview: String {
    var text = """
      fcaudit finds what a serverless project grants beyond its need: policies, roles, triggers, networks.

      Usage: fcaudit COMMAND [OPTIONS] [ARGUMENTS]

      Commands:

      """
    for command in CommandList.all { text += row("  \(command.name)", command.summary) }
    text += row("  help COMMAND", "show how a command is used")
    text += "\nOptions:\n"
    text += row("  -h, --help", "show this help")
    text += row("  -V, --version", "show the version")
    text += """

      Exit codes:
        0  audited, no finding at or above --fail-on
        1  findings at or above --fail-on
        2  wrong call, rule, baseline or configuration; nothing was audited
        3  an input could not be read or the output not written

      """
    return text
  }

  /// Returns how `command` is used.
  static func page(of command: any Command.Type) -> String {
    var text = "\(command.description)\n\nUsage: fcaudit \(command.name) [OPTIONS] \(command.operands)\n"
    for group in command.options {
      text += "\n\(group.title):\n"
      for option in group.options { text += row("  \(option.spelling)", option.help) }
    }
    guard !command.examples.isEmpty else { return text }
    text += "\nExamples:\n"
    for example in command.examples { text += "  \(example.call)\n      \(example.effect)\n" }
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
    return text + lines.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
  }
}
