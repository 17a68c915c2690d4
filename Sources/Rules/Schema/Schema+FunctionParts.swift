import PolicyAST

extension Schema {
  static let variable = SchemaObject(
    name: "variable", doc: "A variable of a function's environment.",
    fields: [
      SchemaField(name: "name", type: .string, doc: "the name") { subject, _ in
        guard case .variable(let variable) = subject else { return .missing }
        return .text(variable.key, at: variable.keyLocation)
      },
      SchemaField(name: "value", type: .string, doc: "what it is set to") { subject, _ in
        guard case .variable(let variable) = subject else { return .missing }
        return .text(variable.value)
      },
    ])

  static let network = SchemaObject(
    name: "network", doc: "The VPC that a function is attached to.",
    fields: [
      part("key", .string, "the setting as a whole", networkPart) { .string("", $0.location) },
      part("vpc", .string, "the VPC's id", networkPart) { .text($0.vpc?.value) },
      part("subnets", .list(.string), "the ids of the vSwitches or subnets", networkPart) {
        .texts($0.subnets.map(\.value))
      },
      part("securityGroups", .list(.string), "the ids of the security groups", networkPart) {
        .texts($0.securityGroups.map(\.value))
      },
      part("attachedVPC", .object("vpc"), "the VPC, when the project declares it", networkPart) {
        linked($0.vpc) { .vpc($0) }
      },
      part("attachedSubnets", .list(.object("subnet")), "the subnets, as far as the project declares them", networkPart)
      {
        linked($0.subnets) { .subnet($0) }
      },
      part(
        "attachedGroups", .list(.object("securityGroup")), "the security groups, as far as the project declares them",
        networkPart
      ) {
        linked($0.securityGroups) { .securityGroup($0) }
      },
      SchemaField(
        name: "zones", type: .list(.string), doc: "the zones of the subnets; absent when one of them is not known"
      ) { subject, model in
        guard case .network(let network) = subject else { return .missing }
        let zones = network.subnets.map { $0.target.flatMap { model[$0].zone?.scalar?.known } }
        let known = Set(zones.compactMap { $0 })
        guard !zones.isEmpty, zones.allSatisfy({ $0 != nil }) else { return .missing }
        return .list(known.sorted().map { .string($0, network.location) }, network.location)
      },
      SchemaField(
        name: "databases", type: .list(.object("database")), doc: "the databases behind one of its security groups"
      ) { subject, model in
        guard case .network(let network) = subject else { return .missing }
        let databases = model.databases.indices.filter { sharesGroup(network, model.databases[$0]) }
        return .list(databases.map { .object(.database(ID($0))) }, network.location)
      },
      SchemaField(
        name: "sharedGroups", type: .list(.string), doc: "those of its security groups that a database has, too"
      ) { subject, model in
        guard case .network(let network) = subject else { return .missing }
        let shared = network.securityGroups.filter { group in
          model.databases.contains { database in database.securityGroups.contains { isSame($0, group) } }
        }
        return .list(shared.map { .string(name(of: $0, in: model), $0.value.usage) }, network.location)
      },
      SchemaField(
        name: "openGroups", type: .list(.string),
        doc: "those of its security groups that let every address in, as far as the project declares them"
      ) { subject, model in
        guard case .network(let network) = subject else { return .missing }
        let open = network.securityGroups.filter { group in
          guard let target = group.target else { return false }
          return model[target].rules.contains { $0.direction == .ingress && $0.allows == true && letsEverybodyIn($0) }
        }
        return .list(open.map { .string(name(of: $0, in: model), $0.value.usage) }, network.location)
      },
      part("isAutomatic", .bool, "whether the deploying tool makes the network", networkPart) {
        .bool($0.isAutomatic, $0.location)
      },
    ])

  static let logs = SchemaObject(
    name: "logs", doc: "Where a function's logs go.",
    fields: [
      part("project", .string, "the log project", logsPart) { .text($0.project) },
      part("store", .string, "the logstore", logsPart) { .text($0.store) },
      part("isAutomatic", .bool, "whether the deploying tool makes them", logsPart) {
        .bool($0.isAutomatic, $0.location)
      },
    ])

