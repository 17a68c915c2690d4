/// A named list of addresses that may connect to a database.
public struct AddressList: Sendable {
  /// The list's name; nil for the default one.
  public var name: Value?

  /// The setting as a whole.
  public var location: Location

  /// The entries, one value each; joined texts are taken apart, with the places of their parts.
  public var entries: [Value]

  /// Whether the entries are known to be all that there are.
  public var isComplete: Bool

  /// Whether it counts for connections from the internet alone (`public_whitelist`).
  public var isForInternet = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A list of `entries` written at `location`.
  public init(_ entries: [Value], isComplete: Bool = true, name: Value? = nil, location: Location) {
    self.entries = entries
    self.isComplete = isComplete
    self.name = name
    self.location = location
  }
}
