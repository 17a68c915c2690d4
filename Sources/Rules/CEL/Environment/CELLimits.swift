/// How large and how deep an expression may be, and how long it may run.
public struct CELLimits: Sendable {
  /// The most UTF-8 bytes of an expression.
  public var bytes = 100_000

  /// The most levels of nesting of a parsed expression.
  public var depth = 250

  /// The most steps of one evaluation: selections, calls, iterations, and the sizes of what functions read.
  public var steps = 1_000_000

  /// The limits given, the usual ones where not.
  public init(bytes: Int = 100_000, depth: Int = 250, steps: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.steps = steps
  }

  /// The most bytes of a text, or elements of a list, that a function may build.
  static let resultSize = 4 << 20
}
