public import PolicyAST

/// A repair of a finding.
public struct Fix: Sendable, Equatable {
  /// How far a fix may be trusted.
  public enum Applicability: String, Sendable, CaseIterable {
    /// It keeps what the project does, and removes the finding.
    case safe
    /// It may change what the project does.
    case unsafe
    /// It shows the way and has parts to fill in.
    case displayOnly = "display-only"
  }

  /// One change of a text.
  public struct Edit: Sendable, Equatable {
    /// What is replaced.
    public var location: Location

    /// What stands there instead.
    public var replacement: String

    /// A replacement of the text at `location`.
    public init(_ location: Location, replacement: String) {
      self.location = location
      self.replacement = replacement
    }
  }

  /// What the fix does, as an order: `set minVersion to TLSv1.2`.
  public var title: LocalizedText
  public var applicability: Applicability

  /// Changes that do not overlap.
  public var edits: [Edit]

  /// A fix of the given parts.
  public init(title: LocalizedText, applicability: Applicability, edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }
}
