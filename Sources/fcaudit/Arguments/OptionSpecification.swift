/// An option of a command.
struct OptionSpecification {
  /// The name after `--`.
  let name: String

  /// The letter after `-`, when there is one.
  let letter: Character?

  /// What its value is called in help; nil for a switch.
  let value: String?

  /// What it does.
  let help: String

  /// Whether it may be given more than once.
  let isRepeatable: Bool

  /// Whether it may be given without a value: then the next word is its value unless something of that name is there.
  var isValueOptional: Bool { value?.hasPrefix("[") ?? false }

  /// An option of the given parts.
  init(
    _ name: String, letter: Character? = nil, value: String? = nil, isRepeatable: Bool = false, _ help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// How it is written, such as `-f, --format FORMAT`.
  var spelling: String {
    (letter.map { "-\($0), " } ?? "    ") + "--\(name)" + (value.map { " \($0)" } ?? "")
  }
}
