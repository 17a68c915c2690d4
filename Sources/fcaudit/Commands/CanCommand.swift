import PolicyAST
import Rules

/// `fcaudit can`: says whether somebody may do something.
enum CanCommand: Command {
  static let name = "can"
  static let summary = "say whether a function, role, user or service may do something, and which statements decide"
  static let operands = "PRINCIPAL ACTION RESOURCE [PATH…]"

  static let description = """
    Decides one request by the policies of the project at PATH: those of the function's role, the role, user or group
    that PRINCIPAL names (by name or ARN; 'role/NAME' where names are ambiguous), its groups and boundary, and those of
    the resource, which alone decide for a service such as events.amazonaws.com. Condition keys that --context does not give are absent.
    """

  static let examples: [(call: String, effect: String)] = [
    ("fcaudit can thumbnail oss:GetObject 'acs:oss:*:*:photos/a.png'", "a function of the project here"),
    ("fcaudit can role/deploy ram:PassRole '*' infra --context acs:Service=fc.aliyuncs.com", "with a condition key"),
  ]

  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.success, "allowed"),
    (.findings, "denied"),
    (.usage, "wrong call, or there is no such principal; nothing was decided"),
    (.failure, "undecided, an input could not be read, or the output not written"),
  ]

  static var options: [OptionGroup] {
    [
      OptionGroup(
        title: "Can",
        options: [
          OptionSpecification(
            "context", value: "KEY=VALUE", isRepeatable: true,
            "a condition key of the request; several times for several values"),
          AccessFormat.option,
        ]),
      .common,
    ]
  }

  static func run(_ arguments: ParsedArguments) throws(UsageError) -> ExitCode {
    guard arguments.operands.count >= 3 else {
      throw UsageError(
        "can takes a principal, an action and a resource", chinese: "can 需要主体、操作和资源三个参数", command: name)
    }
    let format = try arguments.choice("format", of: AccessFormat.self) ?? .text
    let (action, resource) = (arguments.operands[1], arguments.operands[2])
    guard !action.contains("*"), !action.contains("?"), action.contains(":") else {
      throw UsageError(
        "the action is one name such as oss:GetObject, not '\(action)'",
        chinese: "操作应为单个名称，例如 oss:GetObject，而不是“\(action)”", command: name)
    }
    var context = try context(arguments.values("context"))
    let reading = try ModelReading(paths: Array(arguments.operands.dropFirst(3)))
    reading.tellTroubles()
    let principal = try NamedPrincipal(arguments.operands[0], in: reading.model, command: name)
    // Every request of a user of AWS carries the user's name.
    if let identity = principal.identity.map({ reading.model[$0] }), identity.kind == .user, identity.provider == .aws,
      let name = identity.name.known,
      !context.keys.contains(where: { $0.lowercased() == "aws:username" })
    {
      context["aws:username"] = [name]
    }
    let request = Request(
      principal: principal.request, action: action, resource: resource, context: context)
    let report = DecisionReport(
      principal: principal.label, request: request,
      policies: reading.model.policySet(of: principal.identity, action: action, on: resource))
    let bytes =
      switch format {
      case .text: report.text
      case .json: report.json
      }
    guard StandardStream.output.write(bytes: bytes) else { return .failure }
    switch report.decision.outcome {
    case .allow: return .success
    case .implicitDeny, .explicitDeny: return .findings
    case .undecided: return .failure
    }
  }

  private static func context(_ words: [String]) throws(UsageError) -> [String: [String]] {
    var context: [String: [String]] = [:]
    for word in words {
      guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
        throw UsageError(
          "--context is KEY=VALUE, not '\(word)'", chinese: "--context 应写作 键=值，而不是“\(word)”", command: name)
      }
      context[String(word[..<equals]), default: []].append(String(word[word.index(after: equals)...]))
    }
    return context
  }
}
