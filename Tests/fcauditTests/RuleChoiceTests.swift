import Foundation
import Testing

/// Which rules take part, by packs, words and configuration.
@Suite struct RuleChoiceTests {
  private static let second = """
    id: any-resource
    title: Statement reaches every resource
    severity: low
    scope: statement
    when: statement.resources.size() >= params.least_resources
    at: statement.resources
    message: the statement reaches a resource
    why: it is more than needed
    instead: name the resources
    tags: [reach]
    params:
      least-resources: { default: 1, minimum: 1, maximum: 9, doc: how many resources are a finding }
    """

  private func sandbox(_ files: [String: String] = [:]) throws -> Sandbox {
    let sandbox = try Sandbox(["policy.json": Sandbox.policy])
    try sandbox.write("../rules/any-resource.yaml", Self.second)
    for (path, text) in files { try sandbox.write(path, text) }
    return sandbox
  }

  @Test func `rules are chosen by id, tag and glob`() throws {
    let sandbox = try sandbox()

    #expect(try sandbox.scan().rules.sorted() == ["any-action", "any-resource"])
    #expect(try sandbox.scan("--select", "any-action").rules == ["any-action"])
    #expect(try sandbox.scan("--select", "reach").rules == ["any-resource"])
    #expect(try sandbox.scan("--select", "*-action").rules == ["any-action"])
    #expect(try sandbox.scan("--select", "any-*", "--ignore", "reach").rules == ["any-action"])
    #expect(try sandbox.scan("--ignore", "any-resourc?").rules == ["any-action"])
  }

  @Test func `a call that makes no sense is answered in the language that it asks for`() throws {
    let sandbox = try sandbox()

    let rule = try sandbox.run(["scan", "--lang", "zh", "--select", "any-actoin"])
    let option = try sandbox.run(["scan", "--selct", "reach", "--lang=zh"])
    let english = try sandbox.run(["scan", "--selct", "reach", "--lang", "en"])

    #expect(rule.code == 2 && rule.errors.contains("没有名为“any-actoin”的规则"), "\(rule.errors)")
    #expect(option.code == 2 && option.errors.contains("没有“--selct”选项；是否想写“--select”？"), "\(option.errors)")
    #expect(english.errors.contains("there is no option '--selct'; did you mean '--select'?"), "\(english.errors)")
  }

  @Test func `a word that means no rule is told with a near one`() throws {
    let sandbox = try sandbox()
    let calls = [
      (["--select", "reash"], "did you mean 'reach'?"), (["--select", "any-acton"], "did you mean 'any-action'?"),
      (["--ignore", "x-*"], "no rule is called like 'x-*'"), (["--pack", "strickt"], "did you mean 'strict'?"),
      (["--severity", "any-acton=low"], "did you mean 'any-action'?"),
    ]

    for (options, words) in calls {
      let run = try sandbox.run(["scan", "--no-builtin-rules", "--rules", "../rules"] + options)
      #expect(run.code == 2, "\(options)")
      #expect(run.errors.contains(words), "\(options): \(run.errors)")
    }
  }

  @Test func `a pack of the user chooses rules and weighs them`() throws {
    let pack = "id: house\ntitle: Ours\nrules: [any-*]\nexcept: [any-action]\nseverities: { reach: critical }\n"
    let sandbox = try sandbox(["../rules/packs/house.yaml": pack])

    let run = try sandbox.scan("--pack", "house")

    #expect(run.rules == ["any-resource"])
    #expect(run.findings.first?["severity"] as? String == "critical")
    #expect(try sandbox.scan("--pack", "house", "--pack", "strict").rules.count == 2)
    try sandbox.write(".fcaudit.yaml", "pack: house\n")
    #expect(try sandbox.scan().rules == ["any-resource"])
    #expect(try sandbox.scan("--pack", "strict").rules.count == 2)
    #expect(try sandbox.scan("--select", "any-action").rules == ["any-action"])
    #expect(try sandbox.run(["rules", "--rules", "../rules", "--pack", "house"]).output.hasPrefix("any-resource"))
    #expect(try sandbox.run(["rules", "packs", "--rules", "../rules"]).output.contains("house"))
  }

  @Test func `what is wrong with a pack is shown at its place`() throws {
    let pack = "id: house\ntitle: Ours\nrulez: [any-*]\nrules: [rech]\nseverities: { any-action: hihg }\n"
    let sandbox = try sandbox(["../rules/packs/house.yaml": pack])
    let run = try sandbox.scan()

    #expect(run.code == 2)
    #expect(run.errors.contains("house.yaml:3:1: a pack has no key 'rulez'; did you mean 'rules'?"))
    #expect(run.errors.contains("did you mean 'high'?"))
    try sandbox.write("../rules/packs/house.yaml", "id: house\ntitle: Ours\nrules: [rech]\n")
    #expect(try sandbox.scan().errors.contains("house.yaml:3:9: there is no rule or tag 'rech'; did you mean 'reach'?"))
  }

