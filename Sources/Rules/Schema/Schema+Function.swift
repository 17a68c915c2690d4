import PolicyAST

extension Schema {
  static let function = SchemaObject(
    name: "function", doc: "A function; settings of its service or of defaults are its own.",
    fields: [
      field("label", .string, "how messages name it") { .localized($0.labels) },
      field("name", .string, "the name") { .text($0.name) },
      field("provider", .string, "alibaba or aws") { .string($0.provider.rawValue, nil) },
      field("generation", .string, "fc2, fc3 or lambda") { .string($0.generation.rawValue, nil) },
      field("format", .string, "the file format, such as serverless-devs-fc3") { .string($0.format.rawValue, nil) },
      field("service", .object("service"), "the service, in Function Compute 2.0") { function in
        function.service.map { .object(.service($0)) } ?? .missing
      },
      field("region", .string, "the region") { .text($0.region) },
      field("account", .string, "the account") { .text($0.account) },
      field("role", .object("reference"), "the role that it runs with") { function in
        function.role.map { .object(.reference($0)) } ?? .missing
      },
      field("runtime", .string, "the runtime") { .text($0.runtime) },
      field("runtimeIsEnded", .bool, "whether the runtime is no longer maintained, by the catalogue of runtimes") {
        function in
        runtime(of: function) { .bool($0.status != .maintained, function.runtime?.location) }
      },
      field("runtimeStatus", .string, "maintained, abandoned by its community, or ended by the provider") { function in
        runtime(of: function) { .string($0.status.rawValue, function.runtime?.location) }
      },
      field("runtimeEnd", .string, "when maintenance of the runtime ended; empty while it goes on") { function in
        runtime(of: function) { .string($0.ended, function.runtime?.location) }
      },
      field("runtimeSuccessor", .string, "the oldest maintained runtime of the same language that is newer") {
        function in
        guard let id = function.runtime?.scalar?.known else { return .missing }
        return RuntimeCatalogue.successor(of: id, of: function.provider).map { .string($0, nil) } ?? .missing
      },
      field("runtimeIsKnown", .bool, "whether the catalogue of runtimes has the runtime") { function in
        let name = SchemaValue.text(function.runtime)
        guard case .string(let id, let location) = name else { return name }
        return .bool(RuntimeCatalogue.runtime(id, of: function.provider) != nil, location)
      },
      field("handler", .string, "the handler") { .text($0.handler) },
      field("timeout", .int, "seconds") { .int($0.timeout) },
      field("memory", .int, "MB") { .int($0.memory) },
      field("cpu", .double, "vCPUs") { .double($0.cpu) },
      field("disk", .int, "MB of temporary disk") { .int($0.disk) },
      field("instanceConcurrency", .int, "requests that one instance serves at the same time") {
        .int($0.instanceConcurrency)
      },
      field("reservedConcurrency", .int, "the upper bound of concurrent instances") { .int($0.reservedConcurrency) },
      field("internetAccess", .bool, "whether it may reach the internet outside its VPC; absent means the default") {
        .bool($0.internetAccess)
      },
      field("environment", .list(.object("variable")), "the environment variables") { function in
        var variables: [SchemaValue] = function.environment.map { .object(.variable($0)) }
        if !function.environmentIsComplete {
          variables.append(.unknown(Unresolved(.incomplete, function.environmentLocation?.text ?? "environment")))
        }
        return .list(variables, function.environmentLocation)
      },
      field(
        "environmentSize", .int,
        "bytes of the names and values of the environment; of those that are known when they are too many already"
      ) { environmentSize($0) },
      field("environmentKey", .string, "the key that encrypts the environment (AWS)") { .text($0.environmentKey) },
      field("network", .object("network"), "the VPC that it is attached to") { function in
        guard let network = function.network else { return .missing }
        if let unresolved = network.unresolved { return .unknown(unresolved) }
        return .object(.network(network))
      },
      field("databases", .list(.object("databaseUse")), "what shows that it connects to databases") { function in
        .list(function.databases.map { .object(.databaseUse($0)) }, nil)
      },
      field("callingNetworks", .list(.string), "the VPCs from which alone it may be invoked") {
        .texts($0.callingNetworks)
      },
      field("logs", .object("logs"), "where its logs go") { function in
        guard let logs = function.logs else { return .missing }
        if let unresolved = logs.unresolved { return .unknown(unresolved) }
        return .object(.logs(logs))
      },
      field("mounts", .list(.object("mount")), "file systems and buckets that it mounts") { function in
        .list(function.mounts.map { .object(.mount($0)) }, nil)
      },
      field("layers", .list(.string), "the layers") { .texts($0.layers) },
      field("layerPatterns", .list(.object("pattern")), "the ARNs of the layers with their parts") {
        .patterns($0.layers)
      },
      field(
        "limits", .object("limits"),
        "what its provider lets it have at most, where it runs and the way its code is uploaded"
      ) {
        .object(.limits(FunctionLimits.limits(of: $0)))
      },
      field("code", .object("code"), "where its code comes from") { $0.code.map { .object(.code($0)) } ?? .missing },
      field("image", .object("image"), "the container image that it runs") {
        $0.image.map { .object(.image($0)) } ?? .missing
      },
      field("asynchronous", .object("asynchronous"), "what happens with asynchronous invocations") { function in
        function.asynchronous.map { .object(.asynchronous($0)) } ?? .missing
      },
      field("triggers", .list(.object("trigger")), "what starts it") { function in
        .list(function.triggers.map { .object(.trigger($0)) }, nil)
      },
      field("resourcePolicies", .list(.object("policy")), "policies that say who may invoke it (AWS)") { function in
        .list(function.resourcePolicies.map { .object(.policy($0)) }, nil)
      },
      grantGaps,
    ] + sizes + egress)

