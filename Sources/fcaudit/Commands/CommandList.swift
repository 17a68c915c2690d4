/// The commands of the program.
enum CommandList {
  /// The commands in the order in which help lists them.
  static var all: [any Command.Type] {
    [
      ScanCommand.self, FixCommand.self, InspectCommand.self, CanCommand.self, CompareCommand.self, RulesCommand.self,
      ExplainCommand.self,
    ]
  }

  /// Returns the command called `name`, nil when there is none.
  static func command(named name: String) -> (any Command.Type)? {
    all.first { $0.name == name }
  }
}
