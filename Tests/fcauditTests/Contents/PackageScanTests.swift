import Foundation
import Support
import Testing

/// Packages in a scan.
@Suite struct PackageScanTests {
  private static let key = Array(SampleKey.code(1).utf8)

  @Test func `packages are known by their content and opened at any depth`() throws {
    let sandbox = try Sandbox()
    let inner = TestPackage.zip([("in.py", Self.key)])
    let packages: [(String, [UInt8], String)] = [
      ("a.zip", TestPackage.zip([("x/in.py", Self.key)]), "x/in.py"),
      ("wheel.whl", TestPackage.zip([("lib.jar", inner)]), "lib.jar!/in.py"),
      ("nameless", TestPackage.tar([("in.py", Self.key)]), "in.py"),
      ("run.pex", Array("#!/usr/bin/env python\n".utf8) + inner, "in.py"),
      ("layer.bin", TestPackage.gzip(TestPackage.tar([("opt/in.zip", inner)])), "opt/in.zip!/in.py"),
      ("single.gz", TestPackage.gzip(Self.key), "content"),
    ]
    for (name, bytes, _) in packages { try sandbox.write("deep/\(name)", bytes: bytes) }

    let run = try sandbox.searchKeys()

    #expect(run.places == packages.map { "deep/\($0.0)!/\($0.2)" }.sorted())
    #expect(run.code == 1)
    #expect(run.diagnostics.isEmpty)
  }

