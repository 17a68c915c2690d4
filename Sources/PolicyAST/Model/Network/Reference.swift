/// A mention of another entity of the model: what is written, and what it leads to once linked.
public struct Reference<Entity>: Sendable {
  /// What is written: an id, a name, an ARN, or a reference that cannot be followed to a text.
  public var value: Value

  /// What it leads to; nil when that is no part of the project, or not known.
  public var target: ID<Entity>?

  /// A mention written as `value`.
  public init(_ value: Value, target: ID<Entity>? = nil) {
    self.value = value
    self.target = target
  }
}
