import Foundation
import PolicyAST
import Support
import Testing

/// One published path with a policy that grants it, in many spellings.
private struct Variant {
  let name: String
  let expected: Bool
  let statements: [[String: Any]]

  static func all(_ actions: [String], _ dialect: Dialect = .iam) -> [Variant] {
    let services = Set(actions.map { $0.split(separator: ":")[0] })
    func allow(_ actions: [String], _ resource: Any = "*", _ more: [String: Any] = [:]) -> [String: Any] {
      ["Effect": "Allow", "Action": actions, "Resource": resource].merging(more) { $1 }
    }
    func deny(_ actions: [String], _ more: [String: Any] = [:]) -> [String: Any] {
      ["Effect": "Deny", "Action": actions, "Resource": "*"].merging(more) { $1 }
    }
    let isRAM = dialect == .ram
    let harmless =
      isRAM
      ? ["acs:oss:*:*:public-assets/*", "acs:ram::123456789012:role/thumbnail-reader"]
      : ["arn:aws:s3:::public-assets/*", "arn:aws:iam::123456789012:role/thumbnail-reader"]
    let region = isRAM ? "acs:RequestedRegion" : "aws:RequestedRegion"
    let anything: [String: Any] = ["Condition": ["StringLike": [region: "*"]]]
    let elsewhere: [String: Any] = ["Condition": ["StringEquals": [region: "eu-west-3"]]]
    return [
      Variant(name: "plain", expected: true, statements: [allow(actions)]),
      Variant(name: "split", expected: true, statements: actions.map { allow([$0]) }),
      Variant(name: "casing", expected: true, statements: [allow(actions.map { $0.uppercased() })]),
      Variant(name: "prefix", expected: true, statements: [allow(actions.map { $0.dropLast(3) + "*" })]),
      Variant(name: "service", expected: true, statements: [allow(services.map { "\($0):*" })]),
      Variant(name: "question mark", expected: true, statements: [allow(actions.map { $0.dropLast() + "?" })]),
      Variant(
        name: "NotAction", expected: true,
        statements: [["Effect": "Allow", "NotAction": ["support:*"], "Resource": "*"]]),
      Variant(name: "weak condition", expected: true, statements: [allow(actions, "*", anything)]),
      Variant(name: "weak deny", expected: true, statements: [allow(actions), deny(actions, elsewhere)]),
      Variant(name: "scoped", expected: false, statements: [allow(actions, harmless)]),
      Variant(name: "denied", expected: false, statements: [allow(actions), deny(actions)]),
      Variant(name: "denied service", expected: false, statements: [allow(actions), deny(services.map { "\($0):*" })]),
    ]
  }
}

@Suite struct EscalationTests {
  private func paths(_ statements: [[String: Any]], _ dialect: Dialect = .iam) throws -> [EscalationPath] {
    let text = try JSONSerialization.data(withJSONObject: ["Version": dialect.version, "Statement": statements])
    let file = SourceFile(path: "policy.json", bytes: Array(text))
    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    #expect(model.policies.count == 1)
    return EscalationMap(model).paths(of: ID<PolicyAST.Policy>(0))
  }

  @Test func `published paths are found in every spelling`() throws {
    guard let url = Shared.file("facts/escalation_aws.tsv") else { return }
    let table = try String(contentsOf: url, encoding: .utf8)
    var (passed, count) = (0, 0)

    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      for variant in Variant.all(cells[2].components(separatedBy: " + ")) {
        let found = try paths(variant.statements)
        let isRight = found.isEmpty != variant.expected
        count += 1
        passed += isRight ? 1 : 0
        if !isRight { Issue.record("\(cells[0]) \(variant.name): \(found.map(\.technique))") }
      }
    }

    print("published paths: \(passed) of \(count) passed")
    #expect(count == 65 * 12)
  }

  /// Rows that are no path of their own: rules tell of PassRole without a service, and of NotAction.
  private static let rules: Set<String> = ["RAM-34", "RAM-36"]

  /// Variants that are a path, or none, for a reason of their own: a named role can be made anew with any trust; who may
  /// do everything to a bucket gains nothing by its policy.
  private static let reversed: Set<String> = ["RAM-11 scoped", "RAM-35 service"]

  @Test func `paths of RAM are found in every spelling`() throws {
    guard let url = Shared.file("facts/escalation_ram.tsv") else { return }
    let table = try String(contentsOf: url, encoding: .utf8)
    var (passed, count) = (0, 0)

    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let actions = cells[1].components(separatedBy: " + ").compactMap { part in
        part.split(whereSeparator: { " (/,".contains($0) }).map(String.init).first { $0.contains(":") }
      }
      guard !actions.isEmpty, !Self.rules.contains(cells[0]) else { continue }
      for variant in Variant.all(actions, .ram) {
        let found = try paths(variant.statements, .ram)
        let expected = variant.expected != Self.reversed.contains("\(cells[0]) \(variant.name)")
        let isRight = found.isEmpty != expected
        count += 1
        passed += isRight ? 1 : 0
        if !isRight { Issue.record("\(cells[0]) \(variant.name) \(actions): \(found.map(\.technique))") }
      }
    }

    print("paths of RAM: \(passed) of \(count) passed")
    #expect(count > 300)
  }
}

