public import PolicyAST

/// What `fcaudit can` prints.
public struct DecisionReport: Sendable {
  /// How messages name who asks, such as `role 'worker'`.
  public let principal: String

  /// The request.
  public let request: Request

  /// The policies that decide.
  public let policies: PolicySet

  /// The answer.
  public let decision: Decision

  /// For a denied request: a request that differs in its context alone and is allowed; nil when there is none.
  public let remedy: Request?

  /// Decides `request` of `principal` by `policies`.
  public init(principal: String, request: Request, policies: PolicySet) {
    self.principal = principal
    self.request = request
    self.policies = policies
    let set = AccessSet(policies)
    decision = set.decide(request)
    var remedy: Request?
    if decision.isDenied {
      let question = AccessQuestion(
        principal: request.principal, actions: [request.action], resources: [request.resource],
        context: request.context.mapValues { .matches($0) })
      if let witness = set.canEver(question).witness, witness.resource == request.resource { remedy = witness }
    }
    self.remedy = remedy
  }

  /// The answer in one word: `allow`, `deny` or `undecided`.
  public var word: String {
    switch decision.outcome {
    case .allow: "allow"
    case .implicitDeny, .explicitDeny: "deny"
    case .undecided: "undecided"
    }
  }

  /// The UTF-8 of the answer for people.
  public var text: [UInt8] {
    var buffer = ReportBuffer()
    buffer.write("\(word): \(principal), \(request)\n")
    let verb =
      switch decision.outcome {
      case .allow: "allowed by"
      case .explicitDeny: "denied by"
      case .undecided: "left open by"
      case .implicitDeny: "by"
      }
    for line in decision.statements.compactMap({ AccessPlaces.line($0, of: policies) }) {
      buffer.write("    \(verb) \(line)\n")
    }
    if decision.outcome == .implicitDeny { buffer.write("    no statement allows it\n") }
    for doubt in decision.doubts { buffer.write("    because \(doubt.explanation)\n") }
    if let remedy {
      let context = remedy.context.sorted { $0.key < $1.key }
        .map { "\($0.key) = \($0.value.joined(separator: " and "))" }
      buffer.write("    allowed with the context \(context.joined(separator: ", "))\n")
    }
    return buffer.bytes
  }

  /// The UTF-8 of the answer as JSON.
  public var json: [UInt8] {
    var json = JSONWriter(.indented)
    var places = AccessPlaces()
    json.object { json in
      json.member("version", 1)
      json.member("answer", word)
      json.member("outcome", decision.outcome.rawValue)
      json.member("principal", principal)
      json.key("request")
      places.write(request, to: &json)
      places.write(decision.statements, of: policies, as: "statements", to: &json)
      json.member("because", decision.doubts.map(\.explanation))
      if let remedy {
        json.key("allowedAs")
        places.write(remedy, to: &json)
      }
    }
    json.endLine()
    return json.buffer.bytes
  }
}
