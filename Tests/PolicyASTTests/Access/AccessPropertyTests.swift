import Foundation
import Testing

@testable import PolicyAST

/// How many rounds a test takes; `FCAUDIT_ROUNDS` multiplies them.
private func rounds(_ count: Int) -> Range<Int> {
  0..<count * max(1, ProcessInfo.processInfo.environment["FCAUDIT_ROUNDS"].flatMap { Int($0) } ?? 1)
}

private func set(_ policies: [String: Any]...) -> PolicySet {
  PolicySet(identity: policies.map { PolicyFixture.policy($0) })
}

@Test func `evaluation agrees with a second evaluation`() {
  var source = RandomPolicies(seed: 1, conditions: true)
  var allowed = 0
  var denied = 0

  for _ in rounds(4) {
    let policy = source.policy(statements: 1...4)
    let naive = NaiveEvaluator([policy])
    let access = AccessSet(set(policy))
    for request in source.requests() {
      let decision = access.decide(request)
      let expected = naive.allows(request)
      #expect(decision.outcome != .undecided, "\(request)")
      #expect((decision.outcome == .allow) == expected, "\(policy) \(request)")
      if expected { allowed += 1 } else { denied += 1 }
    }
  }

  #expect(allowed > 300 && denied > 300)
  print("evaluation: \(allowed + denied) requests, \(allowed) allowed")
}

@Test(arguments: [false, true])
func `comparison agrees with brute force`(conditions: Bool) {
  var source = RandomPolicies(seed: 2, conditions: conditions)
  var counts: [String: Int] = [:]

  for _ in rounds(40) {
    let old = source.policy()
    let new = source.policy()
    let before = NaiveEvaluator([old])
    let after = NaiveEvaluator([new])
    let comparison = AccessComparison(old: set(old), new: set(new))
    let requests = source.requests()
    for (answer, more, less) in [(comparison.gained, after, before), (comparison.lost, before, after)] {
      switch answer {
      case .yes(let request, let because):
        counts["yes", default: 0] += 1
        #expect(more.allows(request) && !less.allows(request), "\(request) of \(old) and \(new)")
        #expect(!because.isEmpty)
      case .no:
        counts["no", default: 0] += 1
        let missed = requests.first { more.allows($0) && !less.allows($0) }
        #expect(missed == nil, "\(missed.map(String.init(describing:)) ?? "") of \(old) and \(new)")
      case .undecided(let doubts):
        counts["undecided", default: 0] += 1
        Issue.record("undecided \(doubts): \(old) and \(new)")
      }
    }
  }

  #expect(counts["yes", default: 0] > 10 && counts["no", default: 0] > 3)
  print("comparison \(conditions ? "with" : "without") conditions: \(counts.sorted { $0.key < $1.key })")
}

@Test func `sets of requests obey the laws of sets`() {
  var source = RandomPolicies(seed: 3, conditions: true)
  var checked = 0

  for _ in rounds(40) {
    let policy = source.policy(statements: 1...4)
    var more = source.statement()
    more["Effect"] = "Allow"
    var less = source.statement()
    less["Effect"] = "Deny"
    let old = NaiveEvaluator.list(policy["Statement"])
    let wider: [String: Any] = ["Version": "2012-10-17", "Statement": old + [more]]
    let narrower: [String: Any] = ["Version": "2012-10-17", "Statement": old + [less]]
    let shuffled: [String: Any] = ["Version": "2012-10-17", "Statement": Array(old.reversed()) + old]

    let same = AccessComparison(old: set(policy), new: set(shuffled))
    let grown = AccessComparison(old: set(policy), new: set(wider))
    let shrunk = AccessComparison(old: set(policy), new: set(narrower))
    let split = AccessComparison(
      old: set(policy),
      new: PolicySet(identity: old.map { PolicyFixture.policy(["Version": "2012-10-17", "Statement": [$0]]) }))

    #expect(same.relation == .equal, "\(policy)")
    #expect(split.relation == .equal, "\(policy)")
    #expect(grown.lost.isNo, "\(policy) and \(more)")
    #expect(shrunk.gained.isNo, "\(policy) and \(less)")
    checked += 4
  }

  print("laws: \(checked) checked")
}

@Test func `questions about a catalogue agree with each of its actions`() {
  var source = RandomPolicies(seed: 4, conditions: false)
  let catalogue = ActionCatalogue(RandomPolicies.actions)
  let names = Set(catalogue.names)
  var counts: [String: Int] = [:]

  for _ in rounds(80) {
    let old = source.policy()
    let new = source.policy()
    let before = NaiveEvaluator([old])
    let after = NaiveEvaluator([new])
    let requests = source.requests()
    switch AccessComparison(old: set(old), new: set(new), actions: catalogue).gained {
    case .yes(let request, _):
      counts["yes", default: 0] += 1
      #expect(names.contains(request.action))
      #expect(after.allows(request) && !before.allows(request))
    case .no:
      counts["no", default: 0] += 1
      #expect(!requests.contains { after.allows($0) && !before.allows($0) }, "\(old) and \(new)")
    case .undecided(let doubts): Issue.record("\(doubts)")
    }
  }

  #expect(counts["yes", default: 0] > 10 && counts["no", default: 0] > 3)
  print("comparison over a catalogue: \(counts.sorted { $0.key < $1.key })")
}

