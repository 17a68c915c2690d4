import Foundation
import Support
import Testing

/// A project of ten functions with many faults, as its owner sees it.
@Suite struct CrowdedProjectTests {
  private func sandbox() throws -> Sandbox {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/crowded").standardizedFileURL
    var files: [String: String] = [:]
    for path in ["s.yaml", "policies/shop.json", "infra/main.tf"] {
      files[path] = String(decoding: try Data(contentsOf: fixture.appending(path: path)), as: UTF8.self)
    }
    return try Sandbox(files)
  }

  @Test func `the worst comes first and the same fault once for each file`() throws {
    let text = try sandbox().run(["scan", "--lang", "en"]).output
    let heads = text.split(separator: "\n").filter {
      $0.hasSuffix("]") && $0.contains(": ") && $0.first != " " && !$0.hasPrefix("to accept")
    }
    let places = heads.map { head in head.split(separator: ":").prefix(1) + head.split(separator: " ")[1...1] }

    #expect(heads.count > 15 && heads.count < 40, "\(text)")
    #expect(heads.first?.contains("critical") == true)
    let files = places.map { String($0[0]) }
    #expect(files == files.sorted())
    let order = ["critical:", "high:", "medium:", "low:", "note:"]
    for file in Set(files) {
      let ranks = places.filter { $0[0] == file }.compactMap { order.firstIndex(of: String($0[1])) }
      #expect(!ranks.isEmpty && ranks == ranks.sorted(), "\(file): \(ranks)")
    }
    #expect(text.contains("= and 9 more places: lines 33, 57, 77, 97, 127, 146, 165, 178, 196\n"))
    #expect(text.contains("start with: 2 critical: unconditioned-pass-role (2); why and how: fcaudit explain"))
    #expect(text.contains("can be repaired with: fcaudit fix, "))
  }

  @Test func `advice keeps to eighty columns in both languages`() throws {
    for language in ["en", "zh"] {
      let text = try sandbox().run(["scan", "--lang", language]).output
      let advice = text.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("|") }

      #expect(advice.count > 20)
      for line in advice where !line.contains("fix (") && !line.contains("修复（") {
        let columns = line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
        #expect(columns <= 82, "\(line)")
      }
    }
  }

  @Test func `what further rules say of a trigger stands in the block of the heaviest`() throws {
    let sandbox = try sandbox()
    let text = try sandbox.run(["scan", "--lang", "en"]).output
    let html = try sandbox.run(["scan", "--format", "html", "--lang", "en"]).output
    let rules = try sandbox.run(["scan", "--format", "json"]).findings.compactMap { $0["rule"] as? String }
    let blocks = text.split(separator: "\n\n").filter { $0.contains("[public-trigger-url]") }

    #expect(blocks.count == 1)
    #expect(blocks.first?.contains("high: anybody who knows the address may call") == true)
    #expect(blocks.first?.contains("    = also: 24:24: medium: ") == true)
    #expect(html.contains("<ul class=\"also\">"))
    #expect(rules.count { $0 == "public-trigger-url" } == 7)
    #expect(rules.count { $0 == "public-invocation-path" } == 7)
  }

  @Test func `reports for machines are not folded`() throws {
    let sandbox = try sandbox()
    let findings = try sandbox.run(["scan", "--format", "json"]).findings
    let html = try sandbox.run(["scan", "--format", "html", "--lang", "en"]).output

    #expect(findings.count { $0["rule"] as? String == "no-log-configuration" } == 10)
    #expect(html.contains("<summary>and 9 more places: "))
  }

  @Test func `safe repairs first, then the others, then nothing more`() throws {
    let sandbox = try sandbox()
    func rest() throws -> Int { try sandbox.run(["scan", "--format", "json"]).findings.count }

    let all = try rest()
    #expect(try sandbox.run(["fix", "--lang", "en"]).output.contains("findings were repaired in 3 files"))
    let afterSafe = try rest()
    #expect(try sandbox.run(["fix", "--unsafe", "--lang", "en"]).code == 1)
    let afterAll = try rest()

    #expect(all > afterSafe && afterSafe > afterAll + 30, "\(all), \(afterSafe), \(afterAll)")
    #expect(try sandbox.run(["fix", "--unsafe", "--lang", "en"]).output.hasPrefix("0 findings were repaired"))
    #expect(try sandbox.read("s.yaml").contains("python3.10  # as everywhere"))
  }
}
