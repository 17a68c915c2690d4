import Foundation

@testable import PolicyAST

/// A second evaluation, written as plainly as possible on the JSON objects, to check the first one with.
///
/// Identity policies without holes and variables only.
struct NaiveEvaluator {
  let statements: [[String: Any]]

  init(_ policies: [[String: Any]]) {
    statements = policies.flatMap { Self.list($0["Statement"]).compactMap { $0 as? [String: Any] } }
  }

  func allows(_ request: Request) -> Bool {
    let matching = statements.filter { matches($0, request) }
    if matching.contains(where: { $0["Effect"] as? String == "Deny" }) { return false }
    return matching.contains { $0["Effect"] as? String == "Allow" }
  }

  static func list(_ value: Any?) -> [Any] {
    guard let value else { return [] }
    return value as? [Any] ?? [value]
  }

  static func strings(_ value: Any?) -> [String] { list(value).map { "\($0)" } }

  static func glob(_ pattern: [Character], _ text: [Character]) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = Array(pattern.dropFirst())
    if first == "*" { return (0...text.count).contains { glob(rest, Array(text[$0...])) } }
    guard let letter = text.first, first == "?" || first == letter else { return false }
    return glob(rest, Array(text.dropFirst()))
  }

  static func glob(_ pattern: String, _ text: String) -> Bool { glob(Array(pattern), Array(text)) }

  private func matches(_ statement: [String: Any], _ request: Request) -> Bool {
    let action = request.action.lowercased()
    let isAction = Self.strings(statement["Action"] ?? statement["NotAction"]).contains {
      Self.glob($0.lowercased(), action)
    }
    guard isAction == (statement["Action"] != nil) else { return false }
    let isResource = Self.strings(statement["Resource"] ?? statement["NotResource"]).contains {
      Self.glob($0, request.resource)
    }
    guard isResource == (statement["Resource"] != nil) else { return false }
    for (name, block) in statement["Condition"] as? [String: Any] ?? [:] {
      for (key, values) in block as? [String: Any] ?? [:] {
        let present = request.context.first { $0.key.lowercased() == key.lowercased() }?.value ?? []
        if !holds(name, Self.strings(values), present) { return false }
      }
    }
    return true
  }

  private func holds(_ name: String, _ values: [String], _ present: [String]) -> Bool {
    if name == "Null" { return values.contains(present.isEmpty ? "true" : "false") }
    var base = name
    var quantifier = ""
    if let colon = base.firstIndex(of: ":") {
      quantifier = String(base[..<colon])
      base = String(base[base.index(after: colon)...])
    }
    let ifExists = base.hasSuffix("IfExists")
    if ifExists { base.removeLast("IfExists".count) }
    let negated = base.contains("Not")
    if present.isEmpty {
      if quantifier == "ForAllValues" { return true }
      if quantifier == "ForAnyValue" { return ifExists }
      return ifExists || negated
    }
    func single(_ value: String) -> Bool {
      values.contains { compare(base.replacingOccurrences(of: "Not", with: ""), $0, value) } != negated
    }
    if quantifier == "ForAllValues" { return present.allSatisfy(single) }
    return present.contains(where: single)
  }

  private func compare(_ base: String, _ policy: String, _ value: String) -> Bool {
    switch base {
    case "StringEquals", "BinaryEquals": return policy == value
    case "StringEqualsIgnoreCase", "Bool": return policy.lowercased() == value.lowercased()
    case "StringLike": return Self.glob(policy, value)
    case "ArnLike", "ArnEquals":
      let fields = { (text: String) in
        text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
      }
      let (left, right) = (fields(policy), fields(value))
      return left.count == right.count && zip(left, right).allSatisfy { Self.glob($0, $1) }
    case "IpAddress":
      let parts = policy.split(separator: "/")
      let number = { (text: Substring) in text.split(separator: ".").reduce(0) { $0 * 256 + (Int($1) ?? 0) } }
      let shift = 32 - (parts.count > 1 ? Int(parts[1]) ?? 32 : 32)
      return number(parts[0]) >> shift == number(value[...]) >> shift
    case let other where other.hasPrefix("Numeric") || other.hasPrefix("Date"):
      let time = { (text: String) in
        other.hasPrefix("Numeric")
          ? Double(text) ?? .nan : ISO8601DateFormatter().date(from: text)!.timeIntervalSince1970
      }
      let (left, right) = (time(value), time(policy))
      if other.hasSuffix("GreaterThanEquals") { return left >= right }
      if other.hasSuffix("GreaterThan") { return left > right }
      if other.hasSuffix("LessThanEquals") { return left <= right }
      if other.hasSuffix("LessThan") { return left < right }
      return left == right
    case let other: fatalError("no comparison \(other)")
    }
  }
}
