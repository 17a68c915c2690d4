import Foundation

/// What a fixture says that rules find in it: `# expect: rule, rule` behind a line, or lines `LINE RULE` in a file of
/// the same name with the extension `expect`.
struct FixtureExpectations {
  /// A finding: `line rule`, the line 1-based.
  let findings: Set<String>

  init(_ text: String, at url: URL) throws {
    var findings = Set<String>()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let mark = line.range(of: "# expect: ") else { continue }
      for rule in line[mark.upperBound...].split(separator: ",") {
        findings.insert("\(index + 1) \(rule.trimmingCharacters(in: .whitespaces))")
      }
    }
    let beside = url.appendingPathExtension("expect")
    if FileManager.default.fileExists(atPath: beside.path) {
      findings.formUnion(try String(contentsOf: beside, encoding: .utf8).split(separator: "\n").map(String.init))
    }
    self.findings = findings
  }
}
