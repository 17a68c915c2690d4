/// How much of an input is read before reading stops with a diagnostic.
///
/// The defaults are far above what people write by hand and low enough for hostile input.
public struct ParseLimits: Sendable {
  /// The greatest size of one document in bytes; never more than `Int32.max`.
  public var bytes = 64 << 20

  /// How many collections may lie within each other.
  public var depth = 512

  /// The greatest number of keys and values of one document.
  public var nodes = 4 << 20

  /// How many nodes the aliases of one document may stand for when it is turned into a value.
  public var expansion = 100_000

  /// How many problems of one document are listed.
  public var problems = 100

  /// The default limits.
  public init() {}
}
