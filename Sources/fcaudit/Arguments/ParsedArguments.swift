import PolicyAST

/// The arguments of a command, taken apart.
struct ParsedArguments {
  /// The command.
  let command: String

  /// What is no option, in order.
  var operands: [String] = []

  private var values: [String: [String]] = [:]

  /// No arguments for `command`.
  init(command: String) {
    self.command = command
  }

  /// Whether the option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of the option, nil when it was not given.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of a repeatable option, in order.
  func values(_ name: String) -> [String] { values[name] ?? [] }

  /// All values of an option, taken apart at commas; none when it was not given.
  /// - Throws: an error when a value names nothing, as a list that lost its words would otherwise mean everything.
  func list(_ name: String) throws(UsageError) -> [String] {
    var words: [String] = []
    for value in values(name) {
      let parts = value.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }.filter { !$0.isEmpty }
      guard !parts.isEmpty else {
        throw UsageError(
          "--\(name) names nothing: '\(value)'", chinese: "--\(name) 未指定任何内容：“\(value)”", command: command)
      }
      words += parts
    }
    return words
  }

  /// Notes that the option was given.
  mutating func add(_ name: String, _ value: String) {
    values[name, default: []].append(value)
  }

  /// Returns the value of an option whose values are the raw values of `Choice`, nil when it was not given.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let word = value(name) else { return nil }
    return try Self.choice(word, of: type, option: "--\(name)", command: command)
  }

  /// Returns the case of `Choice` that `word` names.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ word: String, of type: Choice.Type, option: String, command: String
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw UsageError(
      "\(option) is one of \(words.joined(separator: ", ")), not '\(word)'",
      chinese: "\(option) 应为 \(words.joined(separator: "、")) 之一，而不是“\(word)”",
      near: Nearness.nearest(to: word, among: words), command: command)
  }

  /// Returns the value of an option that is a whole number of at least `minimum`, nil when it was not given.
  func number(_ name: String, atLeast minimum: Int) throws(UsageError) -> Int? {
    guard let word = value(name) else { return nil }
    guard let number = Int(word), number >= minimum else {
      throw UsageError(
        "--\(name) is a whole number from \(minimum) on, not '\(word)'",
        chinese: "--\(name) 应为不小于 \(minimum) 的整数，而不是“\(word)”", command: command)
    }
    return number
  }

  /// Returns the value of an option that is a size, such as `500K` or `20M`, in bytes; nil when it was not given.
  func size(_ name: String) throws(UsageError) -> Int? {
    guard let word = value(name) else { return nil }
    var digits = Substring(word)
    var shift = 0
    if let unit = word.last, let position = "KMG".firstIndex(of: Character(unit.uppercased())) {
      digits = word.dropLast()
      shift = 10 * ("KMG".distance(from: "KMG".startIndex, to: position) + 1)
    }
    guard let number = Int(digits), number > 0, number <= Int.max >> shift else {
      throw UsageError(
        "--\(name) is a size such as 500K or 20M, not '\(word)'",
        chinese: "--\(name) 应为 500K、20M 之类的大小，而不是“\(word)”", command: command)
    }
    return number << shift
  }
}