  @Test func `a configuration sets severity and parameters of a rule`() throws {
    let sandbox = try sandbox()
    try sandbox.write(".fcaudit.yaml", "rules: { any-resource: { severity: high, least-resources: 1 } }\n")
    let heavy = try sandbox.scan("--select", "any-resource")
    try sandbox.write(".fcaudit.yaml", "rules:\n  any-action: off\n  any-resource:\n    least-resources: 2\n")
    let none = try sandbox.scan()

    #expect(heavy.findings.map { $0["severity"] as? String } == ["high"])
    #expect(none.code == 0)
  }

  @Test func `a wrong parameter is shown at its place`() throws {
    let sandbox = try sandbox()
    let cases = [
      ("least-resorces: 2", "1:26: any-resource has no parameter 'least-resorces'; did you mean 'least-resources'?"),
      ("least-resources: many", "1:43: least-resources is a whole number"),
      ("least-resources: 12", "1:43: least-resources is at most 9"),
      ("severity: hihg", "did you mean 'high'?"),
    ]

    for (setting, words) in cases {
      try sandbox.write(".fcaudit.yaml", "rules: { any-resource: { \(setting) } }\n")
      let run = try sandbox.scan()
      #expect(run.code == 2, "\(setting)")
      #expect(run.errors.contains(words), "\(setting): \(run.errors)")
      #expect(run.errors.contains("^"))
    }
  }

  @Test func `all that is wrong with a configuration is told at once, by a path that can be opened`() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "x/.fcaudit.yaml",
      """
      rules:
        any-acton: off
        any-resource: { least-resources: many }
        any-resource: { severity: hihg }
      pack: nope
      allw: []

      """)
    try sandbox.write("x/policy.json", Sandbox.policy)

    let run = try sandbox.scan("x", "--select", "reash")

    #expect(run.code == 2)
    let places = ["2:3", "3:36", "4:3", "4:29", "5:7", "6:1"].map { "\nx/.fcaudit.yaml:\($0): " }
    for place in places { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
    #expect(run.errors.contains("\n--select: there is no rule or tag 'reash'"), "\(run.errors)")
  }

  @Test func `a rule that fails while it runs is told by a path that can be opened`() throws {
    let rule = Sandbox.rule.replacingOccurrences(of: "any-action", with: "boom")
      .replacingOccurrences(
        of: #"when: statement.effect"#, with: #"when: statement.actions[7].text == "a" && statement.effect"#)
    let sandbox = try sandbox(["rs/boom.yaml": rule, "x/policy.json": Sandbox.policy])

    let text = try sandbox.run(["scan", "--rules", "rs", "--select", "boom", "x"])
    let json = try sandbox.run(["scan", "--rules", "rs", "--select", "boom", "--format", "json", "x"])

    #expect(text.output.hasPrefix("rs/boom.yaml:5:"), "\(text.output)")
    #expect(json.output.contains("\"../rs/boom.yaml\""), "\(json.output)")
  }

  @Test func `all words of a broken pack are told, and of a tab nothing but the tab`() throws {
    let pack = "id: house\ntitle: Ours\nrulez: []\nrules: [nothing-here]\nexcept: [zz*]\n"
    let sandbox = try sandbox(["../rules/packs/house.yaml": pack])
    let broken = try sandbox.scan().errors
    try sandbox.write("../rules/tab.yaml", "id: tab\ntitle: Tab\nseverity: low\nscope: trigger\n\twhen: 1\n")
    let both = try sandbox.scan().errors

    #expect(broken.contains("house.yaml:3:1: a pack has no key 'rulez'"), "\(broken)")
    #expect(broken.contains("house.yaml:4:9: there is no rule or tag 'nothing-here'"), "\(broken)")
    #expect(broken.contains("house.yaml:5:10: no rule is called like 'zz*'"), "\(broken)")
    #expect(both.contains("nothing-here"), "\(both)")
    #expect(both.components(separatedBy: "tab.yaml:").count == 2 && both.contains("tab.yaml:5:1: a tab"), "\(both)")
  }

  @Test func `a list of nothing is no list of everything`() throws {
    let sandbox = try sandbox()

    for option in ["--select", "--ignore", "--pack", "--severity"] {
      for words in [",", "", " , "] {
        let run = try sandbox.scan(option, words)
        #expect(run.code == 2, "\(option) '\(words)'")
        #expect(run.errors.contains("\(option) names nothing"), "\(run.errors)")
      }
    }
  }

  @Test func `a rule shows its parameters`() throws {
    let sandbox = try sandbox()

    let run = try sandbox.run(["explain", "any-resource", "--rules", "../rules"])

    #expect(run.output.contains("least-resources (default: 1)"))
  }
}
