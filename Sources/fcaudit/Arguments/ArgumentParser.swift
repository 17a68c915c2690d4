import PolicyAST

/// Takes the arguments of a command apart: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-ab`, `--`.
struct ArgumentParser {
  private let command: String
  private let options: [OptionSpecification]

  /// A parser for the options of `command`.
  init(_ command: any Command.Type) {
    self.init(command: command.name, options: command.options.flatMap(\.options))
  }

  /// A parser for `options`.
  init(command: String, options: [OptionSpecification]) {
    self.command = command
    self.options = options
  }

  /// Returns `arguments` taken apart.
  func parse(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments(command: command)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      if argument.hasPrefix("--") {
        try parseLong(argument.dropFirst(2), &rest, into: &parsed)
      } else if argument.hasPrefix("-"), argument != "-" {
        try parseShort(argument.dropFirst(), &rest, into: &parsed)
      } else {
        parsed.operands.append(argument)
      }
    }
    return parsed
  }

  private func parseLong(
    _ argument: Substring, _ rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    let equals = argument.firstIndex(of: "=")
    let name = String(argument[..<(equals ?? argument.endIndex)])
    guard let option = options.first(where: { $0.name == name }) else { throw unknown("--\(name)") }
    let attached = equals.map { String(argument[argument.index(after: $0)...]) }
    try take(option, spelled: "--\(name)", attached: attached, &rest, into: &parsed)
  }

  private func parseShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else { throw unknown("-\(letter)") }
      var attached: String?
      if option.value != nil, !letters.isEmpty {
        attached = String(letters.first == "=" ? letters.dropFirst() : letters)
        letters = ""
      }
      try take(option, spelled: "-\(letter)", attached: attached, &rest, into: &parsed)
    }
  }

  private func take(
    _ option: OptionSpecification, spelled: String, attached: String?, _ rest: inout ArraySlice<String>,
    into parsed: inout ParsedArguments
  ) throws(UsageError) {
    guard let value = option.value else {
      if let attached {
        throw error(
          "\(spelled) takes no value, but '\(attached)' was given", chinese: "\(spelled) 不带值，却给出了“\(attached)”")
      }
      return parsed.add(option.name, "")
    }
    if parsed.has(option.name), !option.isRepeatable {
      throw error("\(spelled) was given twice", chinese: "\(spelled) 重复出现")
    }
    if option.isValueOptional, attached == nil {
      let isValue = rest.first.map { !$0.hasPrefix("-") && FileStatus.kind(of: $0) == nil } ?? false
      return parsed.add(option.name, isValue ? rest.removeFirst() : "")
    }
    guard let word = attached ?? rest.popFirst() else {
      throw error("\(spelled) needs a value: \(value)", chinese: "\(spelled) 需要一个值：\(value)")
    }
    parsed.add(option.name, word)
  }

  private func unknown(_ spelling: String) -> UsageError {
    let near = Nearness.nearest(to: spelling, among: options.map { "--\($0.name)" })
    return error("there is no option '\(spelling)'", chinese: "没有“\(spelling)”选项", near: near)
  }

  private func error(_ message: String, chinese: String, near: String? = nil) -> UsageError {
    UsageError(message, chinese: chinese, near: near, command: command)
  }
}
