/// How the commands that answer questions about access print.
enum AccessFormat: String, CaseIterable {
  case text
  case json

  /// The option that says so.
  static let option = OptionSpecification("format", letter: "f", value: "FORMAT", "text (default) or json")
}
