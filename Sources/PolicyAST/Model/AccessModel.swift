/// Everything that the audited files grant, and what carries it: one model for all formats.
///
/// Front ends add entities; `link` resolves references between them. Entities are addressed by their index.
public struct AccessModel: Sendable {
  public var policies: [Policy] = []
  public var identities: [Identity] = []
  public var bindings: [Binding] = []
  public var services: [Service] = []
  public var functions: [Function] = []
  public var triggers: [Trigger] = []
  public var domains: [CustomDomain] = []
  public var settings: [Setting] = []
  public var layers: [Layer] = []
  public var networks: [Network] = []
  public var subnets: [Subnet] = []
  public var routeTables: [RouteTable] = []
  public var gateways: [NATGateway] = []
  public var endpoints: [NetworkEndpoint] = []
  public var securityGroups: [SecurityGroup] = []
  public var databases: [Database] = []
  public var buckets: [Bucket] = []

  /// Policies of buckets that their documents call by name, until they are linked.
  var bucketPolicies: [BucketPolicy] = []

  /// Source files of what is deployed, when they were read.
  public var codeFiles: [CodeFile] = []

  /// Files that say what the code of functions depends on, when they were read.
  public var manifests: [Manifest] = []

  /// The accounts that count as our own: configured ones, and those that the project itself names as its own.
  public var ownAccounts = OwnAccounts()

  /// Trouble with the inputs.
  public var diagnostics: [Diagnostic] = []

  /// An empty model.
  public init() {}

  /// Adds `policy` and returns where it is.
  public mutating func add(_ policy: Policy) -> ID<Policy> {
    policies.append(policy)
    return ID(policies.count - 1)
  }

  /// Adds `identity` and returns where it is.
  public mutating func add(_ identity: Identity) -> ID<Identity> {
    identities.append(identity)
    return ID(identities.count - 1)
  }

  /// Adds `binding`, also to its identity, and returns where it is.
  public mutating func add(_ binding: Binding) -> ID<Binding> {
    bindings.append(binding)
    let id = ID<Binding>(bindings.count - 1)
    identities[binding.identity.index].bindings.append(id)
    return id
  }

  /// Adds `service` and returns where it is.
  public mutating func add(_ service: Service) -> ID<Service> {
    services.append(service)
    return ID(services.count - 1)
  }

  /// Adds `function`, also to its service, and returns where it is.
  public mutating func add(_ function: Function) -> ID<Function> {
    functions.append(function)
    let id = ID<Function>(functions.count - 1)
    if let service = function.service { services[service.index].functions.append(id) }
    return id
  }

  /// Adds `trigger`, also to its function, and returns where it is.
  public mutating func add(_ trigger: Trigger) -> ID<Trigger> {
    triggers.append(trigger)
    let id = ID<Trigger>(triggers.count - 1)
    if let function = trigger.function { functions[function.index].triggers.append(id) }
    return id
  }

  @inlinable
  public subscript(id: ID<Policy>) -> Policy {
    get { policies[id.index] }
    _modify { yield &policies[id.index] }
  }

  @inlinable
  public subscript(id: ID<Identity>) -> Identity {
    get { identities[id.index] }
    _modify { yield &identities[id.index] }
  }

  @inlinable
  public subscript(id: ID<Binding>) -> Binding {
    get { bindings[id.index] }
    _modify { yield &bindings[id.index] }
  }

  @inlinable
  public subscript(id: ID<Service>) -> Service {
    get { services[id.index] }
    _modify { yield &services[id.index] }
  }

  @inlinable
  public subscript(id: ID<Function>) -> Function {
    get { functions[id.index] }
    _modify { yield &functions[id.index] }
  }

  @inlinable
  public subscript(id: ID<Trigger>) -> Trigger {
    get { triggers[id.index] }
    _modify { yield &triggers[id.index] }
  }
}