  static let service = SchemaObject(
    name: "service", doc: "A service of Function Compute 2.0.",
    fields: [
      serviceField("label", .string, "how messages name it") { .localized($0.labels) },
      serviceField("name", .string, "the name") { .text($0.name) },
      serviceField("role", .object("reference"), "the role of its functions") { service in
        service.role.map { .object(.reference($0)) } ?? .missing
      },
      serviceField("functions", .list(.object("function")), "its functions") { service in
        .list(service.functions.map { .object(.function($0)) }, nil)
      },
    ])

  /// Returns what `read` makes of the runtime's entry in the catalogue; maintained when it has none.
  private static func runtime(
    of function: Function, _ read: (RuntimeCatalogue.Entry) -> SchemaValue
  ) -> SchemaValue {
    let name = SchemaValue.text(function.runtime)
    guard case .string(let id, _) = name else { return name }
    let unlisted = RuntimeCatalogue.Entry(id: id, status: .maintained, ended: "")
    return read(RuntimeCatalogue.runtime(id, of: function.provider) ?? unlisted)
  }

  private static func environmentSize(_ function: Function) -> SchemaValue {
    var doubt: Unresolved?
    if !function.environmentIsComplete {
      doubt = Unresolved(.incomplete, function.environmentLocation?.text ?? "environment")
    }
    var size = 0
    for variable in function.environment {
      doubt = doubt ?? variable.value.unresolved
      for text in [variable.key, variable.value.scalar].compactMap({ $0 }) {
        doubt = doubt ?? text.holes.first?.unresolved
        size += text.string.utf8.count - text.holes.reduce(0) { $0 + $1.end - $1.start }
      }
    }
    // What is not known can only add to a size.
    let limit = FunctionLimits.limits(of: function.provider).environmentSize
    if let doubt, size <= limit { return .unknown(doubt) }
    return .int(size, function.environmentLocation)
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Function) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .function(let id) = subject else { return .missing }
      return get(model[id])
    }
  }

  private static func serviceField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Service) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .service(let id) = subject else { return .missing }
      return get(model[id])
    }
  }
}
