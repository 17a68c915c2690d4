/// Trouble with an audited input: what is wrong and where. Never thrown.
public struct Diagnostic: Sendable {
  /// How much the trouble costs.
  public enum Severity: String, Sendable, CaseIterable {
    /// The input, or a part of it, could not be understood.
    case error
    /// It was understood, but it is not what the format allows.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A further place that belongs to the trouble, such as the first of two equal keys.
  public struct Note: Sendable {
    /// One sentence, lower case, without a final stop.
    public let message: String

    /// The message in Chinese; nil where there is none.
    public let chinese: String?

    /// The place.
    public let location: Location

    /// A note of `message` at `location`.
    public init(_ message: String, chinese: String? = nil, at location: Location) {
      self.message = message
      self.chinese = chinese
      self.location = location
    }
  }

  /// How much the trouble costs.
  public let severity: Severity

  /// One sentence, lower case, without a final stop.
  public let message: String

  /// The message in Chinese; nil where there is none.
  public let chinese: String?

  /// Where reading went wrong.
  public let location: Location

  /// Further places.
  public let notes: [Note]

  /// A diagnostic of `message` at `location`.
  public init(
    _ severity: Severity, _ message: String, chinese: String? = nil, at location: Location, notes: [Note] = []
  ) {
    self.severity = severity
    self.message = message
    self.chinese = chinese
    self.location = location
    self.notes = notes
  }
}
