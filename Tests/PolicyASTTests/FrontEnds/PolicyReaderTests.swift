import PolicyAST
import Testing

struct PolicyReaderTests {
  @Test func `a policy is read with its patterns, conditions and places`() throws {
    let model = try Fixture.model("policy/ok/deploy.json")

    let policy = try #require(model.policies.first)
    let first = policy.statements[0]
    let condition = try #require(first.conditions.first)

    #expect(model.policies.count == 1)
    #expect(policy.kind == .identity && policy.dialect == .ram && policy.faults.isEmpty && policy.isComplete)
    #expect(policy.name?.string == "deploy" && policy.version?.text.string == "1")
    #expect(first.effect == .allow && first.effectLocation?.place == "5:17")
    #expect(first.action?.patterns.map(\.text.string) == ["fc:InvokeFunction", "fc:Get*"])
    #expect(first.action?.patterns.map(\.location.place) == ["6:18", "6:39"])
    #expect(first.action?.keyLocation.text == "\"Action\"")
    #expect(first.resource?.patterns[0].location.text == "\"acs:fc:*:*:services/shop/functions/*\"")
    #expect(condition.comparison == ConditionOperator(.ipAddress))
    #expect(condition.values.map(\.text.string) == ["10.0.0.0/8", "192.168.1.1"])
    #expect(condition.location.place == "8:35")
    #expect(policy.statements[1].action?.isNegated == true)
  }

  @Test func `a trust policy is told by its principals`() throws {
    let model = try Fixture.model("policy/ok/trust.yaml")

    let policy = try #require(model.policies.first)
    let principals = try #require(policy.statements.first?.principal?.principals)

    #expect(policy.kind == .trust && policy.faults.isEmpty && policy.version?.text.string == "1")
    #expect(principals.map(\.kind) == [.service, .ram])
    #expect(principals.map(\.pattern.location.place) == ["6:17", "8:11"])
  }

  @Test func `a policy in a JSON string keeps the places of the outer file`() throws {
    let model = try Fixture.model("policy/ok/wrapped.json")

    let action = try #require(model.policies.first?.statements.first?.action?.patterns.first)

    #expect(model.policies.count == 1 && model.policies[0].faults.isEmpty)
    #expect(action.text.string == "oss:*")
    #expect(action.location.text == "\\\"oss:*\\\"")
    #expect(action.location.start.line == 4)
  }

  @Test func `IAM's dialect is told by its names and may have a single statement`() throws {
    let model = try Fixture.model("policy/ok/bucket.json")

    let policy = try #require(model.policies.first)
    let resource = try #require(policy.statements.first?.resource?.patterns.first)

    #expect(policy.dialect == .iam && policy.kind == .resource && policy.faults.isEmpty)
    #expect(policy.statements[0].principal?.principals.map(\.kind) == [.any])
    #expect(policy.statements[0].label == "statement 'Public'")
    #expect(resource.text.holes.map(\.unresolved.reason) == [.placeholder])
  }

  @Test func `every policy of a wrapper is read under its name`() throws {
    let model = try Fixture.model("policy/ok/several.json")

    #expect(model.policies.map(\.name?.string) == ["first", "second"])
    #expect(model.policies.allSatisfy { $0.faults.isEmpty && $0.statements.count == 1 })
  }

  @Test func `faults are found with their places and do not stop reading`() throws {
    let model = try Fixture.model("policy/err/faults.json")

    let policy = try #require(model.policies.first)
    let found = policy.faults.map {
      "\($0.location.place) \($0.kind) \($0.subject)\($0.expected.map { " → \($0)" } ?? "")"
    }

    #expect(policy.dialect == .ram)
    #expect(
      Set(found) == [
        "2:3 unknownElement version → Version", "2:14 wrongVersion 2012-10-17 → 1",
        "3:3 unknownElement Statment → Statement", "5:6 unknownElement effect → Effect",
        "5:16 wrongEffect allow → Allow", "5:35 malformedAction GetObject → service:name",
        "5:60 malformedResource arn:aws:s3:::house → acs:service:region:account:name", "5:82 foreignElement Sid",
        "6:35 emptyElement Action", "6:39 actionAndNotAction NotAction", "6:61 foreignElement NotResource",
        "7:35 wrongType Action → text",
        "7:50 missingARNField acs:oss:house → acs:service:region:account:name",
        "7:67 unexpectedPrincipal Principal", "7:81 unknownPrincipalKind AWS → RAM",
        "8:5 statementNotAMap Statement → map", "10:7 unknownOperator StringEqual → StringEquals",
        "11:7 unknownOperator Null", "12:37 invalidConditionValue 10.0.0.0/40 → an IP address or block",
        "13:39 invalidConditionValue true → \"true\"",
      ])
    #expect(policy.statements.map(\.index) == [0, 1, 2, 4])
    #expect(policy.statements[0].effect == .allow)
  }

  @Test func `a torn document is read as far as it goes`() throws {
    let model = try Fixture.model("policy/err/torn.json")

    #expect(model.diagnostics.contains { $0.severity == .error })
    #expect(model.policies.first?.statements.first?.action?.patterns.first?.isAny == false)
    #expect(model.policies.first?.statements.first?.action?.patterns.first?.text.string == "oss:*")
  }

  @Test func `both branches of a choice become statements that say when they are there`() throws {
    let file = SourceFile(path: "x", text: "x")
    let place = Location(file, Region(0, 1))
    func text(_ string: String) -> Value { Value(.text(Text(string)), at: place) }
    func entry(_ key: String, _ value: Value) -> Value.Entry { Value.Entry(key: Text(key), at: place, value: value) }
    func choice(_ yes: Value, _ no: Value) -> Value {
      Value(.choice(.init("IsLive", [("true", yes), ("false", no)])), at: place)
    }
    let statement = Value(
      .map([
        entry("Effect", text("Allow")), entry("Action", choice(text("oss:GetObject"), text("oss:*"))),
        entry("Resource", choice(text("acs:oss:*:*:live"), text("*"))),
        entry("Condition", choice(Value(.map([]), at: place), Value(.null, at: place))),
      ]), at: place)
    let document = Value(
      .map([entry("Version", text("1")), entry("Statement", Value(.list([statement]), at: place))]), at: place)
    var diagnostics: [Diagnostic] = []

    let policy = PolicyReader(dialect: .ram).read(document, diagnostics: &diagnostics)

    #expect(policy.statements.map(\.presence) == ["IsLive is true", "IsLive is false"])
    #expect(policy.statements.map { $0.action?.patterns.first?.text.string } == ["oss:GetObject", "oss:*"])
    #expect(policy.statements.map { $0.resource?.patterns.first?.text.string } == ["acs:oss:*:*:live", "*"])
    #expect(policy.statements.map(\.index) == [0, 0])
    #expect(policy.faults.map(\.kind) == [.emptyCondition])
  }

  @Test func `what cannot be known leaves the policy incomplete and no fault`() {
    let file = SourceFile(path: "x", text: "x")
    let place = Location(file, Region(0, 1))
    let open = Value(.unresolved(Unresolved(.parameter, "Doc")), at: place)
    var diagnostics: [Diagnostic] = []

    let whole = PolicyReader(dialect: .ram).read(open, diagnostics: &diagnostics)
    let list = PolicyReader(dialect: .ram).read(statements: open, diagnostics: &diagnostics)

    #expect(!whole.isComplete && whole.faults.isEmpty && whole.statements.isEmpty)
    #expect(!list.isComplete && list.faults.isEmpty)
  }
}
