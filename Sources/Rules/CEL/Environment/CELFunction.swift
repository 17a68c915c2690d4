/// A function that expressions may call: a name and its overloads.
public struct CELFunction: Sendable {
  /// The name; may have dots, as `math.ceil` has. Operators have names that no expression can write.
  public let name: String

  /// What it does, for the reference.
  public let doc: String

  /// The signatures, tried in order.
  public private(set) var overloads: [CELOverload]

  /// A function.
  public init(_ name: String, doc: String = "", _ overloads: [CELOverload]) {
    self.name = name
    self.doc = doc
    self.overloads = overloads
  }

  mutating func add(_ more: [CELOverload]) {
    overloads += more
  }
}
