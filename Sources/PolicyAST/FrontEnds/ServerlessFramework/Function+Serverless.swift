extension Function {
  /// Reads the settings of a Lambda function in a Serverless Framework project; what the function does not set, the
  /// provider does for all.
  /// - Source: "Functions" for AWS, Serverless Framework documentation.
  mutating func readServerless(_ properties: Properties, _ provider: Properties) {
    runtime = properties["runtime"] ?? provider["runtime"]
    handler = properties["handler"]
    timeout = properties["timeout"] ?? provider["timeout"]
    memory = properties["memorySize"] ?? provider["memorySize"]
    disk = properties["ephemeralStorageSize"]
    reservedConcurrency = properties["reservedConcurrency"]
    environmentKey = properties["kmsKeyArn"] ?? provider["kmsKeyArn"]
    tracing = properties["tracing"] ?? Properties(provider["tracing"])?["lambda"]
    layers = (properties["layers"] ?? provider["layers"])?.elementsOrSelf ?? []
    readServerlessEnvironment(properties.entry("environment"), provider.entry("environment"))
    if let value = properties["vpc"] ?? provider["vpc"] { network = NetworkAttachment(lambda: value) }
    if let value = properties["fileSystemConfig"], let mount = Mount(lambda: value) { mounts = [mount] }
    if let value = properties["image"] {
      image = ContainerImage(location: value.location)
      image?.name = Properties(value)?["uri", "name"] ?? value
    }
    readDestinations(properties)
  }

  private mutating func readServerlessEnvironment(_ own: Value.Entry?, _ shared: Value.Entry?) {
    if let shared { readEnvironment(shared) }
    guard let own else { return }
    let names = Set((own.value.entries ?? []).map(\.key.string))
    environment.removeAll { names.contains($0.key.string) }
    readEnvironment(own)
  }

  private mutating func readDestinations(_ properties: Properties) {
    let retries = properties["maximumRetryAttempts"]
    let age = properties["maximumEventAge"]
    let destinations = Properties(properties["destinations"])
    guard let location = (destinations?.value ?? properties["onError"] ?? retries ?? age)?.location else { return }
    var configuration = AsynchronousConfiguration(location: location)
    configuration.maximumRetries = retries
    configuration.maximumEventAge = age
    configuration.onSuccess = destinations?["onSuccess"]
    configuration.onFailure = destinations?["onFailure"] ?? properties["onError"]
    asynchronous = configuration
  }
}
