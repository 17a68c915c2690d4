import PolicyAST
import Rules

/// `fcaudit inspect`: prints the access model of a project.
enum InspectCommand: Command {
  /// How the model is printed.
  private enum Format: String, CaseIterable {
    case tree
    case json
  }

  static let name = "inspect"
  static let summary = "print what a project grants: functions, triggers, roles, policies, with places"
  static let operands = "[PATH…]"

  static let description = """
    Prints the access model that the rules judge: what starts each function, the role that it runs with, the policies
    bound to the role and their statements, each with its place. Values of environment variables are not printed.
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit inspect", "the project in the working directory"),
    ("fcaudit inspect --format json app", "the same as data"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(
        title: "Inspect",
        options: [OptionSpecification("format", letter: "f", value: "FORMAT", "tree (default) or json")]),
      .common,
    ]
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    let format = try arguments.choice("format", of: Format.self) ?? .tree
    let reading = try ModelReading(paths: arguments.operands)
    reading.tellTroubles()
    let bytes =
      switch format {
      case .tree: InspectTree.render(reading.model)
      case .json: InspectJSON.render(reading.model)
      }
    guard StandardStream.output.write(bytes: bytes) else { return .failure }
    return reading.troubles.contains { $0.isFailure } ? .failure : .success
  }
}
