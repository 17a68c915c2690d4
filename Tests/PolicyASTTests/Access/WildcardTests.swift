import Testing

@testable import PolicyAST

@Test func `wildcards match runs and single characters of the whole text`() {
  let cases: [(pattern: String, text: String, folds: Bool, expected: Bool)] = [
    ("*", "", false, true), ("?", "", false, false), ("?", "a", false, true), ("?", "ab", false, false),
    ("a*c", "ac", false, true), ("a*c", "abcbc", false, true), ("a*c", "abcb", false, false),
    ("*b*", "abc", false, true), ("a?c", "abc", false, true), ("a?c", "ac", false, false),
    ("fc:*", "FC:InvokeFunction", true, true), ("fc:*", "FC:InvokeFunction", false, false),
    ("s3:Get*", "s3:getobject", true, true), ("", "", false, true), ("", "a", false, false),
    ("a?", "aé", false, true), ("a?", "a🚀", false, true), ("É", "é", true, true), ("É", "é", false, false),
    ("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false, false),
    ("acs:oss:*:*:b/*", "acs:oss:cn:1:b/x:y/z", false, true), ("**", "x", false, true), ("?*?", "a", false, false),
  ]

  for one in cases {
    let pattern = WildcardPattern(one.pattern, ignoringCase: one.folds)
    #expect(pattern.matches(one.text) == one.expected, "\(one.pattern) on \(one.text)")
  }
}

@Test func `patterns cover and overlap as sets of texts do`() {
  let cases: [(left: String, right: String, covers: Bool, overlaps: Bool)] = [
    ("*", "abc", true, true), ("a*", "ab*", true, true), ("ab*", "a*", false, true), ("*?", "?*", true, true),
    ("?*", "*?", true, true), ("a*b", "a?b", true, true), ("*a", "*b", false, false), ("a*", "*b", false, true),
    ("?", "??", false, false), ("*a*", "*b*", false, true), ("*a*a*", "a*a", true, true),
    ("s3:*", "s3:Get*", true, true),
    ("s3:Get*", "s3:Put*", false, false), ("*:Get*", "s3:*", false, true), ("**", "*", true, true),
  ]

  for one in cases {
    let left = WildcardPattern(one.left)
    let right = WildcardPattern(one.right)
    #expect(left.covers(right) == one.covers, "\(one.left) covers \(one.right)")
    #expect(left.overlaps(right) == one.overlaps, "\(one.left) overlaps \(one.right)")
  }
}

@Test func `conjunctions of patterns agree with all short texts`() {
  var random = SeededRandom(11)
  let letters = ["a", "b", "c"]
  var texts = [""]
  var last = [""]
  for _ in 0..<5 {
    last = last.flatMap { text in letters.map { text + $0 } }
    texts += last
  }
  func pattern() -> WildcardPattern {
    let pieces = (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(["a", "b", "*", "?", "*", "A"]) }
    return WildcardPattern(pieces.joined(), ignoringCase: random.chance(30))
  }
  var found = 0
  var empty = 0

  for _ in 0..<1200 {
    let all = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      (0..<Int.random(in: 1...2, using: &random)).map { _ in pattern() }
    }
    let none = (0..<Int.random(in: 0...4, using: &random)).map { _ in pattern() }
    let expected = texts.first { text in
      all.allSatisfy { group in group.contains { $0.matches(text) } } && !none.contains { $0.matches(text) }
    }
    var budget = WorkBudget(1_000_000)
    switch WildcardConjunction(all: all, none: none, universe: nil).solve(&budget) {
    case .found(let scalars):
      found += 1
      #expect(WildcardConjunction.admits(scalars, all: all, none: none))
    case .empty:
      empty += 1
      #expect(expected == nil, "\(all) less \(none)")
    case .unknown: Issue.record("out of work: \(all) less \(none)")
    }
  }

  #expect(found > 300 && empty > 300)
  print("wildcard conjunctions: \(found) with a text, \(empty) without")
}

@Test func `a search that takes too much work says so`() {
  let gap = String(repeating: "?", count: 24)
  let conjunction = WildcardConjunction(
    all: [[WildcardPattern("*a\(gap)b*")], [WildcardPattern("*a\(gap)c*")]],
    none: [WildcardPattern("*b*c*"), WildcardPattern("*c*b*")], universe: nil)
  var budget = WorkBudget(20_000)
  var answer = Search<[UInt32]>.empty

  let time = ContinuousClock().measure { answer = conjunction.solve(&budget) }

  if case .unknown = answer {} else { Issue.record("not undecided: \(answer)") }
  print("work limit: reached after \(time)")
}
