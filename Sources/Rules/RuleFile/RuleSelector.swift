import PolicyAST

/// A word that names rules: the id of one, a tag, or a glob over ids such as `wildcard-*`.
///
/// A word that is an id, or once was one, means that rule, even where a tag is spelled alike.
public struct RuleSelector: Sendable, Hashable {
  private enum Kind: Sendable, Hashable {
    case id
    case glob
    case tag
  }

  /// The word as it is written.
  public let word: String

  private let kind: Kind

  /// The selector that `word` spells among rules of which `isID` knows the ids.
  public init(_ word: String, isID: (String) -> Bool) {
    self.word = word
    kind = Self.isGlob(word) ? .glob : isID(word) ? .id : .tag
  }

  /// Whether the rule is meant by name, so that it takes part even as a preview.
  func names(_ rule: RuleDescription) -> Bool {
    kind != .glob && (rule.id == word || rule.aliases.contains(word))
  }

  /// Whether the rule is meant.
  public func matches(_ rule: RuleDescription) -> Bool {
    switch kind {
    case .id: names(rule)
    case .glob: WildcardPattern(word).matches(rule.id)
    case .tag: names(rule) || rule.tags.contains(word)
    }
  }

  /// Whether `word` has a `*` or `?`.
  public static func isGlob(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }
}
