/// The right to invoke a Lambda function, or to use a layer, that is written as a resource instead of a policy.
/// - Source: "AWS::Lambda::Permission" and "AWS::Lambda::LayerVersionPermission", CloudFormation documentation: the
///   statement that the service makes of it.
struct InvokePermission {
  private let properties: Properties
  private let principal: Value

  init(_ properties: Properties, principal: Value) {
    self.properties = properties
    self.principal = principal
  }

  /// Returns the permission as a policy of the function.
  func policy(name: Text?) -> Policy {
    let location = properties.value.location
    var entries = [
      entry("Effect", Value(.text(Text("Allow")), at: location)),
      entry("Principal", principalElement),
      entry("Action", properties["action"] ?? Value(.text(Text("lambda:InvokeFunction")), at: location)),
    ]
    if let conditions { entries.append(entry("Condition", conditions)) }
    var ignored: [Diagnostic] = []
    var policy = PolicyReader(kind: .resource, dialect: .iam)
      .read(
        statements: Value(.list([Value(.map(entries), at: location)]), at: location), name: name, diagnostics: &ignored)
    policy.location = location
    return policy
  }

  private func entry(_ key: String, _ value: Value) -> Value.Entry {
    Value.Entry(key: Text(key), at: value.location, value: value)
  }

  private var principalElement: Value {
    guard let text = principal.scalar, text.string != "*" else { return principal }
    let isService = text.string.contains(".") && WrittenARN(text) == nil
    return Value(.map([entry(isService ? "Service" : "AWS", principal)]), at: principal.location)
  }

  private var conditions: Value? {
    let location = properties.value.location
    var operators: [Value.Entry] = []
    func add(_ name: String, _ key: String, _ value: Value?) {
      guard let value else { return }
      operators.append(entry(name, Value(.map([entry(key, value)]), at: value.location)))
    }
    add("ArnLike", "aws:SourceArn", properties["sourceArn"])
    let keys: [(String, Value?)] = [
      ("aws:SourceAccount", properties["sourceAccount"]),
      ("lambda:EventSourceToken", properties["eventSourceToken"]),
      ("lambda:FunctionUrlAuthType", properties["functionUrlAuthType"]),
      ("aws:PrincipalOrgID", properties["principalOrgID", "organizationId"]),
    ]
    let equals = keys.compactMap { key, value in value.map { entry(key, $0) } }
    if !equals.isEmpty { operators.append(entry("StringEquals", Value(.map(equals), at: location))) }
    return operators.isEmpty ? nil : Value(.map(operators), at: location)
  }
}
