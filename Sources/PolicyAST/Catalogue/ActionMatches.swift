/// What the catalogue says, in sum, of the actions that a pattern matches.
public struct ActionMatches: Sendable {
  /// How many actions match.
  public internal(set) var count = 0

  /// How many of them can be limited to a resource.
  public internal(set) var limited = 0

  /// The sensitive ones of them, as policies write them, in the order of the catalogue.
  public internal(set) var sensitive: [String] = []

  /// Nothing matches.
  public init() {}
}
