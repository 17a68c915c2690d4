extension Function {
  /// Reads the settings that Function Compute keeps at the function, under the names of its interface.
  ///
  /// Names are compared as `Properties` does, so this serves every format that uses these names.
  /// - Source: facts on the FC model, section "Property paths".
  mutating func readSettings(_ properties: Properties) {
    runtime = properties["runtime"] ?? runtime
    handler = properties["handler"] ?? handler
    timeout = properties["timeout"] ?? timeout
    memory = properties["memorySize"] ?? memory
    cpu = properties["cpu"] ?? cpu
    disk = properties["diskSize"] ?? disk
    instanceConcurrency = properties["instanceConcurrency"] ?? instanceConcurrency
    if let value = Properties(properties["concurrencyConfig"])?["reservedConcurrency"] { reservedConcurrency = value }
    if let entry = properties.entry("environmentVariables") { readEnvironment(entry) }
    if let value = properties["layers"] { layers = value.elementsOrSelf }
    readCode(properties)
    if let value = properties["customContainerConfig"] { image = ContainerImage(value) }
    if let value = properties["asyncConfiguration", "asyncInvokeConfig"] {
      asynchronous = AsynchronousConfiguration(value)
    }
  }

  /// Reads the settings that Function Compute 2.0 keeps at the service and 3.0 at the function.
  mutating func readSurroundings(_ properties: Properties) {
    internetAccess = properties["internetAccess"] ?? internetAccess
    tracing = properties["tracingConfig"] ?? tracing
    if let value = properties["vpcConfig"] { network = NetworkAttachment(value) ?? network }
    if let value = properties["logConfig"] { logs = LogConfiguration(value) ?? logs }
    if let value = properties["nasConfig"] { mounts += Mount.fileSystems(value) }
    if let value = properties["ossMountConfig"] { mounts += Mount.buckets(value) }
    if let value = properties["vpcBinding", "vpcBindings"] {
      callingNetworks = Properties(value)?["vpcIds"]?.elementsOrSelf ?? value.elementsOrSelf
    }
  }

  /// Notes that the settings of the service hang on `value`, which cannot be known.
  mutating func leaveSurroundingsOpen(_ value: Value, because reason: Unresolved) {
    role = RoleReference(value)
    internetAccess = value
    network = NetworkAttachment(location: value.location, unresolved: reason)
    logs = LogConfiguration(location: value.location, unresolved: reason)
  }

  /// Adds the variables that `entry` lists to the environment.
  mutating func readEnvironment(_ entry: Value.Entry) {
    environmentLocation = entry.keyLocation
    guard let entries = entry.value.entries else {
      if entry.value.openReason != nil { environmentIsComplete = false }
      return
    }
    environment += entries.map { EnvironmentVariable(key: $0.key, keyLocation: $0.keyLocation, value: $0.value) }
    if entries.contains(where: { !$0.key.holes.isEmpty }) { environmentIsComplete = false }
  }

  private mutating func readCode(_ properties: Properties) {
    if let value = properties["code"] {
      var package = CodePackage(location: value.location)
      if let details = Properties(value) {
        package.path = details["src"]
        package.bucket = details["ossBucketName"]
        package.object = details["ossObjectName"]
        package.inline = details["zipFile", "sourceCode"]
      } else {
        package.path = value
      }
      code = package
      return
    }
    guard let value = properties["codeUri", "ossBucket"] else { return }
    var package = CodePackage(location: value.location)
    package.path = properties["codeUri"]
    package.bucket = properties["ossBucket"]
    package.object = properties["ossKey"]
    code = package
  }
}

extension ContainerImage {
  /// The image that a `customContainerConfig` names.
  init(_ value: Value) {
    self.init(location: value.location)
    guard let properties = Properties(value) else { return }
    name = properties["image"]
    guard let registry = Properties(properties["registryConfig"]) else { return }
    let authentication = Properties(registry["authConfig"])
    registryUser = authentication?["userName"]
    registryPassword = authentication?["password"]
    acceptsAnyCertificate = Properties(registry["certConfig"])?["insecure"]
  }
}

extension AsynchronousConfiguration {
  /// The configuration of asynchronous invocations in Function Compute 2.0 or 3.0.
  init(_ value: Value) {
    self.init(location: value.location)
    guard let properties = Properties(value) else { return }
    maximumRetries = properties["maxAsyncRetryAttempts"]
    maximumEventAge = properties["maxAsyncEventAgeInSeconds"]
    guard let destination = Properties(properties["destination", "destinationConfig"]) else { return }
    onSuccess = Self.target(destination["onSuccess"])
    onFailure = Self.target(destination["onFailure"])
  }

  /// 2.0 gives the ARN, 3.0 a map that holds it.
  private static func target(_ value: Value?) -> Value? {
    guard let properties = Properties(value) else { return value.flatMap { $0.isBlank ? nil : $0 } }
    return properties["destination"].flatMap { $0.isBlank ? nil : $0 }
  }
}
