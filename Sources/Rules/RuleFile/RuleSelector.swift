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
    case .glob: Self.matches(Array(word.utf8), Array(rule.id.utf8))
    case .tag: names(rule) || rule.tags.contains(word)
    }
  }

  /// Whether `word` has a `*` or `?`.
  public static func isGlob(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Whether `text` is matched by `glob`, in which `*` stands for any run and `?` for one byte.
  /// - Complexity: O(*glob* · *text*).
  private static func matches(_ glob: [UInt8], _ text: [UInt8]) -> Bool {
    var (pattern, cursor, star, resume) = (0, 0, -1, 0)
    while cursor < text.count {
      if pattern < glob.count, glob[pattern] == UInt8(ascii: "*") {
        (star, resume) = (pattern, cursor)
        pattern += 1
      } else if pattern < glob.count, glob[pattern] == text[cursor] || glob[pattern] == UInt8(ascii: "?") {
        pattern += 1
        cursor += 1
      } else if star >= 0 {
        resume += 1
        (pattern, cursor) = (star + 1, resume)
      } else {
        return false
      }
    }
    return glob[pattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
