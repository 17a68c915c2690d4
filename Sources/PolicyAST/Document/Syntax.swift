/// The notation in which a document is written.
public enum Syntax: String, Sendable, CaseIterable {
  /// JSON, RFC 8259.
  case json
  /// YAML 1.2.2 with the core schema.
  case yaml
}
