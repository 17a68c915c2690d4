import PolicyAST

/// One way in which a text rule finds what it looks for in the bytes of a file.
struct TextClause: Sendable {
  /// What is looked at.
  enum Look: Sendable {
    /// Matches of a regular expression near a keyword; its named groups are variables.
    case pattern(RuleExpression)
    /// What is written after names that hold one of these words: assignments, keys, options, elements.
    case names([String])
    /// Calls of these functions with literals, or constants of the file, that have the forms of id and secret.
    case calls([String])
    /// Addresses of the form `scheme://user:password@host`.
    case addresses
    /// Habits of these kinds in the code of a file in which one of the keywords stands.
    case habits([CodeHabit.Kind])
  }

  /// A second pattern, whose nearest match for which `when` holds completes the first one.
  struct Pair: Sendable {
    let pattern: RuleExpression
    /// How far it may be from the first, in bytes.
    let within: Int
  }

  /// What is found, when the rule finds several things.
  let title: String

  let look: Look

  /// Literals that stand in or near every match; where none is, the clause costs nothing.
  let keywords: [String]

  /// How many bytes before and after a keyword the pattern is looked for.
  let before: Int
  let after: Int

  let pair: Pair?

  /// A pattern that takes a match back where it is found within so many bytes around it.
  let without: Pair?

  /// Whether the keywords are also looked for behind escapes, base64, hexadecimal digits and split texts.
  let isDecoding: Bool

  /// True is a finding; nil for every match.
  let when: RuleExpression?

  /// True is a finding, once it is known with which function the file is deployed; nil for every match.
  let confirm: RuleExpression?

  /// The variable at whose place the finding stands; nil for the whole match.
  let anchor: String?

  /// Takes the place of the rule's message.
  let message: RuleText?

  /// Of two findings at one place the one of the higher rank stays.
  let rank: Int

  /// Whether the form alone is proof, so that installed packages and binary files are looked at, too.
  let isAnchored: Bool

  /// Where it stands in the rule file.
  let location: Location
}

extension TextClause {
  /// The variables that expressions of the clause have besides `text`, in order.
  var variables: [String] {
    switch look {
    case .pattern(let pattern): Self.groups(of: pattern.text) + (pair.map { Self.groups(of: $0.pattern.text) } ?? [])
    case .names: ["name", "value"]
    case .calls: ["callee", "id", "secret", "token"]
    case .addresses: ["scheme", "user", "password", "host"]
    case .habits: ["subject", "habit"]
    }
  }

  /// Returns the names of the groups of a regular expression.
  static func groups(of pattern: String) -> [String] {
    let bytes = Array(pattern.utf8)
    var names: [String] = []
    for start in bytes.indices where bytes[start...].starts(with: "(?".utf8) {
      var rest = bytes[(start + 2)...]
      if rest.first == UInt8(ascii: "P") { rest.removeFirst() }
      guard rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else { continue }
      names.append(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
    }
    return names
  }
}
