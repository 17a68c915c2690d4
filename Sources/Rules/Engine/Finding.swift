public import PolicyAST

/// What a rule reports: a fault and its place.
public struct Finding: Sendable {
  /// A further place that belongs to the finding.
  public struct Related: Sendable {
    /// What is to be seen there; lower case, without a final stop.
    public var message: LocalizedText

    /// The place.
    public var location: Location

    /// The text there belongs to a credential and must not be shown.
    public var isSensitive: Bool

    /// A place of which `message` says what it is.
    public init(_ message: LocalizedText, at location: Location, isSensitive: Bool = false) {
      self.message = message
      self.location = location
      self.isSensitive = isSensitive
    }
  }

  /// The id of the rule.
  public var rule: String
  public var severity: Severity

  /// What is wrong, about this very place; lower case, without a final stop.
  public var message: LocalizedText

  /// The anchor.
  public var location: Location

  /// The node that the rule looked at; the anchor where it looked at none.
  var subject: Location

  /// The way through the model to the anchor, such as `policy/deploy`, `statement/1`.
  public var path: [String]

  /// Further places, in the order in which they should be read.
  public var related: [Related]

  /// The ways through calls of modules that lead to the anchor, the outermost call of each first; an empty way leads
  /// there without any.
  public var callers: [[Location]] = []

  /// The steps of a path through the model, when such a path is the finding; empty otherwise.
  public var steps: [Related]

  public var fixes: [Fix]

  /// Tells the same finding in another version of the files from a new one; `v1:` and 32 hexadecimal digits.
  public var fingerprint: String

  /// Why it does not count, when it does not.
  public var suppression: Suppression?

  /// Whether the baseline holds it.
  public var isBaselined: Bool

  /// The text at the anchor must not be shown: it holds a credential. `redacted` then stands in its place.
  public var isSensitive: Bool

  /// A finding of the given parts; the fingerprint is given later, when all findings are known.
  public init(
    rule: String, severity: Severity, message: LocalizedText, location: Location, path: [String],
    related: [Related] = [], steps: [Related] = [], fixes: [Fix] = [], isSensitive: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    subject = location
    self.path = path
    self.related = related
    self.steps = steps
    self.fixes = fixes
    self.isSensitive = isSensitive
    fingerprint = ""
    suppression = nil
    isBaselined = false
  }
}
