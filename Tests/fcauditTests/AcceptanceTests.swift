import Foundation
import Testing

/// Findings that people accept: comments, configuration, baseline.
@Suite struct AcceptanceTests {
  /// A policy in YAML, so that it can have comments.
  private static func policy(above: String = "", beside: String = "") -> String {
    """
    Version: "1"
    Statement:
      - Effect: Allow
    \(above.isEmpty ? "" : "    \(above)\n")    Action: "*"\(beside.isEmpty ? "" : "  \(beside)")
        Resource: "acs:oss:*:*:logs/*"

    """
  }

  @Test func `a comment with a reason accepts a finding on its line and the line below`() throws {
    let comment = "# fcaudit: allow any-action -- it is a sandbox"
    for text in [Self.policy(above: comment), Self.policy(beside: comment)] {
      let sandbox = try Sandbox(["p.yaml": text])

      let run = try sandbox.scan()

      #expect(run.code == 0, "\(run.output)")
      #expect((run.json["summary"] as? [String: Any])?["suppressed"] as? Int == 1)
      #expect(try sandbox.scan("--no-inline-suppressions").code == 1)
      let shown = try sandbox.scan("--show-suppressed").findings
      #expect((shown.first?["suppression"] as? [String: Any])?["reason"] as? String == "it is a sandbox")
    }
  }

  @Test func `a comment that accepts nothing is told`() throws {
    let comments: [(String, String, Int32)] = [
      ("# fcaudit: allow any-action", "gives no reason", 1),
      ("# fcaudit: allow -- why", "names no rule", 1),
      ("# fcaudit: alow any-action -- why", "'alow' is not 'allow'", 1),
      ("# fcaudit: allow any-acton -- why", "did you mean 'any-action'?", 1),
    ]

    for (comment, words, code) in comments {
      let run = try Sandbox(["p.yaml": Self.policy(above: comment)]).scan()
      #expect(run.code == code, "\(comment)")
      #expect(run.diagnostics.contains { $0.contains(words) }, "\(comment): \(run.diagnostics)")
    }
    let unused = try Sandbox(["p.yaml": "# fcaudit: allow any-action -- old\n\n" + Self.policy()]).scan()
    #expect(unused.diagnostics.contains { $0.contains("accepts no finding any more") })
  }

  @Test func `the configuration accepts, weighs and leaves out`() throws {
    let sandbox = try Sandbox([
      "legacy/p.json": Sandbox.policy, "new/p.json": Sandbox.policy, "vendor/p.json": Sandbox.policy,
    ])
    try sandbox.write(
      ".fcaudit.yaml",
      """
      rules: { any-action: critical }
      allow:
        - { rule: any-action, path: "legacy/**", reason: "is going away" }
        - { rule: any-action, path: "new/**", reason: "is over", until: 2020-01-31 }
      exclude: [ "vendor/**" ]
      account: "1234567890123456"

      """)

    let run = try sandbox.scan()

    #expect(run.findings.count == 1)
    #expect(run.findings.first?["severity"] as? String == "critical")
    #expect(run.json["configuration"] as? String == ".fcaudit.yaml")
    #expect(run.diagnostics.contains { $0.contains("has expired") })
    #expect(try sandbox.scan("--no-config").findings.count == 3)
    #expect(try sandbox.scan("legacy").code == 0)
    try sandbox.write("off.yaml", "rules: { any-action: off }\n")
    #expect(try sandbox.scan("--config", "off.yaml").code == 0)
  }

  @Test func `a wrong configuration is refused with all its problems`() throws {
    let sandbox = try Sandbox(["p.json": Sandbox.policy])
    try sandbox.write(
      ".fcaudit.yaml",
      """
      rule: {}
      rules: { any-action: hig }
      allow:
        - { rule: any-action, until: 2020-02-30, reasn: x }
      exclude: { a: b }

      """)

    let run = try sandbox.scan()

    #expect(run.code == 2)
    for words in [
      ".fcaudit.yaml:1:1: a configuration has no key 'rule'; did you mean 'rules'?", "did you mean 'high'?",
      "has no key 'reasn'; did you mean 'reason'?", "lacks the key 'reason'", "until is a day", "exclude is a text",
    ] {
      #expect(run.errors.contains(words), "\(words) in \(run.errors)")
    }
  }

  @Test func `what the baseline holds does not count`() throws {
    let sandbox = try Sandbox(["p.json": Sandbox.policy])

    let first = try sandbox.scan("--write-baseline", "known.json")
    #expect(first.code == 0)
    let again = try sandbox.scan("--baseline", "known.json")
    #expect(again.code == 0)
    #expect((again.json["summary"] as? [String: Any])?["baselined"] as? Int == 1)
    try sandbox.write("q.json", Sandbox.policy)
    #expect(try sandbox.scan("--baseline", "known.json").code == 1)
    try sandbox.write("broken.json", "{\"version\": 2, \"findings\": [")
    #expect(try sandbox.scan("--baseline", "broken.json").code == 2)
  }
}
