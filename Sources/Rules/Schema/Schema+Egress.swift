import PolicyAST

/// What a function is seen to reach, and what its network lets it reach.
extension Schema {
  /// The fields of a function that follow from its network.
  static let egress: [SchemaField] = [
    SchemaField(
      name: "outsideHosts", type: .list(.string), doc: "hosts on the internet that its environment names in addresses"
    ) { subject, model in
      guard case .function(let id) = subject else { return .missing }
      return .list(outsideHosts(model[id]), model[id].environmentLocation)
    },
    SchemaField(
      name: "unreachableServices", type: .list(.string),
      doc: "services that its role lets it use although its subnets have neither a way to the internet nor an endpoint "
        + "for them (AWS)"
    ) { subject, model in
      guard case .function(let id) = subject else { return .missing }
      return unreachableServices(model[id], in: model)
    },
  ]

  private static func outsideHosts(_ function: Function) -> [SchemaValue] {
    function.environment.compactMap { variable in
      guard let text = variable.value.scalar, let host = host(in: text.string), isOutside(host) else { return nil }
      return .string(host, variable.value.location)
    }
  }

  /// The host of the first address with a scheme in `text`, nil when there is none or it is a placeholder.
  private static func host(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let colon = bytes.indices.first(where: { bytes[$0...].starts(with: "://".utf8) }) else { return nil }
    var rest = bytes[(colon + 3)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let at = rest.lastIndex(of: 0x40) { rest = rest[(at + 1)...] }
    if let port = rest.firstIndex(of: 0x3A) { rest = rest[..<port] }
    let isName = rest.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
    }
    guard isName, rest.contains(0x2E) else { return nil }
    return String(decoding: rest, as: UTF8.self).lowercased()
  }

  private static func isOutside(_ host: String) -> Bool {
    let inside = [
      ".amazonaws.com", ".amazonaws.com.cn", ".aliyuncs.com", ".internal", ".local", ".localhost", ".svc", ".example",
      ".test", ".invalid", ".lan", ".corp", ".home.arpa",
    ]
    guard !inside.contains(where: { host.hasSuffix($0) }) else { return false }
    // Addresses are left alone: most are of the network itself.
    return !host.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E }
  }

  private static func unreachableServices(_ function: Function, in model: AccessModel) -> SchemaValue {
    guard function.provider == .aws, let network = function.network, !network.subnets.isEmpty else {
      return .list([], nil)
    }
    var networks: Set<ID<Network>> = []
    for subnet in network.subnets {
      guard let id = subnet.target else { return .unknown(Unresolved(.undefined, subnet.value.location.text)) }
      switch model.reach(of: id) {
      // A public subnet gives a function no way out: it has no public address.
      case .nowhere, .internetGateway: break
      case .translation: return .list([], nil)
      case .unknown(let reason): return .unknown(reason)
      }
      if let target = model[id].network?.target { networks.insert(target) }
    }
    var names: [SchemaValue] = []
    for (name, place) in usedServices(function, in: model) where !hasEndpoint(for: name, in: networks, model) {
      names.append(.string(name, place))
    }
    return .list(names, network.location)
  }

  private static func hasEndpoint(for service: String, in networks: Set<ID<Network>>, _ model: AccessModel) -> Bool {
    let endings = endpointNames[service] ?? [service]
    return model.endpoints.contains { endpoint in
      if let network = endpoint.network?.target, !networks.contains(network) { return false }
      guard let text = endpoint.service?.scalar?.string else { return true }
      return endings.contains { text.hasSuffix(".\($0)") }
    }
  }

  /// The services of `endpointNames` that the policies of the function's role allow calls of, with where they do.
  private static func usedServices(_ function: Function, in model: AccessModel) -> [(String, Location)] {
    guard let role = function.role?.identity else { return [] }
    var found: [(String, Location)] = []
    for binding in model[role].bindings {
      guard let policy = model[binding].policy else { continue }
      for statement in model[policy].statements where statement.effect == .allow {
        for action in statement.action?.patterns ?? [] where statement.action?.isNegated == false {
          let text = action.text.string.lowercased()
          guard let colon = text.firstIndex(of: ":"), !pollerActions.contains(text) else { continue }
          let service = String(text[..<colon])
          guard endpointNames[service] != nil, !found.contains(where: { $0.0 == service }) else { continue }
          found.append((service, action.location))
        }
      }
    }
    return found
  }

  /// The last parts of the names of endpoints, by the prefix of actions, for services that functions call themselves.
  ///
  /// - Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
  private static let endpointNames: [String: [String]] = [
    "s3": ["s3"], "dynamodb": ["dynamodb"], "secretsmanager": ["secretsmanager"], "sqs": ["sqs"], "sns": ["sns"],
    "ssm": ["ssm"], "events": ["events"], "states": ["states", "sync-states"], "kinesis": ["kinesis-streams"],
    "firehose": ["kinesis-firehose"], "lambda": ["lambda"], "athena": ["athena"], "glue": ["glue"],
    "textract": ["textract"], "rekognition": ["rekognition"], "bedrock": ["bedrock-runtime", "bedrock"],
    "execute-api": ["execute-api"],
  ]

  /// Actions that the pollers of Lambda use with the role, outside of the function's network.
  ///
  /// - Source: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html (and with-kinesis, with-ddb).
  private static let pollerActions: Set<String> = [
    "sqs:receivemessage", "sqs:deletemessage", "sqs:getqueueattributes", "sqs:changemessagevisibility",
    "kinesis:describestream", "kinesis:describestreamsummary", "kinesis:getrecords", "kinesis:getsharditerator",
    "kinesis:listshards", "kinesis:liststreams", "kinesis:subscribetoshard", "dynamodb:describestream",
    "dynamodb:getrecords", "dynamodb:getsharditerator", "dynamodb:liststreams",
  ]
}
