/// A function: code, the role it runs with, its settings and what starts it.
///
/// Settings that a format keeps at the service (Function Compute 2.0) or among defaults are given to each function;
/// their locations are where they are written. A setting that is absent is nil; one that is there and cannot be known
/// is an unresolved value.
public struct Function: Sendable {
  /// The edition of the provider's interface that the file is written for.
  public enum Generation: String, Sendable, CaseIterable {
    /// Function Compute 2.0, with services.
    case fc2 = "fc2"
    /// Function Compute 3.0.
    case fc3 = "fc3"
    /// AWS Lambda.
    case lambda
  }

  public var format: Format
  public var generation: Generation

  /// The name, nil when the file gives none.
  public var name: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds the function.
  public var location: Location

  /// The service it belongs to, in Function Compute 2.0.
  public var service: ID<Service>?

  public var region: Value?
  public var account: Value?

  /// The role it runs with; nil when none is given.
  public var role: RoleReference?

  public var runtime: Value?
  public var handler: Value?

  /// Seconds.
  public var timeout: Value?

  /// MB.
  public var memory: Value?

  /// vCPUs.
  public var cpu: Value?

  /// MB of temporary disk.
  public var disk: Value?

  /// Requests that one instance serves at the same time.
  public var instanceConcurrency: Value?

  /// The upper bound of concurrent instances.
  public var reservedConcurrency: Value?

  /// Whether the function may reach the internet outside its VPC.
  public var internetAccess: Value?

  public var environment: [EnvironmentVariable] = []

  /// The key under which the environment is written.
  public var environmentLocation: Location?

  /// Whether `environment` is known to be all that there is.
  public var environmentIsComplete = true

  /// The network it is attached to.
  public var network: NetworkAttachment?

  /// The databases that it is seen to connect to.
  public var databases: [DatabaseUse] = []

  /// The networks from which alone it may be invoked (`vpcBinding`).
  public var callingNetworks: [Value] = []

  public var logs: LogConfiguration?

  /// File systems and buckets that it mounts.
  public var mounts: [Mount] = []

  /// The layers it uses, as written: ARNs or references.
  public var layers: [Value] = []

  /// Those of the layers that the project publishes itself.
  public var ownLayers: [ID<Layer>] = []

  public var code: CodePackage?

  /// Whether all its code was read as source code.
  public var codeIsRead = false

  public var image: ContainerImage?
  public var asynchronous: AsynchronousConfiguration?

  /// Whether requests are traced (`tracingConfig`, `TracingConfig.Mode`).
  public var tracing: Value?

  /// The key that encrypts the environment (AWS).
  public var environmentKey: Value?

  public var triggers: [ID<Trigger>] = []

  /// Policies that belong to the function itself and say who may invoke it (AWS).
  public var resourcePolicies: [ID<Policy>] = []

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A function declared at `location`.
  public init(format: Format, generation: Generation, name: Value?, location: Location) {
    self.format = format
    self.generation = generation
    self.name = name
    self.location = location
  }

  /// The cloud it runs on.
  public var provider: Provider { generation == .lambda ? .aws : .alibaba }

  /// How messages name it, such as `function 'thumbnail'`.
  public var label: String { name?.scalar.map { "function '\($0.string)'" } ?? "function" }
}
