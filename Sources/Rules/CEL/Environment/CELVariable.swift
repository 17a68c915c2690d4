/// A variable that expressions may name.
public struct CELVariable: Sendable {
  /// The name; may have dots.
  public let name: String

  /// The type of its value.
  public let type: CELType

  /// What it stands for, for the reference.
  public let doc: String

  /// A variable.
  public init(_ name: String, _ type: CELType, doc: String = "") {
    self.name = name
    self.type = type
    self.doc = doc
  }
}