  static let mount = SchemaObject(
    name: "mount", doc: "A file system or bucket that a function mounts.",
    fields: [
      part("kind", .string, "file-system or bucket", mountPart) { .string($0.kind.rawValue, $0.location) },
      part("source", .string, "the file system's address, or the bucket", mountPart) { .text($0.source) },
      part("path", .string, "the folder or prefix that is mounted", mountPart) { .text($0.path) },
      part("directory", .string, "where the function sees it", mountPart) { .text($0.directory) },
      part("readOnly", .bool, "whether it may only be read", mountPart) { .bool($0.readOnly) },
      part("endpoint", .string, "the address that a bucket is reached at", mountPart) { .text($0.endpoint) },
      part("encryption", .bool, "whether data is encrypted on its way", mountPart) { .bool($0.encryption) },
      part("isAutomatic", .bool, "whether the deploying tool makes it", mountPart) {
        .bool($0.isAutomatic, $0.location)
      },
    ])

  static let code = SchemaObject(
    name: "code", doc: "Where a function's code comes from.",
    fields: [
      part("path", .string, "a local folder or file", codePart) { .text($0.path) },
      part("bucket", .string, "the bucket that holds the package", codePart) { .text($0.bucket) },
      part("object", .string, "the object's name in the bucket", codePart) { .text($0.object) },
      part("inline", .string, "code written into the file itself", codePart) { .text($0.inline) },
    ])

  static let image = SchemaObject(
    name: "image", doc: "The container image that a function runs.",
    fields: [
      part("name", .string, "the image's name", imagePart) { .text($0.name) },
      part("written", .string, "the image's name with unknown parts as they stand in the file", imagePart) { image in
        image.name?.scalar.map { .string($0.string, image.name?.location) } ?? .missing
      },
      part("registryUser", .string, "the user that logs on to the registry", imagePart) { .text($0.registryUser) },
      part("registryPassword", .string, "the password that logs on to the registry", imagePart) {
        .text($0.registryPassword)
      },
      part("acceptsAnyCertificate", .bool, "whether the registry's certificate is not verified", imagePart) {
        .bool($0.acceptsAnyCertificate)
      },
    ])

  static let asynchronous = SchemaObject(
    name: "asynchronous", doc: "What happens with asynchronous invocations.",
    fields: [
      part("maximumRetries", .int, "how often a failed invocation is tried again", asynchronousPart) {
        .int($0.maximumRetries)
      },
      part("maximumEventAge", .int, "seconds after which an event is given up", asynchronousPart) {
        .int($0.maximumEventAge)
      },
      part("onSuccess", .string, "the ARN that gets the result of a success", asynchronousPart) { .text($0.onSuccess) },
      part("onFailure", .string, "the ARN that gets the event of a failure", asynchronousPart) { .text($0.onFailure) },
      part("destinations", .list(.object("pattern")), "both of these ARNs with their parts", asynchronousPart) {
        .patterns([$0.onSuccess, $0.onFailure].compactMap { $0 })
      },
    ])

  private static func sharesGroup(_ network: NetworkAttachment, _ database: Database) -> Bool {
    network.securityGroups.contains { group in database.securityGroups.contains { isSame($0, group) } }
  }

  /// Whether both mean the same group: one that the project declares, or one of the same id.
  private static func isSame(_ left: Reference<SecurityGroup>, _ right: Reference<SecurityGroup>) -> Bool {
    if let target = left.target, right.target != nil { return target == right.target }
    guard let text = left.value.scalar?.known else { return false }
    return text == right.value.scalar?.known
  }

  private static func name(of group: Reference<SecurityGroup>, in model: AccessModel) -> String {
    if let target = group.target {
      return (model[target].name ?? model[target].identifier)?.scalar?.string ?? group.value.usage.text
    }
    return group.value.scalar?.string ?? group.value.usage.text
  }

  private static func part<Part>(
    _ name: String, _ type: SchemaType, _ doc: String, _ extract: @escaping @Sendable (Subject) -> Part?,
    _ get: @escaping @Sendable (Part) -> SchemaValue
  ) -> SchemaField {
    .of({ subject, _ in extract(subject) }, name, type, doc, get)
  }

  private static let networkPart: @Sendable (Subject) -> NetworkAttachment? = {
    if case .network(let part) = $0 { return part }
    return nil
  }

  private static let logsPart: @Sendable (Subject) -> LogConfiguration? = {
    if case .logs(let part) = $0 { return part }
    return nil
  }

  private static let mountPart: @Sendable (Subject) -> Mount? = {
    if case .mount(let part) = $0 { return part }
    return nil
  }

  private static let codePart: @Sendable (Subject) -> CodePackage? = {
    if case .code(let part) = $0 { return part }
    return nil
  }

  private static let imagePart: @Sendable (Subject) -> ContainerImage? = {
    if case .image(let part) = $0 { return part }
    return nil
  }

  private static let asynchronousPart: @Sendable (Subject) -> AsynchronousConfiguration? = {
    if case .asynchronous(let part) = $0 { return part }
    return nil
  }
}
