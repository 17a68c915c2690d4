/// A set of rules that says which packets network interfaces let in and out.
public struct SecurityGroup: Sendable {
  public var provider: Provider
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// The id that the provider gave it (`sg-…`), when the input knows it.
  public var identifier: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds it.
  public var location: Location

  public var network: Reference<Network>?

  /// Its rules, also those that are declared apart from it.
  public var rules: [SecurityGroupRule] = []

  /// Whether members reach each other without a rule (`inner_access_policy`); nil means the provider's default.
  public var innerAccess: Value?

  /// Where something else than functions and databases uses it: instances, load balancers, …
  public var otherUses: [Location] = []

  /// Whether `rules` are known to be all that there are.
  public var isComplete = true

  /// Whether the project does not declare it, and only what it attaches to it is known.
  public var isReferenced = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A group declared at `location`.
  public init(provider: Provider, format: Format, location: Location) {
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `security group 'db'`.
  public var label: String { (name ?? identifier)?.scalar.map { "security group '\($0.string)'" } ?? "security group" }
}
