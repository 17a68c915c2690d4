import PolicyAST

/// Measures questions about access: pairs of policies of growing size, managed policies, and a large model.
enum AccessMeasure {
  /// Prints the best time of each measure in milliseconds.
  static func run() {
    for size in [1, 4, 16, 64, 256] {
      let old = policy(statements: size, seed: 0)
      report("compare, equal, \(size) statements", 20) { compare(old, old) }
      report("compare, one action more, \(size) statements", 20) { compare(old, policy(statements: size, seed: 1)) }
    }
    managed()
    model()
  }

  // MARK: Policies

  private static let services = ["oss", "ots", "log", "fc", "mns", "kms", "ecs", "vpc"]

  private static func policy(statements: Int, seed: Int) -> Policy {
    let texts = (0..<statements).map { index in
      let service = services[index % services.count]
      var actions = (0..<4).map { #""\#(service):Action\#(index)\#($0)*""# }
      if seed == 1, index == statements / 2 { actions.append(#""ram:PassRole""#) }
      let effect = index % 7 == 6 ? "Deny" : "Allow"
      let resources = #"["acs:\#(service):*:123456789012:place\#(index)/*", "acs:ram::123456789012:role/r\#(index)"]"#
      return #"{"Effect": "\#(effect)", "Action": [\#(actions.joined(separator: ","))], "Resource": \#(resources)}"#
    }
    return read(#"{"Version": "1", "Statement": [\#(texts.joined(separator: ","))]}"#)
  }

  private static func read(_ json: String) -> Policy {
    let file = SourceFile(path: "policy.json", text: json)
    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    return model.policies.first ?? Policy(kind: .identity, dialect: .ram, location: Location(file, Region(0, 0)))
  }

  private static func compare(_ old: Policy, _ new: Policy) -> String {
    AccessComparison(old: PolicySet(identity: [old]), new: PolicySet(identity: [new])).relation.rawValue
  }

  // MARK: Managed policies

  private static func managed() {
    let place = Location(SourceFile(path: "managed", text: ""), Region(0, 0))
    for (dialect, names) in [
      (Dialect.ram, ["AliyunFCFullAccess", "AliyunECSFullAccess", "AliyunFCDefaultRolePolicy", "ReadOnlyAccess"]),
      (.iam, ["ReadOnlyAccess", "PowerUserAccess", "SecurityAudit", "AWSLambda_FullAccess", "IAMFullAccess"]),
    ] {
      let policies = names.compactMap { ManagedPolicies.policy(named: $0, dialect: dialect, at: place) }
      var slowest = 0.0
      for old in policies {
        for new in policies { slowest = max(slowest, best(of: 3) { compare(old, new) }.milliseconds) }
      }
      print(
        "managed policies of \(dialect.rawValue), \(policies.count) against each other: \(rounded(slowest)) ms at most")
    }
  }

  // MARK: A model

  /// 1,000 functions with 200 roles, each with two or three of 500 policies.
  private static func model() {
    var text = "edition: 1.0.0\nname: shop\nservices:\n"
    var policies = 0
    for role in 0..<200 {
      text += "  role-\(role):\n    component: devsapp/ram\n    props:\n      name: role-\(role)\n"
      text += "      service: fc.aliyuncs.com\n      policies:\n"
      for _ in 0..<(role % 2 == 0 ? 2 : 3) {
        text += "        - name: policy-\(policies)\n          statement:\n"
        text +=
          "            - {Effect: Allow, Action: [oss:GetObject, 'ots:Get*'], Resource: 'acs:oss:*:*:b\(policies)/*'}\n"
        text += "            - {Effect: Allow, Action: ['log:Post*', 'fc:Invoke*'], Resource: '*'}\n"
        text += "            - {Effect: Deny, Action: ['ram:*'], Resource: 'acs:ram:*:*:user/*'}\n"
        if policies % 25 == 0 { text += "            - {Effect: Allow, Action: 'fc:Update*', Resource: '*'}\n" }
        policies += 1
      }
    }
    for function in 0..<1000 {
      text += "  function-\(function):\n    component: fc\n    props:\n      region: cn-hangzhou\n"
      text += "      service: {name: shop, role: 'acs:ram::123456789012:role/role-\(function % 200)'}\n"
      text += "      function: {name: function-\(function), runtime: python3.10}\n"
    }
    let file = SourceFile(path: "s.yaml", text: text)
    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    let size = "\(model.functions.count) functions, \(model.identities.count) roles, \(model.policies.count) policies"
    report("escalation, \(size)", 3) {
      let map = EscalationMap(model)
      return "\(model.identities.indices.reduce(0) { $0 + map.paths(of: ID<Identity>($1)).count }) paths"
    }
  }

  // MARK: Times

  private static func best(of rounds: Int, _ work: () -> String) -> (milliseconds: Double, result: String) {
    var best = Double.infinity
    var result = ""
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      result = work()
      let elapsed = start.duration(to: .now).components
      best = min(best, Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15)
    }
    return (best, result)
  }

  private static func report(_ name: String, _ rounds: Int, _ work: () -> String) {
    let (milliseconds, result) = best(of: rounds, work)
    print("\(name): \(rounded(milliseconds)) ms (\(result))")
  }

  private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}
