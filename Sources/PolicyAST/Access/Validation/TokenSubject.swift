/// Conditions on whose token an identity provider has signed: a user, a workload, a repository.
public enum TokenSubject {
  private static let gitHub = "token.actions.githubusercontent.com:"

  /// The claims of GitHub's tokens that name the owner of a repository, or what belongs to one.
  ///
  /// - Source: "OpenID Connect reference", GitHub documentation (claims of the token).
  private static let gitHubClaims: Set<String> = [
    "sub", "repository", "repository_id", "repository_owner", "repository_owner_id", "job_workflow_ref",
  ]

  /// Returns whether `condition` is on a claim that says whose the token is.
  public static func isSubject(_ condition: Condition) -> Bool {
    let key = condition.key.text.string.lowercased()
    if key.hasPrefix(gitHub) { return gitHubClaims.contains(String(key.dropFirst(gitHub.utf8.count))) }
    return key.hasSuffix(":sub")
  }

  /// Returns whether `condition` is on such a claim, and yet lets in tokens of parties that its author cannot know.
  ///
  /// A value with an unknown part is taken to name somebody.
  public static func isOpen(_ condition: Condition) -> Bool {
    guard isSubject(condition), let comparison = condition.comparison?.comparison else { return false }
    if comparison.isNegated || comparison == .null { return true }
    guard comparison == .stringLike || comparison == .arnLike || comparison == .arnEquals else { return false }
    let key = condition.key.text.string.lowercased()
    return condition.values.contains { value in
      guard let text = value.text.known, value.hasWildcard else { return false }
      if text.allSatisfy({ $0 == "*" }) { return true }
      return (key.hasPrefix(gitHub) || text.hasPrefix("repo:"))
        && !namesOwner(text, claim: key.split(separator: ":").last)
    }
  }

  /// Whether what stands before the first wildcard of `text` holds the whole name of an owner.
  private static func namesOwner(_ text: String, claim: Substring?) -> Bool {
    let stem = text.prefix { $0 != "*" && $0 != "?" }
    switch claim {
    case "sub":
      // Subjects made of other claims name the owner by itself: `repository_owner:octo-org:environment:*`.
      return stem.contains("/") || (!stem.hasPrefix("repo:") && stem.utf8.count { $0 == UInt8(ascii: ":") } > 1)
    case "repository", "job_workflow_ref": return stem.contains("/")
    case _: return false
    }
  }
}
