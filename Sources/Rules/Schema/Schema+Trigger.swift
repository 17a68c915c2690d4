import PolicyAST

extension Schema {
  static let trigger = SchemaObject(
    name: "trigger", doc: "What starts a function.",
    fields: [
      field("label", .string, "how messages name it") { .localized($0.labels) },
      field("name", .string, "the name") { .text($0.name) },
      field("kind", .string, "http, timer, oss, log, mns_topic, cdn_events, tablestore, eventbridge, function-url, …") {
        trigger in
        if let kind = trigger.kind { return .string(kind.rawValue, trigger.type?.location ?? trigger.location) }
        let type = SchemaValue.text(trigger.type)
        if case .missing = type { return .string("", trigger.location) }
        return type
      },
      field("function", .object("function"), "the function that it starts") { trigger in
        trigger.function.map { .object(.function($0)) } ?? .missing
      },
      field("role", .object("reference"), "the role with which the source invokes") { trigger in
        trigger.role.map { .object(.reference($0)) } ?? .missing
      },
      field("source", .string, "the ARN of the source; unknown when a part of it is") { .text($0.source) },
      field("sourcePattern", .object("pattern"), "the ARN of the source with its parts") { trigger in
        guard let source = trigger.source, !source.isNull else { return .missing }
        guard let text = source.scalar else { return .missing }
        return .object(.pattern(Pattern(text, value: source), .source))
      },
      field("sourceService", .string, "the code of the service that a source of this kind belongs to") { trigger in
        trigger.kind.flatMap { sourceServices[$0] }.map { .string($0, nil) } ?? .missing
      },
      field("format", .string, "the file format, such as serverless-devs-fc3") { .string($0.format.rawValue, nil) },
      field("qualifier", .string, "the version or alias that is invoked") { .text($0.qualifier) },
      field("configuration", .dynamic, "the settings as they are written") { .dynamic($0.configuration) },
      field(
        "payloadSize", .int, "bytes of the payload that the trigger sends, as far as they are written; 0 without one"
      ) {
        payloadSize($0)
      },
      field("logProject", .string, "of a log trigger: the log project of its own log settings") {
        .text($0.logProject)
      },
      field("logstore", .string, "of a log trigger: the logstore whose lines start the function") {
        .text($0.logstore)
      },
      field("authentication", .string, "who may call: anonymous, function, jwt, NONE, AWS_IAM") {
        .text($0.authentication)
      },
      field("isOpenToAnybody", .bool, "whether everybody who knows its address may call it") {
        .bool($0.isOpenToAnybody, $0.location)
      },
      field("methods", .list(.string), "the HTTP methods") { .texts($0.methods) },
      field("internetDisabled", .bool, "whether the public address is switched off") { .bool($0.internetDisabled) },
      SchemaField(
        name: "hasDomain", type: .bool, doc: "whether a custom domain of the project leads to its function, too"
      ) { subject, model in
        guard case .trigger(let id) = subject, let function = model[id].function else { return .bool(false, nil) }
        return .bool(model.domains.contains { $0.functions.contains(function) }, nil)
      },
      field("filterPrefix", .string, "the prefix that filters the objects of a bucket") { .text($0.filterPrefix) },
      field("filterSuffix", .string, "the suffix that filters the objects of a bucket") { .text($0.filterSuffix) },
      field("events", .list(.string), "the events that start the function") { .texts($0.events) },
    ])

  static let domain = SchemaObject(
    name: "domain", doc: "A domain name under which functions are reached.",
    fields: [
      domainField("label", .string, "how messages name it") { .localized($0.labels) },
      domainField("name", .string, "the domain name") { .text($0.name) },
      domainField("protocol", .string, "HTTP, HTTPS or HTTP,HTTPS") { .text($0.proto) },
      domainField("minimumTLS", .string, "the lowest TLS version") { .text($0.minimumTLS) },
      domainField("maximumTLS", .string, "the highest TLS version") { .text($0.maximumTLS) },
      domainField("cipherSuites", .list(.string), "the cipher suites") { .texts($0.cipherSuites) },
      domainField("certificate", .string, "the certificate, or its name") { .text($0.certificate) },
      domainField("privateKey", .string, "the private key, when it is written in the file") { .text($0.privateKey) },
      domainField("authentication", .string, "how callers prove who they are") { .text($0.authentication) },
      domainField("firewall", .bool, "whether a web application firewall stands before it") { .bool($0.firewall) },
      domainField("routes", .list(.string), "the names of the functions that it leads to") { .texts($0.routes) },
    ])

  /// - Source: trigger.js of Funcraft and the trigger documentation of Serverless Devs: the forms of `sourceArn`.
  private static let sourceServices: [Trigger.Kind: String] = [
    .oss: "oss", .log: "log", .mnsTopic: "mns", .tablestore: "ots", .cdnEvents: "cdn", .eventBridge: "eventbridge",
  ]

  /// The keys under which formats have the payload of a timer (`Input` of a schedule on AWS).
  private static let payloadKeys = ["payload", "input"]

  private static func payloadSize(_ trigger: Trigger) -> SchemaValue {
    let entries = trigger.configuration?.entries ?? []
    guard let payload = entries.first(where: { payloadKeys.contains($0.key.string.lowercased()) })?.value,
      let text = payload.scalar
    else { return .int(0, trigger.location) }
    let unknown = text.holes.reduce(0) { $0 + $1.end - $1.start }
    return .int(text.string.utf8.count - unknown, payload.location)
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Trigger) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .trigger(let id) = subject else { return .missing }
      return get(model[id])
    }
  }

  private static func domainField(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (CustomDomain) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, model in
      guard case .domain(let id) = subject else { return .missing }
      return get(model.domains[id.index])
    }
  }
}
