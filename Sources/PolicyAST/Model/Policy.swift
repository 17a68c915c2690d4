/// A policy document: what it allows and denies.
public struct Policy: Sendable {
  /// What the document is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Says what those may do that it is bound to.
    case identity
    /// Says who may assume the role that carries it.
    case trust
    /// Belongs to a resource (a bucket, a key, a function) and says who may use it.
    case resource
    /// Limits what others grant: a permissions boundary, a control or session policy.
    case boundary
  }

  /// Where the document comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Written in the project as a policy of its own, or inside a role or function.
    case project
    /// Kept by the provider, known from the catalogue of managed policies.
    case managed
  }

  /// What a resource policy belongs to.
  public enum Carrier: String, Sendable, CaseIterable {
    case bucket
    case function
    /// A VPC endpoint, whose policy grants nothing by itself: it limits the calls that pass.
    case endpoint
  }

  /// What the document is for.
  public var kind: Kind

  /// What it belongs to, when that is known and one of these; linking tells.
  public var carrier: Carrier?

  /// Its language.
  public var dialect: Dialect

  /// Where it comes from.
  public var origin: Origin

  /// The name that it is bound by, when it has one.
  public var name: Text?

  /// Its ARN, when that is known.
  public var arn: Text?

  /// `Version` as it is written.
  public var version: Pattern?

  /// The statements in the order of the document.
  public var statements: [Statement]

  /// Whether the statements are known to be all that there are.
  public var isComplete: Bool

  /// What does not belong into a policy, and what lacks.
  public var faults: [PolicyFault]

  /// The document, or for a managed policy the place that binds it.
  public var location: Location

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// An empty policy at `location`.
  public init(kind: Kind, dialect: Dialect, origin: Origin = .project, name: Text? = nil, location: Location) {
    self.kind = kind
    self.dialect = dialect
    self.origin = origin
    self.name = name
    self.location = location
    statements = []
    isComplete = true
    faults = []
  }

  /// How messages name it: `policy 'deploy'`, `trust policy`, …
  public var label: String {
    let noun =
      switch kind {
      case .identity: "policy"
      case .trust: "trust policy"
      case .resource: "resource policy"
      case .boundary: "boundary"
      }
    guard let name, !name.string.isEmpty else { return noun }
    return "\(noun) '\(name.string)'"
  }
}
