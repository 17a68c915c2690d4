import PolicyAST
import Rules
import Testing

@Suite struct InlineSuppressionsTests {
  /// A file, and the rules that its comments accept; nil when there is no comment.
  private static let samples: [(path: String, text: String, rules: [String]?, reason: String)] = [
    ("s.yaml", "# fcaudit: allow a-b -- why not", ["a-b"], "why not"),
    ("s.yaml", "k: v  # fcaudit: allow a, b,c  --  two  words ", ["a", "b", "c"], "two  words"),
    ("s.yaml", "k: \"# fcaudit: allow a -- b\"", nil, ""),
    ("s.yaml", "k: '# fcaudit: allow a -- b'", nil, ""),
    ("s.yaml", "k: it's fine # fcaudit: allow a -- b", ["a"], "b"),
    ("s.yaml", "k: v# fcaudit: allow a -- b", nil, ""),
    ("s.yaml", "# see fcaudit: allow a -- b", nil, ""),
    ("s.json", "{} # fcaudit: allow a -- b", nil, ""),
    ("m.tf", "x = 1 // fcaudit: allow a -- b", ["a"], "b"),
    ("m.tf", "/* fcaudit: allow a -- b */ x = 1", ["a"], "b"),
    ("m.tf", " * fcaudit: allow a -- b", ["a"], "b"),
    ("i.js", "f() // fcaudit: allow a -- b", ["a"], "b"),
    ("i.js", "f() # fcaudit: allow a -- b", nil, ""),
    ("q.sql", "-- fcaudit: allow a -- b", ["a"], "b"),
    ("c.ini", "; fcaudit: allow a -- b", ["a"], "b"),
    ("p.html", "<!-- fcaudit: allow a -- b -->", ["a"], "b"),
    ("s.yaml", "# fcaudit: allow a — 因为测试", ["a"], "因为测试"),
    ("s.yaml", "# fcaudit:allow a -- b\r\nk: v", ["a"], "b"),
  ]

  @Test func `comments are found in every kind of file, and nowhere else`() {
    #expect(!Self.samples.isEmpty)

    for sample in Self.samples {
      let found = InlineSuppressions(SourceFile(path: sample.path, text: sample.text))
      #expect(found.comments.first?.rules.map(\.value) == sample.rules, "\(sample.text)")
      #expect(found.comments.first?.reason ?? "" == sample.reason, "\(sample.text)")
      #expect(found.problems.isEmpty, "\(sample.text)")
    }
  }

  @Test(arguments: [
    "# fcaudit:", "# fcaudit: allow", "# fcaudit: allow a", "# fcaudit: allow a --", "# fcaudit: allow a --why",
    "# fcaudit: deny a -- b",
  ])
  func `a comment that is not written as it must be is a problem`(_ text: String) {
    let found = InlineSuppressions(SourceFile(path: "s.yaml", text: text))

    #expect(found.comments.isEmpty)
    #expect(found.problems.count == 1)
  }

  @Test func `several comments speak of one line, and a comment behind code of the next at most`() {
    let file = SourceFile(
      path: "s.yaml",
      text: "# fcaudit: allow a -- r\n# fcaudit: allow b -- r\nx: 1\ny: 2  # fcaudit: allow a -- s\nz: 3\nw: 4\n")
    func finding(_ rule: String, _ text: String) -> Finding {
      Finding(
        rule: rule, severity: .low, message: LocalizedText("m"), location: SampleReport.place(file, text), path: [])
    }
    var report = Report(toolVersion: "0")
    report.findings = [finding("a", "x: 1"), finding("b", "x: 1"), finding("a", "z: 3"), finding("a", "w: 4")]
    var ledger = SuppressionLedger()
    ledger.addComments(of: file)

    ledger.apply(to: &report, names: ["a", "b"]) { $0 }

    #expect(report.suppressed.map(\.location.text) == ["x: 1", "x: 1", "z: 3"])
    #expect(report.findings.map(\.location.text) == ["w: 4"])
  }
}
