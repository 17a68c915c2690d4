/// A role, user or group: something that policies are bound to.
public struct Identity: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case role
    case user
    case group
  }

  /// How the model knows of it.
  public enum Origin: String, Sendable, CaseIterable {
    /// The project defines it.
    case declared
    /// The project refers to it; what it may do is known only as far as the catalogue or the project says so.
    case referenced
    /// A role of the provider's own making, known from the catalogue.
    case managed
  }

  public var kind: Kind
  public var provider: Provider
  public var origin: Origin

  /// The file format in which it stands.
  public var format: Format

  /// The name without account and path.
  public var name: Text

  /// The ARN, when it is written or can be composed.
  public var arn: Text?

  /// The account it belongs to, when that is known.
  public var account: String?

  /// Where it is declared, or first referred to.
  public var location: Location

  /// Who may assume it; nil for users and groups, and when it is not known.
  public var trust: ID<Policy>?

  /// What is bound to it.
  public var bindings: [ID<Binding>] = []

  /// The permissions boundary.
  public var boundary: ID<Policy>?

  /// For a user, the groups it is in.
  public var groups: [ID<Identity>] = []

  /// Whether `bindings` are known to be all that there are.
  public var isComplete: Bool

  /// The longest session in seconds.
  public var maximumSession: Value?

  /// For a user: whether it may log on to the console.
  public var consoleLogin: Value?

  /// Access keys that the project makes for it, and those in use that an account has for it.
  public var accessKeys: [Location] = []

  /// The ids of access keys that it is known to have.
  public var keyNumbers: [String] = []

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// An identity of the given parts.
  public init(
    _ kind: Kind, provider: Provider, origin: Origin, format: Format, name: Text, arn: Text? = nil,
    location: Location, isComplete: Bool
  ) {
    self.kind = kind
    self.provider = provider
    self.origin = origin
    self.format = format
    self.name = name
    self.arn = arn
    self.location = location
    self.isComplete = isComplete
  }

  /// How messages name it, such as `role 'order-worker'`.
  public var label: String { "\(kind.rawValue) '\(name.string)'" }
}
