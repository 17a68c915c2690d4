/// A command of the program.
protocol Command {
  /// Its name on the command line.
  static var name: String { get }

  /// What it does, in a few words, as an order.
  static var summary: String { get }

  /// What may follow its name, such as `[PATH…]`.
  static var operands: String { get }

  /// What it does at length: paragraphs for `--help`.
  static var description: String { get }

  /// Its options, in the order in which help lists them.
  static var options: [OptionGroup] { get }

  /// Calls that show it at work, each with what it does.
  static var examples: [(call: String, effect: String)] { get }

  /// What each exit code means, in ascending order.
  static var exitCodes: [(code: ExitCode, meaning: String)] { get }

  /// Runs it.
  /// - Throws: `UsageError` when the call makes no sense; nothing has been done then.
  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode
}

extension Command {
  /// What the exit codes of commands mean that judge nothing.
  static var exitCodes: [(code: ExitCode, meaning: String)] {
    [
      (.success, "done"),
      (.usage, "wrong call, or a file given to it is wrong; nothing was done"),
      (.failure, "an input could not be read, or the output not written"),
    ]
  }
}
