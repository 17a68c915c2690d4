/// Options that help lists under one title.
struct OptionGroup {
  let title: String
  let options: [OptionSpecification]

  /// Options that every command has.
  static let common = OptionGroup(
    title: "Help", options: [OptionSpecification("help", letter: "h", "show this help")])
}
