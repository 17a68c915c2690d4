import PolicyAST
import Rules

/// A call that makes no sense, a path that is not there, or a broken file that the user wrote for the program.
struct UsageError: Error {
  /// What is wrong; may have further lines.
  let message: String

  /// Arguments of the program that show help, such as `scan --help`; nil when help would not help.
  let help: String?

  /// An error that `message` describes; `command` is the command whose help tells more.
  init(_ message: String, command: String? = nil) {
    self.message = message
    help = command.map { $0 == "help" ? "--help" : "\($0) --help" }
  }

  /// An error that `message` describes; `complaints` show the places in files that are the cause.
  init(_ message: String, because complaints: [SourceComplaint]) {
    self.init(message + complaints.map { "\n\($0.text)" }.joined())
  }

  /// An error that lists what is wrong with rule files.
  init(rules error: RuleProblems) {
    self.init("the rules cannot be used", because: error.problems.map { SourceComplaint($0.message, at: $0.location) })
  }
}