@Test func `idle statements can be taken away together`() {
  var source = RandomPolicies(seed: 5, conditions: true)
  var idleCount = 0
  var working = 0

  for _ in rounds(40) {
    let policy = source.policy(statements: 2...5)
    let statements = NaiveEvaluator.list(policy["Statement"])
    let idle = AccessSet(set(policy)).idleStatements()
    let places = Set(idle.compactMap(\.statement.statement))
    let rest = statements.enumerated().filter { !places.contains($0.offset) }.map(\.element)
    let without: [String: Any] = ["Version": "2012-10-17", "Statement": rest]
    idleCount += places.count
    working += rest.count

    #expect(AccessComparison(old: set(policy), new: set(without)).relation == .equal, "\(policy) \(idle)")
    for place in statements.indices where !places.contains(place) {
      guard (statements[place] as? [String: Any])?["Effect"] as? String == "Allow" else { continue }
      let fewer = rest.indices.filter { _ in true }.compactMap { index -> Any? in
        let original = statements.indices.filter { !places.contains($0) }[index]
        return original == place ? nil : rest[index]
      }
      let changed = AccessComparison(
        old: set(without), new: set(["Version": "2012-10-17", "Statement": fewer]))
      #expect(changed.lost.isYes, "statement \(place) of \(policy)")
    }
  }

  #expect(idleCount > 5)
  print("idle statements: \(idleCount) of \(idleCount + working)")
}

/// The JSON text of `policy` with `value` for each unknown part.
private func text(_ policy: [String: Any], _ values: [String: String] = [:]) throws -> [String: Any] {
  var text = String(decoding: try JSONSerialization.data(withJSONObject: policy), as: UTF8.self)
  for (name, value) in values { text = text.replacingOccurrences(of: "<<\(name)>>", with: value) }
  return PolicyFixture.object(text)
}

@Test func `answers hold whatever unknown parts stand for`() throws {
  var source = RandomPolicies(seed: 6, conditions: true)
  var counts: [String: Int] = [:]

  for _ in rounds(60) {
    source.insertions = ["<<h>>", "<<i>>"]
    let old = source.policy()
    let new = source.random.chance(30) ? old : source.policy()
    let comparison = AccessComparison(old: set(old), new: set(new))
    let requests = source.requests()
    for _ in 0..<4 {
      let values = [
        "h": source.random.pick(["r", "", "s", "*", "?", "u"]), "i": source.random.pick(["x", "r*", "v"]),
      ]
      let before = AccessSet(set(try text(old, values)))
      let after = AccessSet(set(try text(new, values)))
      for (answer, more, less) in [(comparison.gained, after, before), (comparison.lost, before, after)] {
        switch answer {
        case .yes(let request, _):
          counts["yes", default: 0] += 1
          #expect(
            more.decide(request).outcome == .allow && less.decide(request).isDenied,
            "\(request) \(values) \(old) \(new)")
        case .no:
          counts["no", default: 0] += 1
          let missed = requests.first { more.decide($0).outcome == .allow && less.decide($0).isDenied }
          #expect(missed == nil, "\(missed.map(String.init(describing:)) ?? "") \(values) \(old) \(new)")
        case .undecided: counts["undecided", default: 0] += 1
        }
      }
    }
  }

  #expect(counts["yes", default: 0] > 20 && counts["no", default: 0] > 20)
  print("unknown parts: \(counts.sorted { $0.key < $1.key })")
}

@Test func `policy variables never hide a difference`() throws {
  var source = RandomPolicies(seed: 7, conditions: true)
  var counts: [String: Int] = [:]

  for _ in rounds(60) {
    source.insertions = ["${k:s}", "${k:b}", "${k:s, 'r'}"]
    let old = source.policy()
    let new = source.random.chance(30) ? old : source.policy()
    let before = AccessSet(set(old))
    let after = AccessSet(set(new))
    let comparison = AccessComparison(old: set(old), new: set(new))
    let requests = source.requests()
    for (answer, more, less) in [(comparison.gained, after, before), (comparison.lost, before, after)] {
      switch answer {
      case .yes(let request, _):
        counts["yes", default: 0] += 1
        #expect(more.decide(request).outcome == .allow && less.decide(request).isDenied)
      case .no:
        counts["no", default: 0] += 1
        let missed = requests.first { more.decide($0).outcome == .allow && less.decide($0).isDenied }
        #expect(missed == nil, "\(missed.map(String.init(describing:)) ?? "") \(old) \(new)")
      case .undecided: counts["undecided", default: 0] += 1
      }
    }
  }

  #expect(counts["yes", default: 0] > 20 && counts["no", default: 0] > 10)
  print("policy variables: \(counts.sorted { $0.key < $1.key })")
}
