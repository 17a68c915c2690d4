extension Function {
  /// Reads the settings of a Lambda function, under the names of its interface.
  /// - Source: "AWS::Lambda::Function" and "AWS::Serverless::Function", CloudFormation and SAM documentation.
  mutating func readLambda(_ properties: Properties) {
    runtime = properties["runtime"]
    handler = properties["handler"]
    timeout = properties["timeout"]
    memory = properties["memorySize", "memory"]
    disk = Properties(properties["ephemeralStorage"])?["size"]
    reservedConcurrency = properties["reservedConcurrentExecutions", "reservedConcurrency"]
    environmentKey = properties["kmsKeyArn"]
    tracing = Properties(properties["tracingConfig"])?["mode"] ?? properties["tracing"]
    layers = properties["layers"]?.elementsOrSelf ?? []
    if let environment = properties["environment"] {
      if let entry = Properties(environment)?.entry("variables") {
        readEnvironment(entry)
      } else if environment.openReason != nil {
        environmentIsComplete = false
      }
    }
    if let value = properties["vpcConfig", "vpc"] { network = NetworkAttachment(lambda: value) }
    if let group = Properties(properties["loggingConfig"])?["logGroup"] {
      logs = LogConfiguration(location: group.location, project: group)
    }
    mounts = (properties["fileSystemConfigs"]?.elementsOrSelf ?? []).compactMap { Mount(lambda: $0) }
    readLambdaCode(properties)
    if let target = Properties(properties["deadLetterConfig", "deadLetterQueue"])?["targetArn"] {
      asynchronous = AsynchronousConfiguration(location: target.location)
      asynchronous?.onFailure = target
    }
  }

  private mutating func readLambdaCode(_ properties: Properties) {
    let written = properties["code", "codeUri", "inlineCode"]
    let details = Properties(properties["code", "codeUri"])
    if let name = properties["imageUri"] ?? details?["imageUri"] {
      image = ContainerImage(location: name.location)
      image?.name = name
    }
    guard let written else { return }
    var package = CodePackage(location: written.location)
    package.bucket = details?["s3Bucket", "bucket"]
    package.object = details?["s3Key", "key"]
    package.inline = details?["zipFile"] ?? properties["inlineCode"]
    if details == nil { package.path = properties["code", "codeUri"] }
    code = package
  }
}

extension NetworkAttachment {
  /// The attachment that the `VpcConfig` of a Lambda function describes; nil when it says nothing.
  init?(lambda value: Value) {
    if let unresolved = value.openReason {
      self.init(location: value.location, unresolved: unresolved)
      return
    }
    guard let properties = Properties(value) else { return nil }
    let subnets = properties["subnetIds"]?.elementsOrSelf ?? []
    let groups = properties["securityGroupIds"]?.elementsOrSelf ?? []
    guard !subnets.isEmpty || !groups.isEmpty else { return nil }
    self.init(location: value.location, subnets: subnets, securityGroups: groups)
  }
}

extension Mount {
  /// The file system that an entry of `FileSystemConfigs` mounts.
  init?(lambda value: Value) {
    guard let properties = Properties(value) else { return nil }
    self.init(.fileSystem, location: value.location)
    source = properties["arn"]
    directory = properties["localMountPath"]
  }
}

extension AsynchronousConfiguration {
  /// The configuration of asynchronous invocations of a Lambda function.
  init(lambda properties: Properties) {
    self.init(location: properties.value.location)
    maximumRetries = properties["maximumRetryAttempts"]
    maximumEventAge = properties["maximumEventAgeInSeconds"]
    guard let destination = Properties(properties["destinationConfig"]) else { return }
    onSuccess = Properties(destination["onSuccess"])?["destination"]
    onFailure = Properties(destination["onFailure"])?["destination"]
  }
}
