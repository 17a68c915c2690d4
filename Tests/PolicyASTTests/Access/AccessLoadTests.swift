import Testing

@testable import PolicyAST

@Test func `tangled policies end in bounded time`() {
  var source = RandomPolicies(seed: 8, conditions: true)
  let clock = ContinuousClock()
  var slowest = Duration.zero
  var total = Duration.zero
  var undecided = 0
  let pairs = 20

  for _ in 0..<pairs {
    let old = PolicySet(identity: [PolicyFixture.policy(source.policy(statements: 12...25))])
    let new = PolicySet(identity: [PolicyFixture.policy(source.policy(statements: 12...25))])
    let time = clock.measure {
      if AccessComparison(old: old, new: new).relation == .undecided { undecided += 1 }
    }
    slowest = max(slowest, time)
    total += time
  }

  #expect(slowest < .seconds(60))
  print("tangled policies: \(pairs) pairs, \(undecided) undecided, mean \(total / pairs), slowest \(slowest)")
}

@Test func `one limit bounds the work on hostile patterns`() {
  let stars = (0..<40).map { "\"s3:*\(String(repeating: "a?", count: $0 % 9))*b\(String(repeating: "?", count: $0))\"" }
  func policy(_ action: String) -> PolicySet {
    PolicySet(identity: [
      PolicyFixture.statements(#"{"Effect": "Allow", "Action": \#(action), "Resource": "*"}"#)
    ])
  }
  let clock = ContinuousClock()

  let time = clock.measure {
    let answer = AccessComparison(
      old: policy("[\(stars.joined(separator: ","))]"), new: policy(#"["s3:*a*b*a*", "s3:?*?b*?"]"#))
    #expect(answer.relation != .equal)
  }

  #expect(time < .seconds(60))
  print("hostile patterns: \(time)")
}
