import PolicyAST
import Testing

struct TerraformSampleTests {
  @Test func `a project of Function Compute is read whole`() throws {
    let model = TerraformFixture.sample("alibaba")

    let orders = try #require(model.functions.first)
    let role = model[try #require(orders.role?.identity)]
    let trigger = try #require(model.triggers.first)

    #expect(model.diagnostics.isEmpty && model.policies.allSatisfy(\.faults.isEmpty))
    #expect(orders.name?.string == "orders-dev" && orders.generation == .fc3 && orders.timeout?.integer == 30)
    #expect(orders.environment.map { $0.value.string } == ["dev"] && orders.layers.count == 1)
    #expect(orders.code?.bucket?.string == "code" && orders.logs?.project?.string == "orders-dev")
    #expect(orders.network?.vpc?.value.string == "vpc-bp1example" && orders.network?.subnets.count == 1)
    #expect(orders.mounts.map { $0.encryption?.bool } == [true] && orders.mounts[0].path?.string == "/data")
    #expect(orders.asynchronous?.maximumRetries?.integer == 1)
    #expect(orders.asynchronous?.onFailure?.string == "acs:fc:cn-hangzhou:1234567890123456:functions/failures")
    #expect(role.origin == .declared && role.name.string == "orders-dev" && role.maximumSession?.integer == 3600)
    #expect(role.trust.map { model[$0].statements.count } == 1)
    #expect(trigger.kind == .http && trigger.authentication?.string == "function" && trigger.function == ID(0))
    #expect(trigger.internetDisabled?.bool == true && trigger.authentication?.location.start.line == 81)
    #expect(model.domains.first?.name?.string == "shop.example.com" && model.domains.first?.functions == [ID(0)])
    #expect(model.domains.first?.minimumTLS?.string == "TLSv1.2")
  }

  @Test func `a document of RAM that a data source makes has its places in the data source`() throws {
    let model = TerraformFixture.sample("alibaba")

    let policy = try #require(model.policies.first { $0.name?.string == "orders-dev-objects" })
    let statement = try #require(policy.statements.first)
    let condition = try #require(statement.conditions.first)

    #expect(policy.dialect == .ram && policy.version?.text.string == "1" && statement.effect == .allow)
    #expect(statement.action?.patterns.map(\.location.place) == ["16:17"])
    #expect(statement.resource?.patterns.count == 2 && statement.resource?.keyLocation.place == "17:5")
    #expect(statement.resource?.patterns[1].text.string.hasSuffix("reports/*") == true)
    #expect(condition.operatorName.value == "IpAddress" && condition.values.map(\.text.string) == ["10.0.0.0/8"])
    #expect(policy.callers.map(\.text) == ["module \"worker\""])
  }

  @Test func `users, groups, members and keys are known`() throws {
    let model = TerraformFixture.sample("alibaba")

    let user = try #require(model.identities.first { $0.kind == .user })
    let group = model[try #require(user.groups.first)]

    #expect(user.name.string == "deployer" && user.accessKeys.count == 1)
    #expect(group.name.string == "deployers")
    #expect(group.bindings.map { model[$0].policy.map { model[$0].name?.string } } == ["orders-dev-objects"])
  }

  @Test func `a project of Lambda is read whole`() throws {
    let model = TerraformFixture.sample("aws")

    let orders = try #require(model.functions.first)
    let role = model[try #require(orders.role?.identity)]
    let names = role.bindings.map { model[$0].name?.string }
    let permission = try #require(orders.resourcePolicies.first.map { model[$0].statements[0] })

    #expect(model.diagnostics.isEmpty && model.policies.allSatisfy(\.faults.isEmpty))
    #expect(model.functions.count == 1 && orders.generation == .lambda && orders.memory?.integer == 256)
    #expect(orders.reservedConcurrency?.integer == 5 && orders.code?.path?.string == "orders.zip")
    #expect(orders.environment.map(\.key.string) == ["TABLE"] && orders.network?.securityGroups.count == 1)
    #expect(role.bindings.map { model[$0].kind } == [.inline, .inline, .managed])
    #expect(names.prefix(2) == ["logs-and-objects", "table"] && role.bindings.allSatisfy { model[$0].policy != nil })
    #expect(role.boundary.map { model[$0].name?.string } == "boundary")
    #expect(permission.principal?.principals.map(\.pattern.text.string) == ["s3.amazonaws.com"])
    #expect(permission.conditions.map(\.key.text.string) == ["aws:SourceArn"])
    #expect(model.triggers.map(\.kind?.rawValue) == ["function-url", "sqs"])
    #expect(model.triggers[0].authentication?.string == "AWS_IAM")
    #expect(model.policies.filter { $0.kind == .resource }.count == 2)
  }

  @Test func `documents that build on others hold the statements of both`() throws {
    let model = TerraformFixture.sample("aws")

    let policy = try #require(model.policies.first { $0.name?.string == "logs-and-objects" })
    let table = try #require(model.policies.first { $0.name?.string == "table" })

    #expect(policy.statements.map { $0.sid?.text.string } == ["Logs", nil])
    #expect(policy.statements[0].action?.patterns.map(\.location.place) == ["15:18", "15:42"])
    #expect(policy.statements[1].resource?.patterns[0].text.string.hasSuffix("/users/${aws:username}/*") == true)
    #expect(table.statements[0].action?.patterns.map(\.text.string) == ["dynamodb:GetItem"])
    #expect(table.statements[0].resource?.patterns[0].text.holes.map(\.unresolved.reason) == [.deployment])
  }
}
