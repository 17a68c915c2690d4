/// A service that a role may use and its functions do not, or the other way round.
public struct GrantGap: Sendable {
  /// Which of the two.
  public enum Kind: String, Sendable, CaseIterable {
    /// The role may use the service, and nothing of its functions does.
    case unused
    /// The code of the function uses the service, and the role may do nothing in it.
    case missing
    /// A setting of the function needs an action that the role may not do.
    case missingForSetting = "missing-for-setting"
  }

  public let kind: Kind

  /// The code of the service in policies, for a setting the action that lacks.
  public let service: String

  /// What uses it, as it is written; for an unused service the pattern that grants it.
  public let subject: String

  /// The pattern that grants it, the code that uses it, or the role of the function.
  public let location: Location
}
