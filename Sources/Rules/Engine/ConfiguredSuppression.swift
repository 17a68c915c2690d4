public import PolicyAST

/// An entry of the configuration that accepts findings of one rule.
public struct ConfiguredSuppression: Sendable {
  /// The rule, where it is written.
  public let rule: Located<String>

  /// Returns whether it speaks of the file at a path relative to the scan root.
  public let covers: @Sendable (_ path: String) -> Bool

  /// Why the findings are accepted.
  public let reason: String

  /// Whether its last day is over; it accepts nothing then.
  public let isExpired: Bool

  /// The entry.
  public let location: Location

  /// An entry of the given parts.
  public init(
    rule: Located<String>, reason: String, isExpired: Bool, at location: Location,
    covers: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.rule = rule
    self.reason = reason
    self.isExpired = isExpired
    self.location = location
    self.covers = covers
  }
}
