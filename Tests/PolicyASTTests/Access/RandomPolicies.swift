import Foundation

@testable import PolicyAST

/// Random policies over few letters, and all requests over a few more.
struct RandomPolicies {
  var random: SeededRandom
  let usesConditions: Bool
  /// Texts that are put into some resources and values.
  var insertions: [String] = []

  init(seed: UInt64, conditions: Bool) {
    random = SeededRandom(seed)
    usesConditions = conditions
  }

  static let actions = [
    "a:x", "a:y", "a:xx", "a:xy", "a:yx", "A:XYX", "b:x", "b:y", "b:yy", "b:z", "c:q", "a:xxy", "b:xyx",
  ]
  static let resources = ["r", "s", "rr", "rs", "sr", "ss", "rsr", "srs", "rss", "t", "rt", "ssrr", "R"]
  static let contexts: [(key: String, values: [[String]])] = [
    ("k:s", [[], ["u"], ["v"], ["uv"], ["U"], ["w"]]),
    ("k:n", [[], ["4"], ["5"], ["5.5"], ["6"], ["100"]]),
    ("k:i", [[], ["10.0.0.1"], ["10.1.0.1"], ["11.0.0.1"], ["192.168.0.7"]]),
    ("k:m", [[], ["u"], ["v"], ["w"], ["u", "v"], ["u", "w"], ["v", "w"]]),
    ("k:b", [[], ["true"], ["false"]]),
    ("k:d", [[], ["2026-01-01T00:00:00Z"], ["2026-06-01T00:00:00Z"], ["2027-01-01T00:00:00Z"]]),
    ("k:a", [[], ["arn:aws:s3:::b"], ["arn:aws:s3:::b:c"], ["arn:aws:sns:x:1:t"], ["arn:aws:sns:x:y:1:t"]]),
  ]

  private mutating func some<Element>(_ elements: [Element], _ range: ClosedRange<Int> = 1...2) -> [Element] {
    (0..<Int.random(in: range, using: &random)).map { _ in random.pick(elements) }
  }

  mutating func policy(statements: ClosedRange<Int> = 1...3) -> [String: Any] {
    let count = Int.random(in: statements, using: &random)
    return ["Version": "2012-10-17", "Statement": (0..<count).map { _ in statement() }]
  }

  mutating func statement() -> [String: Any] {
    var statement: [String: Any] = ["Effect": random.chance(70) ? "Allow" : "Deny"]
    statement[random.chance(80) ? "Action" : "NotAction"] = some(
      ["*", "a:*", "b:*", "a:x*", "a:?", "*:x", "*:*y", "a:x", "b:y", "a:*x*", "?:yy", "a:??", "A:X*"], 1...3)
    statement[random.chance(80) ? "Resource" : "NotResource"] = some(
      ["*", "r*", "s*", "*r", "*s*", "r", "rs", "?", "??", "r?*", "*?s", "s", "*rs*"], 1...2
    ).map { withInsertion($0) }
    guard usesConditions, random.chance(70) else { return statement }
    var conditions: [String: [String: Any]] = [:]
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let (name, key, values) = condition()
      conditions[name, default: [:]][key] = name.contains("String") ? values.map { withInsertion($0) } : values
    }
    statement["Condition"] = conditions
    return statement
  }

  private mutating func withInsertion(_ text: String) -> String {
    guard !insertions.isEmpty, random.chance(40) else { return text }
    let place = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
    return text[..<place] + random.pick(insertions) + text[place...]
  }

  private mutating func condition() -> (String, String, [String]) {
    let ifExists = random.chance(20) ? "IfExists" : ""
    let not = random.chance(35) ? "Not" : ""
    let order = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"]
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return ("String\(not)Equals" + ifExists, "k:s", some(["u", "v", "uv", "*"]))
    case 1: return ("String\(not)Like" + ifExists, "k:s", some(["u*", "?", "*v", "*"]))
    case 2: return ("String\(not)EqualsIgnoreCase" + ifExists, random.pick(["k:s", "K:S"]), some(["U", "v"]))
    case 3: return ("Numeric" + random.pick(order) + ifExists, "k:n", some(["5", "6", "5.0"]))
    case 4: return ("\(not)IpAddress" + ifExists, "k:i", some(["10.0.0.0/8", "10.0.0.0/16", "192.168.0.7"]))
    case 5:
      let quantifier = random.pick(["ForAnyValue:", "ForAllValues:"])
      return (quantifier + "String\(not)" + random.pick(["Equals", "Like"]) + ifExists, "k:m", some(["u", "v"]))
    case 6:
      return random.chance(50)
        ? ("Null", random.pick(["k:s", "k:n", "k:m"]), [random.pick(["true", "false"])])
        : ("Bool" + ifExists, "k:b", [random.pick(["true", "false"])])
    case 7:
      return (
        "Date" + random.pick(order) + ifExists, "k:d", some(["2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"], 1...1)
      )
    case _:
      return (
        "Arn\(not)" + random.pick(["Like", "Equals"]) + ifExists, "k:a",
        some(["arn:aws:s3:::*", "arn:aws:*:*:*:*", "arn:*:sns:x:*:t"])
      )
    }
  }

  /// All requests without a context, or many with one.
  mutating func requests() -> [Request] {
    var requests: [Request] = []
    for action in Self.actions {
      for resource in Self.resources {
        guard usesConditions else {
          requests.append(Request(action: action, resource: resource))
          continue
        }
        for _ in 0..<12 {
          var context: [String: [String]] = [:]
          for (key, values) in Self.contexts {
            let chosen = random.pick(values)
            if !chosen.isEmpty { context[key] = chosen }
          }
          requests.append(Request(action: action, resource: resource, context: context))
        }
      }
    }
    return requests
  }
}
