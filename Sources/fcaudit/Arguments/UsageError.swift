import PolicyAST
import Rules

/// A call that makes no sense, a path that is not there, or a broken file that the user wrote for the program.
struct UsageError: Error {
  /// What is wrong; may have further lines.
  let message: LocalizedText

  /// Arguments of the program that show help, such as `scan --help`; nil when help would not help.
  let help: String?

  /// An error that `message` describes, in Chinese as `chinese`; `near` is what may be meant instead of a word that
  /// there is not; `command` is the command whose help tells more.
  init(_ message: String, chinese: String? = nil, near: String? = nil, command: String? = nil) {
    self.message = LocalizedText(
      message + (near.map { "; did you mean '\($0)'?" } ?? ""),
      chinese: chinese.map { text in text + (near.map { "；是否想写“\($0)”？" } ?? "") })
    help = command.map { $0 == "help" ? "--help" : "\($0) --help" }
  }

  /// An error that has several causes.
  init(_ causes: [LocalizedText]) {
    func text(in language: Language) -> String { causes.map { $0[language] }.joined(separator: "\n  ") }
    self.init(text(in: .english), chinese: text(in: .chinese))
  }

  /// An error that `message` describes; `complaints` show the places in files that are the cause.
  init(_ message: String, chinese: String, because complaints: [SourceComplaint]) {
    let places = complaints.map { "\n\($0.text)" }.joined()
    self.init(message + places, chinese: chinese + places)
  }

  /// An error that lists what is wrong with `configuration`; nil when nothing is.
  init?(_ configuration: Configuration) {
    guard !configuration.problems.isEmpty else { return nil }
    let complaints = configuration.problems.sorted { $0.location < $1.location }.map {
      SourceComplaint($0.message, at: $0.location, behind: configuration.prefix)
    }
    self.init("the configuration cannot be used", chinese: "配置无法使用", because: complaints)
  }

  /// An error that lists what is wrong with rule files.
  init(rules error: RuleProblems) {
    self.init(
      "the rules cannot be used", chinese: "规则无法使用",
      because: error.problems.map { SourceComplaint($0.message, at: $0.location) })
  }
}
