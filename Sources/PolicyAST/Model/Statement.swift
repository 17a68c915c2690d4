/// One statement of a policy.
public struct Statement: Sendable {
  /// A list of patterns under `Action`/`NotAction` or `Resource`/`NotResource`.
  public struct Element: Sendable {
    /// What is written, in the order of the document.
    public var patterns: [Pattern]

    /// Whether the element is written as `NotAction`, `NotResource`: it matches what none of the patterns matches.
    public var isNegated: Bool

    /// Whether the patterns are known to be all that there are; false when a part of the list is unresolved.
    public var isComplete: Bool

    /// The key as it is written.
    public var keyLocation: Location

    /// The value of the key.
    public var location: Location

    /// An element of the given parts.
    public init(
      patterns: [Pattern], isNegated: Bool, isComplete: Bool, keyLocation: Location, location: Location
    ) {
      self.patterns = patterns
      self.isNegated = isNegated
      self.isComplete = isComplete
      self.keyLocation = keyLocation
      self.location = location
    }
  }

  /// The principals of a statement, under `Principal` or `NotPrincipal`.
  public struct PrincipalElement: Sendable {
    /// Who is named, in the order of the document.
    public var principals: [Principal]

    /// Whether the element is written as `NotPrincipal`.
    public var isNegated: Bool

    /// Whether the principals are known to be all that there are.
    public var isComplete: Bool

    /// The key as it is written.
    public var keyLocation: Location

    /// The value of the key.
    public var location: Location

    /// An element of the given parts.
    public init(
      principals: [Principal], isNegated: Bool, isComplete: Bool, keyLocation: Location, location: Location
    ) {
      self.principals = principals
      self.isNegated = isNegated
      self.isComplete = isComplete
      self.keyLocation = keyLocation
      self.location = location
    }
  }

  /// The 0-based place in the document; alternatives of one statement, told apart by `presence`, share it.
  public var index: Int

  /// The statement's own name.
  public var sid: Pattern?

  /// Allow or deny, whatever the case it is written in; nil when it is missing, misspelt or unresolved.
  public var effect: Effect?

  /// Where the effect is written.
  public var effectLocation: Location?

  /// What may or may not be done; nil when neither `Action` nor `NotAction` is there.
  public var action: Element?

  /// To what; nil when neither `Resource` nor `NotResource` is there.
  public var resource: Element?

  /// By whom, in trust and resource policies.
  public var principal: PrincipalElement?

  /// Under which conditions; all of them must hold.
  public var conditions: [Condition]

  /// Whether `conditions` are known to be all that there are.
  public var hasAllConditions: Bool

  /// The condition of the template (`Fn::If`, a ternary) under which the statement is there, when that is open.
  public var presence: String?

  /// The whole statement.
  public var location: Location

  /// An empty statement at `location`.
  public init(index: Int, location: Location) {
    self.index = index
    self.location = location
    conditions = []
    hasAllConditions = true
  }

  /// How messages name it: `statement 2`, or `statement 'ReadLogs'` when it has a `Sid`.
  public var label: String {
    if let sid = sid?.text.known, !sid.isEmpty { return "statement '\(sid)'" }
    return "statement \(index + 1)"
  }
}
