import Foundation
import Support
import Testing

@testable import PolicyAST

/// Policies that providers keep, and large ones made of the lists of actions.
private enum Managed {
  static func policies() throws -> [(name: String, policy: PolicyAST.Policy)]? {
    guard let url = Shared.file("facts/system-policies.json") else { return nil }
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    return (root?["policies"] as? [[String: Any]])?.compactMap { entry in
      guard let name = entry["name"] as? String, let document = entry["document"] as? [String: Any] else { return nil }
      return (name, PolicyFixture.policy(document, .ram))
    }
  }

  static func actions() throws -> [String]? {
    guard let url = Shared.file("facts/ram-actions.tsv") else { return nil }
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count > 1 ? String(fields[1]) : nil
    }
  }

  static func milliseconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<3 {
      let spent = clock.measure(body).components
      best = min(best, Double(spent.seconds) * 1e3 + Double(spent.attoseconds) / 1e15)
    }
    return best
  }
}

@Test func `managed policies equal themselves and are told apart`() throws {
  guard let policies = try Managed.policies() else { return }
  #expect(!policies.isEmpty)
  var slowest = (name: "", time: 0.0)
  var undecided = 0
  var pairs = 0

  for (index, (name, policy)) in policies.enumerated() {
    let set = PolicySet(identity: [policy])
    #expect(AccessComparison(old: set, new: set).relation == .equal, "\(name)")
    let other = PolicySet(identity: [policies[(index + 1) % policies.count].policy])
    let time = Managed.milliseconds {
      if AccessComparison(old: set, new: other).relation == .undecided { undecided += 1 }
    }
    pairs += 1
    if time > slowest.time { slowest = (name, time) }
  }

  #expect(undecided == 0)
  print("managed policies: \(pairs) pairs, slowest \(slowest.name) \(slowest.time) ms")
}

@Test func `policies of thousands of actions are compared quickly`() throws {
  guard let actions = try Managed.actions() else { return }
  #expect(actions.count > 1000)
  func policy(_ names: [String], _ more: String = "") -> PolicySet {
    let list = names.map { "\"\($0)\"" }.joined(separator: ",")
    return PolicySet(identity: [
      PolicyFixture.statements(#"{"Effect": "Allow", "Action": [\#(list)], "Resource": "*"}\#(more)"#, .ram)
    ])
  }
  let services = Set(actions.map { $0.prefix(while: { $0 != ":" }) }).sorted()
  let deny = #", {"Effect": "Deny", "Action": "*:Delete*", "Resource": "acs:oss:*:*:keep/*"}"#
  let full = policy(actions)
  let fewer = policy(Array(actions.dropLast()))
  let wide = policy(services.map { "\($0):*" })
  let reading = policy(services.flatMap { service in ["Get*", "List*", "Describe*"].map { "\(service):\($0)" } })
  let catalogue = ActionCatalogue(actions)
  var report: [String] = []

  func check(_ name: String, _ old: PolicySet, _ new: PolicySet, _ expected: AccessComparison.Relation) {
    for (mode, known) in [("any", nil), ("existing", catalogue)] {
      var comparison = AccessComparison(old: old, new: new, actions: known)
      let time = Managed.milliseconds { comparison = AccessComparison(old: old, new: new, actions: known) }
      if known == nil { #expect(comparison.relation == expected, "\(name)") }
      #expect(comparison.relation != .undecided, "\(name) \(mode)")
      report.append("\(name) (\(mode)) \((time * 1000).rounded() / 1000) ms")
    }
  }

  let access = AccessSet(full)
  let asking = Managed.milliseconds {
    for name in actions.prefix(100) { #expect(access.canEver(AccessQuestion(actions: [name])).isYes) }
  }
  report.append("a question \((asking * 10).rounded() / 1000) ms")
  check("full, full", full, full, .equal)
  check("full, one action fewer", full, fewer, .narrower)
  check("full, every service", full, wide, .wider)
  check("full, read only", full, reading, .incomparable)
  check("full, with a deny", full, policy(actions, deny), .narrower)
  check("every service, with a deny", wide, policy(services.map { "\($0):*" }, deny), .narrower)
  print("large policies: \(report.joined(separator: "; "))")
}

@Test func `small policies are compared in no time`() {
  func policy(_ statements: String) -> PolicySet { PolicySet(identity: [PolicyFixture.statements(statements)]) }
  let pairs: [(String, PolicySet, PolicySet)] = [
    (
      "prefixes",
      policy(#"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*"}"#),
      policy(#"{"Effect": "Allow", "Action": ["s3:Get*", "s3:Put*"], "Resource": "arn:aws:s3:::b/public/*"}"#)
    ),
    (
      "deny",
      policy(
        #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:Delete*", "Resource": "arn:aws:s3:::*/keep"}"#
      ),
      policy(
        #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:*Object*", "Resource": "arn:aws:s3:::*/keep/*"}"#
      )
    ),
    (
      "conditions",
      policy(
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "192.168.0.0/16"]}, "StringLike": {"aws:UserAgent": "curl*"}}}"#
      ),
      policy(
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "10.2.0.0/16"}, "StringEquals": {"aws:UserAgent": ["curl/8", "wget"]}}}"#
      )
    ),
  ]
  var report: [String] = []

  for (name, old, new) in pairs {
    var relation = AccessComparison.Relation.undecided
    let time = Managed.milliseconds { relation = AccessComparison(old: old, new: new).relation }
    #expect(relation != .undecided)
    report.append("\(name) \(relation) \(time) ms")
  }

  print("small policies: \(report.joined(separator: "; "))")
}
