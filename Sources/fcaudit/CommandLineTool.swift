import PolicyAST
import Rules

/// The program: finds the command, runs it, ends with its code.
enum CommandLineTool {
  /// The version of the program and its rules.
  static let version = "0.1.0"

  /// Runs what `arguments` ask for; the first is the name of the program.
  static func run(_ arguments: [String]) -> Never {
    Process.ignoreBrokenPipes()
    let code: ExitCode
    do {
      code = try dispatch(Array(arguments.dropFirst()))
    } catch {
      let language = language(of: arguments)
      let (kind, hint) = (LocalizedText("error", chinese: "错误"), LocalizedText("try", chinese: "参见"))
      StandardStream.error.write("fcaudit: \(kind[language]): \(error.message[language])\n")
      if let help = error.help { StandardStream.error.write("\(hint[language]) 'fcaudit \(help)'\n") }
      code = .usage
    }
    Process.exit(code)
  }

  /// The language that `arguments` ask for, also when they make no sense as a whole.
  private static func language(of arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated().reversed() {
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
    }
    return ScanOptions.languageOfLocale
  }

  private static func dispatch(_ arguments: [String]) throws(UsageError) -> ExitCode {
    guard let first = arguments.first else {
      StandardStream.error.write(HelpPage.overview)
      return .usage
    }
    switch first {
    case "--version", "-V":
      return StandardStream.output.write("fcaudit \(version)\n") ? .success : .failure
    case "--help", "-h":
      return StandardStream.output.write(HelpPage.overview) ? .success : .failure
    case "help":
      return try help(Array(arguments.dropFirst()))
    case _:
      guard let command = CommandList.command(named: first) else { throw unknownCommand(first) }
      return try run(command, Array(arguments.dropFirst()))
    }
  }

  private static func help(_ names: [String]) throws(UsageError) -> ExitCode {
    guard let name = names.first else { return StandardStream.output.write(HelpPage.overview) ? .success : .failure }
    guard let command = CommandList.command(named: name) else { throw unknownCommand(name) }
    return StandardStream.output.write(HelpPage.page(of: command)) ? .success : .failure
  }

  private static func run(_ command: any Command.Type, _ arguments: [String]) throws(UsageError) -> ExitCode {
    let parsed = try ArgumentParser(command).parse(arguments)
    if parsed.has("help") { return StandardStream.output.write(HelpPage.page(of: command)) ? .success : .failure }
    return try command.run(parsed)
  }

  private static func unknownCommand(_ name: String) -> UsageError {
    if name.hasPrefix("-") {
      return UsageError(
        "options come after a command, but '\(name)' is in its place", chinese: "选项应写在命令之后，而命令的位置是“\(name)”",
        command: "help")
    }
    let near = Nearness.nearest(to: name, among: CommandList.all.map { $0.name } + ["help"])
    return UsageError("there is no command '\(name)'", chinese: "没有“\(name)”命令", near: near, command: "help")
  }
}
