/// What a statement does with the requests that it matches.
public enum Effect: String, Sendable, CaseIterable {
  case allow = "Allow"
  case deny = "Deny"
}
