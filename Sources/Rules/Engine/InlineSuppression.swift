public import PolicyAST

/// A comment `fcaudit: allow RULE[, RULE] -- reason` in an audited file.
public struct InlineSuppression: Sendable {
  /// The rules that it names, each at its place.
  public let rules: [Located<String>]

  /// Why their findings are accepted.
  public let reason: String

  /// The comment.
  public let location: Location

  /// The 0-based line of the comment.
  let line: Int

  /// The 0-based line that it speaks of when nothing but the comment is on its own: the next one that is no comment.
  let lineBelow: Int

  /// Whether nothing but the comment is on its line.
  let isAlone: Bool
}
