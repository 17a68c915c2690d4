import PolicyAST
import Testing

struct ManagedPoliciesTests {
  private let place = Location(SourceFile(path: "s.yaml", text: "AliyunFCFullAccess"), Region(0, 18))

  @Test func `managed policies are found by name whatever its case`() throws {
    let policy = try #require(ManagedPolicies.policy(named: "aliyunfcfullaccess", dialect: .ram, at: place))

    #expect(policy.name?.string == "AliyunFCFullAccess" && policy.origin == .managed && policy.isComplete)
    #expect(policy.statements.map { $0.action?.patterns.first?.text.string } == ["fc:*", "ram:PassRole"])
    #expect(policy.statements.allSatisfy { $0.location == place })
  }

  @Test func `names of one cloud are not found in the other`() {
    #expect(ManagedPolicies.contains("AWSLambdaBasicExecutionRole", dialect: .iam))
    #expect(!ManagedPolicies.contains("AWSLambdaBasicExecutionRole", dialect: .ram))
    #expect(!ManagedPolicies.contains("AliyunFCFullAccess", dialect: .iam))
    #expect(ManagedPolicies.policy(named: "no-such-policy", dialect: .ram, at: place) == nil)
    #expect(ManagedPolicies.policy(named: "", dialect: .ram, at: place) == nil)
  }

  @Test func `policies known in part are not complete`() throws {
    let policy = try #require(ManagedPolicies.policy(named: "PowerUserAccess", dialect: .ram, at: place))

    #expect(!policy.isComplete)
  }

  @Test func `the default role of Function Compute comes with its trust policy`() throws {
    let role = try #require(ManagedRoles.role(named: "aliyunfcdefaultrole"))

    let trust = role.trust(at: place)

    #expect(role.name == "AliyunFCDefaultRole" && role.policies == ["AliyunFCDefaultRolePolicy"])
    #expect(
      trust.kind == .trust && trust.statements[0].principal?.principals[0].pattern.text.string == "fc.aliyuncs.com")
  }
}
