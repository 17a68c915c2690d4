import Foundation
import Rules

/// One line of the conformance suite of regular expressions.
struct RegexCase {
  private let id: String
  private let pattern: [UInt8]
  private let haystack: [UInt8]
  private let ignoresCase: Bool
  private let compiles: Bool
  private let item: [String: Any]

  init?(_ item: [String: Any]) {
    let encoded = (item["regex_base64"] as? String).flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
    guard let id = item["id"] as? String, let compiles = item["compiles"] as? Bool,
      let pattern = encoded ?? (item["regex"] as? String).map({ Array($0.utf8) })
    else { return nil }
    self.id = id
    self.pattern = pattern
    self.compiles = compiles
    haystack = (item["haystack"] as? String).flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } ?? []
    ignoresCase = item["flags"] as? String == "i"
    self.item = item
  }

  /// What differs from the expected answers, or nil.
  var failure: String? {
    let name = "\(id) /\(String(decoding: pattern, as: UTF8.self))/"
    do {
      let expression = try RegularExpression(utf8: pattern, ignoresCase: ignoresCase)
      guard compiles else { return "\(name): should be refused" }
      return difference(expression).map { "\(name): \($0)" }
    } catch {
      return compiles ? "\(name): refused: \(error)" : nil
    }
  }

  private func difference(_ expression: RegularExpression) -> String? {
    let ranges = expression.ranges(in: haystack)
    if let expected = item["matches"] as? [[Int]], ranges != expected.map({ $0[0]..<$0[1] }) {
      return "matches \(ranges), not \(expected)"
    }
    if expression.isMatch(in: haystack) == ranges.isEmpty { return "isMatch is wrong" }
    if let groups = item["groups"] as? Int, expression.groupCount != groups { return "group count" }
    return haystack.withUnsafeBufferPointer { buffer in
      difference("first", expression.firstMatch(in: buffer))
        ?? difference("anchored", expression.prefixMatch(in: buffer))
        ?? difference("full", expression.wholeMatch(in: buffer))
    }
  }

  private func difference(_ key: String, _ match: RegularExpression.Match?) -> String? {
    guard let expected = item[key] else { return nil }
    let spans = (expected as? [Any]).map { groups in
      groups.map { group in (group as? [Int]).map { $0[0]..<$0[1] } }
    }
    return match?.groups == spans
      ? nil : "\(key) \(String(describing: match?.groups)), not \(String(describing: spans))"
  }
}