/// Ways through a model of several roles.
@Suite struct EscalationMapTests {
  private func model(_ services: String) -> AccessModel {
    let file = SourceFile(path: "s.yaml", text: "edition: 1.0.0\nname: shop\nservices:\n" + services)
    return ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
  }

  private func role(_ name: String, _ statements: String...) -> String {
    var text = """
        \(name)-role:
          component: devsapp/ram
          props:
            name: \(name)
            service: fc.aliyuncs.com
            policies:
              - name: \(name)-policy
                statement:

      """
    for statement in statements { text += "            - \(statement)\n" }
    return text
  }

  private func function(_ name: String, role: String) -> String {
    """
      \(name):
        component: fc
        props:
          region: cn-hangzhou
          service: {name: shop, role: "acs:ram::123456789012:role/\(role)"}
          function: {name: \(name), runtime: python3.10}
        triggers: []

    """
  }

  private func id(_ name: String, in model: AccessModel) throws -> ID<Identity> {
    ID(try #require(model.identities.firstIndex { $0.name.string == name }))
  }

  @Test func `a function climbs over the role of another function`() throws {
    let model = model(
      role("low", #"{Effect: Allow, Action: fc:UpdateFunction, Resource: "acs:fc:*:*:services/*/functions/deployer"}"#)
        + role("middle", #"{Effect: Allow, Action: "ram:*", Resource: "*"}"#)
        + role("plain", #"{Effect: Allow, Action: oss:GetObject, Resource: "acs:oss:*:*:photos/*"}"#)
        + function("thumbnail", role: "low") + function("deployer", role: "middle")
        + function("reader", role: "plain"))

    let map = EscalationMap(model)
    let path = try #require(map.paths(of: id("low", in: model)).first)

    #expect(path.isUnbounded)
    #expect(path.steps.map(\.action).prefix(2) == [nil, "fc:UpdateFunction"])
    #expect(path.steps.count == 3)
    #expect(try map.path(from: id("low", in: model), to: id("middle", in: model)) != nil)
    #expect(try map.paths(of: id("plain", in: model)).isEmpty)
    #expect(try map.path(from: id("plain", in: model), to: id("middle", in: model)) == nil)
  }

  @Test func `passing a role that may do no more is no way up`() throws {
    let pass =
      #"{Effect: Allow, Action: ["ram:PassRole", "fc:*"], Resource: ["acs:ram::*:role/weak", "acs:fc:*:*:services/new/*"]}"#
    let read = #"{Effect: Allow, Action: oss:GetObject, Resource: "acs:oss:*:*:photos/*"}"#
    let model = model(role("deployer", pass, read) + role("weak", read))

    #expect(try EscalationMap(model).paths(of: id("deployer", in: model)).isEmpty)
  }

  @Test func `a service that may not receive the role closes the way`() throws {
    func found(_ condition: String) throws -> Bool {
      let pass = "{Effect: Allow, Action: ram:PassRole, Resource: \"*\"\(condition)}"
      let create = #"{Effect: Allow, Action: ["fc:CreateFunction", "fc:InvokeFunction"], Resource: "*"}"#
      let model = model(role("deployer", pass, create))
      return try !EscalationMap(model).paths(of: id("deployer", in: model)).isEmpty
    }

    #expect(try found(""))
    #expect(try found(", Condition: {StringEquals: {acs:Service: fc.aliyuncs.com}}"))
    #expect(try found(", Condition: {StringLike: {acs:Service: \"*\"}}"))
    #expect(try !found(", Condition: {StringEquals: {acs:Service: ecs.aliyuncs.com}}"))
    #expect(try !found(", Condition: {StringNotEquals: {acs:Service: fc.aliyuncs.com}}"))
  }

  @Test func `a permissions boundary caps what a role can climb to`() throws {
    func found(_ boundary: String) throws -> [EscalationPath] {
      let file = SourceFile(
        path: "template.yaml",
        text: """
          AWSTemplateFormatVersion: 2010-09-09
          Resources:
            Limit:
              Type: AWS::IAM::ManagedPolicy
              Properties:
                ManagedPolicyName: limit
                PolicyDocument: {Version: 2012-10-17, Statement: [\(boundary)]}
            Deployer:
              Type: AWS::IAM::Role
              Properties:
                RoleName: deployer
                PermissionsBoundary: !Ref Limit
                AssumeRolePolicyDocument:
                  Version: 2012-10-17
                  Statement: [{Effect: Allow, Action: sts:AssumeRole, Principal: {Service: lambda.amazonaws.com}}]
                Policies:
                  - PolicyName: own
                    PolicyDocument:
                      Version: 2012-10-17
                      Statement: [{Effect: Allow, Action: ["iam:PutRolePolicy", "s3:*"], Resource: "*"}]
          """)
      let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
      let role = try #require(model.identities.firstIndex { $0.name.string == "deployer" })
      #expect(model.identities[role].boundary != nil)
      return EscalationMap(model).paths(of: ID<Identity>(role))
    }

    #expect(try !found(#"{Effect: Allow, Action: "*", Resource: "*"}"#).isEmpty)
    #expect(try found(#"{Effect: Allow, Action: "s3:*", Resource: "*"}"#).isEmpty)
    #expect(
      try found(#"{Effect: Allow, Action: "*", Resource: "*"}, {Effect: Deny, Action: "iam:*", Resource: "*"}"#).isEmpty
    )
  }
}