  @Test func `project files inside a package are audited with their places in it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("p.zip", bytes: TestPackage.zip([("policies/deploy.json", Array(Sandbox.policy.utf8))]))

    let run = try sandbox.scan("p.zip")

    #expect(run.places == ["p.zip!/policies/deploy.json"])
    #expect(run.rules == ["any-action"])
    let text = try sandbox.run(["scan", "--no-builtin-rules", "--rules", "../rules", "p.zip"])
    #expect(text.output.hasPrefix("p.zip!/policies/deploy.json:2:33: high: "))
  }

  @Test func `of an image its settings and what later layers hide are searched, too`() throws {
    let sandbox = try Sandbox()
    let (id, secret) = (SampleKey.id(2), SampleKey.secret(2))
    let settings = """
      {"config": {"Env": ["PATH=/bin", "ALIBABA_CLOUD_ACCESS_KEY_ID=\(id)", "ALIBABA_CLOUD_ACCESS_KEY_SECRET=\(secret)"]},
       "history": [{"created_by": "COPY . /app"}]}
      """
    let policy = Array(Sandbox.policy.utf8)
    let lower = TestPackage.tar([("app/key.py", Self.key), ("app/old.py", Self.key), ("app/deploy.json", policy)])
    let upper = TestPackage.tar([("app/.wh.old.py", []), ("app/key.py", [0x0A]), ("app/.wh.deploy.json", [])])
    let manifest = #"[{"Config": "cfg.json", "RepoTags": ["shop:1"], "Layers": ["a/layer.tar", "b/layer.tar"]}]"#
    let image = TestPackage.tar([
      ("manifest.json", Array(manifest.utf8)), ("cfg.json", Array(settings.utf8)), ("a/layer.tar", lower),
      ("b/layer.tar", upper),
    ])
    try sandbox.write("image.tar", bytes: image)

    let run = try sandbox.searchKeys()
    let rules = try sandbox.scan()

    let places = ["a/layer.tar!/app/key.py", "a/layer.tar!/app/old.py", "cfg.json"]
    #expect(run.places == places.map { "image.tar!/\($0)" }, "\(run.places)")
    // A policy that is no longer there is none of the project.
    #expect(rules.rules.isEmpty)
  }

  @Test func `every reporter names the member`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("p.zip", bytes: TestPackage.zip([("policies/deploy.json", Array(Sandbox.policy.utf8))]))

    for format in ["text", "json", "jsonl", "sarif", "html", "junit", "github", "gitlab", "markdown"] {
      let run = try sandbox.run(["scan", "--no-builtin-rules", "--rules", "../rules", "--format", format, "p.zip"])
      #expect(run.output.contains("policies/deploy.json"), "\(format)")
    }
  }

  @Test func `what a limit leaves out is told`() throws {
    let sandbox = try Sandbox()
    let inner = TestPackage.zip([("in.py", Self.key)])
    try sandbox.write("nested.zip", bytes: TestPackage.zip([("lib.jar", inner), ("out.py", Self.key)]))
    let large = [UInt8](repeating: 0x61, count: 3 << 20)
    try sandbox.write("large.tgz", bytes: TestPackage.gzip(TestPackage.tar([("a", large), ("out.py", Self.key)])))
    try sandbox.write("other.bin", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0] + large)

    let shallow = try sandbox.searchKeys("--max-depth", "1", "nested.zip")
    let member = try sandbox.searchKeys("--max-file-size", "1M", "large.tgz")
    let whole = try sandbox.searchKeys("--max-archive-size", "1M", "large.tgz")
    let unknown = try sandbox.searchKeys("--max-file-size", "8M", ".")

    #expect(shallow.places == ["nested.zip!/out.py"])
    #expect(shallow.diagnostics.contains { $0.contains("depth") })
    #expect(member.places == ["large.tgz!/out.py"])
    #expect(member.diagnostics.contains { $0.contains("--max-file-size") })
    #expect(member.code == 1)
    #expect(whole.diagnostics.contains { $0.contains("totalSize") })
    #expect(whole.code == 3)
    #expect(unknown.diagnostics.contains { $0.contains("xz is not supported") })
    #expect(unknown.code == 1)
  }

  @Test func `what is too large to be held is searched piece by piece`() throws {
    let sandbox = try Sandbox()
    let line = Array("# a line of sixty-four bytes, which says nothing at all of value\n".utf8)
    let window = 16 << 20
    var content: [UInt8] = []
    content.reserveCapacity(68 << 20)
    var expected: [Int] = []
    var lines = 0
    for (number, place) in [1000, window - 300_000, window - 131_100, window - 30, 2 * window, 65 << 20].enumerated() {
      while content.count + line.count < place {
        content += line
        lines += 1
      }
      content += Array(
        "import oss2; auth = oss2.Auth('\(SampleKey.id(number + 1))', '\(SampleKey.secret(number + 1))')\n".utf8)
      lines += 1
      expected.append(lines)
    }
    try sandbox.write("large.py", bytes: content)
    try sandbox.write("large.zip", bytes: TestPackage.zip([("in/large.py", content)]))

    for path in ["large.py", "large.zip"] {
      let run = try sandbox.searchKeys(path)

      let places = run.findings.compactMap { ($0["location"] as? [String: Any])?["start"] as? [String: Any] }
      #expect(places.compactMap { $0["line"] as? Int } == expected, "\(path)")
      #expect(places.allSatisfy { $0["column"] as? Int == 32 }, "\(path)")
      #expect(run.diagnostics == [], "\(path)")
    }
    #expect(try sandbox.searchKeys("--max-file-size", "1M", "large.py").code == 3)
  }

  @Test func `equal members are reported wherever they are, whatever the number of threads`() throws {
    let sandbox = try Sandbox()
    let members = (0..<400).map { ("m\($0).py", $0 % 100 == 0 ? Self.key : [UInt8](repeating: 0x62, count: 20_000)) }
    try sandbox.write("many.zip", bytes: TestPackage.zip(members))

    let one = try sandbox.searchKeys("--jobs", "1")
    let four = try sandbox.searchKeys("--jobs", "4")

    #expect(one.places == ["many.zip!/m0.py", "many.zip!/m100.py", "many.zip!/m200.py", "many.zip!/m300.py"])
    #expect(one.output == four.output)
  }

  @Test func `the suite of packages ends as expected through the whole scan`() throws {
    guard let table = Shared.file("suites/archives/archives.tsv") else { return }
    let sandbox = try Sandbox()
    let folder = table.deletingLastPathComponent().path
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(!rows.isEmpty)

    var passed = 0
    for row in rows {
      let run = try sandbox.scan("--max-archive-size", "64M", "--max-file-size", "8M", "\(folder)/\(row[0])")
      let verdict = Self.verdict(of: run)
      let allowed = row[4].replacingOccurrences(of: "entry-reject", with: "warn").components(separatedBy: "-or-")
      // Several rows are of the same bytes; one expects what the others do not.
      let twins = rows.filter { $0[3] == row[3] }.flatMap {
        $0[4].replacingOccurrences(of: "entry-reject", with: "warn").components(separatedBy: "-or-")
      }
      // The number of entries is no option, so that a package of some thousand is read.
      let isBelowCount = row[4] == "limit" && verdict == "ok" && row[5].contains("entry count")
      if allowed.contains(verdict) || isBelowCount { passed += 1 }
      #expect(allowed.contains(verdict) || twins.contains(verdict) || isBelowCount, "\(row[0]): \(verdict)")
      #expect([0, 3].contains(run.code), "\(row[0])")
    }
    print("archives through scan: \(passed) of \(rows.count) passed")
  }

  private static func verdict(of run: Sandbox.Run) -> String {
    let messages = run.diagnostics
    if messages.contains(where: { $0.contains("was not audited") }) { return "reject" }
    if messages.contains(where: { $0.contains("the limit ") || $0.contains("--max-file-size") }) { return "limit" }
    let severities = (run.json["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["severity"] as? String }
    return severities.contains("warning") ? "warn" : "ok"
  }
}
