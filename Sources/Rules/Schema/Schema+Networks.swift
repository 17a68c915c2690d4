import PolicyAST

extension Schema {
  static let vpc = SchemaObject(
    name: "vpc", doc: "A virtual private cloud that the project declares.",
    fields: [
      vpcField("label", .string, "how messages name it") { network in .localized(network.labels) },
      vpcField("name", .string, "the name") { network in .text(network.name) },
      vpcField("id", .string, "the id that the provider gave it") { network in .text(network.identifier) },
      vpcField("provider", .string, "alibaba or aws") { network in .string(network.provider.rawValue, nil) },
      vpcField("format", .string, "the file format") { network in .string(network.format.rawValue, nil) },
      vpcField("ranges", .list(.string), "the address ranges") { network in .texts(network.ranges) },
    ])

  static let subnet = SchemaObject(
    name: "subnet", doc: "A vSwitch or subnet that the project declares.",
    fields: [
      subnetField("label", .string, "how messages name it") { subnet in .localized(subnet.labels) },
      subnetField("name", .string, "the name") { subnet in .text(subnet.name) },
      subnetField("id", .string, "the id that the provider gave it") { subnet in .text(subnet.identifier) },
      subnetField("vpc", .object("vpc"), "the network that it is a part of") { subnet in
        linked(subnet.network) { .vpc($0) }
      },
      subnetField("range", .string, "the address range") { subnet in .text(subnet.range) },
      subnetField("zone", .string, "the availability zone") { subnet in .text(subnet.zone) },
      SchemaField(
        name: "reach", type: .string,
        doc: "public when a route leads to an internet gateway, private when one leads to address translation, else "
          + "isolated; unknown when that is not declared"
      ) { subject, model in
        guard case .subnet(let id) = subject else { return .missing }
        let reach = model.reach(of: id)
        if case .unknown(let reason) = reach { return .unknown(reason) }
        return .string(reach.name ?? "", reach.location)
      },
    ])

  static let gateway = SchemaObject(
    name: "gateway", doc: "A NAT gateway that the project declares.",
    fields: [
      gatewayField("label", .string, "how messages name it") { gateway in .localized(gateway.labels) },
      gatewayField("name", .string, "the name") { gateway in .text(gateway.name) },
      gatewayField("provider", .string, "alibaba or aws") { gateway in .string(gateway.provider.rawValue, nil) },
      gatewayField("vpc", .object("vpc"), "the network that it serves") { gateway in
        linked(gateway.network) { .vpc($0) }
      },
      gatewayField("connectivity", .string, "internet or intranet, public or private, as it is written") { gateway in
        .text(gateway.connectivity)
      },
      gatewayField("addresses", .list(.string), "the public addresses that are given to it") { gateway in
        .texts(gateway.publicAddresses)
      },
      SchemaField(
        name: "functions", type: .list(.object("function")),
        doc: "the functions in the subnets whose addresses it translates (Alibaba Cloud)"
      ) { subject, model in
        guard case .gateway(let id) = subject else { return .missing }
        return .list(model.functions(behind: id).map { .object(.function($0)) }, nil)
      },
      gatewayField("subnets", .list(.object("subnet")), "the subnets whose addresses it translates") { gateway in
        linked(gateway.sources) { .subnet($0) }
      },
    ])

  static let endpoint = SchemaObject(
    name: "endpoint", doc: "A VPC endpoint that the project declares.",
    fields: [
      endpointField("label", .string, "how messages name it") { endpoint in .localized(endpoint.labels) },
      endpointField("kind", .string, "gateway or interface") { endpoint in
        .string(endpoint.kind.rawValue, endpoint.location)
      },
      endpointField("provider", .string, "alibaba or aws") { endpoint in .string(endpoint.provider.rawValue, nil) },
      endpointField("service", .string, "the service's name as it is written") { endpoint in .text(endpoint.service)
      },
      endpointField("vpc", .object("vpc"), "the network that it belongs to") { endpoint in
        linked(endpoint.network) { .vpc($0) }
      },
      endpointField("policy", .object("policy"), "what may be done through it; absent means everything") {
        endpoint in
        if endpoint.policyIsOpen { return .unknown(Unresolved(.incomplete, endpoint.location.text)) }
        return endpoint.policy.map { .object(.policy($0)) } ?? .missing
      },
      endpointField("securityGroups", .list(.object("securityGroup")), "the security groups in front of it") {
        endpoint in linked(endpoint.securityGroups) { .securityGroup($0) }
      },
    ])

  static let bucket = SchemaObject(
    name: "bucket", doc: "A bucket of an object store that the project declares.",
    fields: [
      bucketField("label", .string, "how messages name it") { bucket in .localized(bucket.labels) },
      bucketField("name", .string, "the name") { bucket in .text(bucket.name) },
      bucketField("provider", .string, "alibaba or aws") { bucket in .string(bucket.provider.rawValue, nil) },
      bucketField("accessControl", .string, "private, public-read, public-read-write, … as it is written") {
        bucket in .text(bucket.accessControl)
      },
      bucketField("blocksPublicAccess", .bool, "whether public access is refused whatever else is set") { bucket in
        .bool(bucket.blocksPublicAccess)
      },
      bucketField("policies", .list(.object("policy")), "its policies") { bucket in
        .list(bucket.policies.map { .object(.policy($0)) }, nil)
      },
      bucketField("encryption", .dynamic, "how objects are encrypted") { bucket in .dynamic(bucket.encryption) },
      bucketField("logging", .dynamic, "where accesses are logged to") { bucket in .dynamic(bucket.logging) },
      bucketField("versioning", .dynamic, "whether older versions are kept") { bucket in
        .dynamic(bucket.versioning)
      },
    ])

  /// What `reference` leads to; unknown when it leads out of the project.
  static func linked<Entity>(
    _ reference: Reference<Entity>?, _ subject: (ID<Entity>) -> Subject
  ) -> SchemaValue {
    guard let reference else { return .missing }
    guard let target = reference.target else { return .unknown(outside(reference)) }
    return .object(subject(target))
  }

  /// What `references` lead to; an element that leads out of the project is unknown.
  static func linked<Entity>(
    _ references: [Reference<Entity>], _ subject: (ID<Entity>) -> Subject
  ) -> SchemaValue {
    .list(
      references.map { reference in
        reference.target.map { .object(subject($0)) } ?? .unknown(outside(reference))
      }, nil)
  }

  private static func outside<Entity>(_ reference: Reference<Entity>) -> Unresolved {
    reference.value.unresolved ?? Unresolved(.undefined, reference.value.location.text)
  }

  private typealias Getter<Entity> = @Sendable (Entity) -> SchemaValue

  private static func vpcField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping Getter<Network>
  ) -> SchemaField {
    .of({ if case .vpc(let id) = $0 { $1[id] } else { nil } }, name, type, doc, get)
  }

  private static func subnetField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping Getter<Subnet>
  ) -> SchemaField {
    .of({ if case .subnet(let id) = $0 { $1[id] } else { nil } }, name, type, doc, get)
  }

  private static func gatewayField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping Getter<NATGateway>
  ) -> SchemaField {
    .of({ if case .gateway(let id) = $0 { $1[id] } else { nil } }, name, type, doc, get)
  }

  private static func endpointField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping Getter<NetworkEndpoint>
  ) -> SchemaField {
    .of({ if case .endpoint(let id) = $0 { $1[id] } else { nil } }, name, type, doc, get)
  }

  private static func bucketField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping Getter<Bucket>
  ) -> SchemaField {
    .of({ if case .bucket(let id) = $0 { $1[id] } else { nil } }, name, type, doc, get)
  }
}
