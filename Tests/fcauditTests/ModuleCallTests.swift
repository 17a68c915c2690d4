import Testing

/// Suppressions at the calls of modules.
@Suite struct ModuleCallTests {
  private static let module = """
    resource "alicloud_ram_policy" "p" {
      policy_name     = "p"
      policy_document = jsonencode({
        Version   = "1"
        Statement = [{ Effect = "Allow", Action = "*", Resource = "acs:oss:*:*:logs/*" }]
      })
    }

    """

  private static func files(_ comments: [String]) -> [String: String] {
    let calls = zip(["a", "b", "c"], comments).map { "\($1)\nmodule \"\($0)\" {\n  source = \"./m\"\n}\n" }
    return ["main.tf": calls.joined(), "m/main.tf": module]
  }

  private func scan(_ comments: [String]) throws -> Sandbox.Run {
    try Sandbox(Self.files(comments)).scan()
  }

  @Test func `a comment at a call accepts what the module does for that caller alone`() throws {
    let allow = "# fcaudit: allow any-action -- only tests"

    let none = try scan(["#", "#", "#"])
    #expect(none.rules == ["any-action"])
    #expect(try relatedCount(none) == 3)

    let one = try scan(["#", allow, "#"])
    #expect(one.rules == ["any-action"] && one.code == 1)
    #expect(try relatedCount(one) == 2)
    #expect(one.diagnostics.isEmpty)

    let all = try scan([allow, allow, allow])
    #expect(all.rules.isEmpty && all.code == 0)
    #expect(all.diagnostics.isEmpty)
  }

  @Test func `a comment behind the call, for another rule, or at a call without fault`() throws {
    let behind = try Sandbox([
      "main.tf": "module \"a\" { # fcaudit: allow any-action -- why\n  source = \"./m\"\n}\n", "m/main.tf": Self.module,
    ]).scan()
    #expect(behind.rules.isEmpty && behind.diagnostics.isEmpty)

    let useless = try Sandbox([
      "main.tf":
        "# fcaudit: allow any-action -- why\nmodule \"a\" {\n  source = \"./n\"\n}\nmodule \"b\" {\n  source = \"./m\"\n}\n",
      "m/main.tf": Self.module, "n/main.tf": "variable \"x\" {}\n",
    ]).scan()
    #expect(useless.rules == ["any-action"])
    #expect(useless.diagnostics == ["the comment accepts no finding any more"])
  }

  private func relatedCount(_ run: Sandbox.Run) throws -> Int {
    try #require(run.findings.first?["related"] as? [Any]).count
  }
}
