import Foundation
import Rules
import Support
import Testing

@Suite struct RegexSuiteTests {
  @Test func `the conformance suite of expressions passes`() throws {
    guard let cases = try Shared.cases("suites/regex-suite-dev.jsonl") else { return }

    let failures = cases.compactMap { RegexCase($0)?.failure }

    print("REGEX: \(cases.count - failures.count) of \(cases.count) passed")
    #expect(!cases.isEmpty)
    #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
  }

  @Test func `hostile expressions take linear time`() throws {
    guard let cases = try Shared.cases("suites/regex-linear.jsonl") else { return }

    var failures: [String] = []
    for item in cases {
      let unit = try #require(item["unit"] as? String)
      let count = try #require(item["repeat"] as? Int)
      let suffix = try #require(item["suffix"] as? String)
      let pattern = try #require(item["regex"] as? String)
      let haystack = Array((String(repeating: unit, count: count) + suffix).utf8)

      let clock = ContinuousClock()
      var found: Range<Int>?
      let time = try clock.measure { found = try RegularExpression(pattern).firstMatch(in: haystack)?.range }

      let expected = (item["first"] as? [Int]).map { $0[0]..<$0[1] }
      if found != expected || time > .seconds(20) {
        failures.append(
          "\(item["id"] ?? ""): \(String(describing: found)), not \(String(describing: expected)), in \(time)")
      }
      if time > .seconds(1) { print("REGEX-LINEAR: \(item["id"] ?? "") took \(time)") }
    }

    print("REGEX-LINEAR: \(cases.count - failures.count) of \(cases.count) passed")
    #expect(!cases.isEmpty)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
