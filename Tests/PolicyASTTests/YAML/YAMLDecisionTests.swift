import Foundation
import PolicyAST
import Support
import Testing

/// The cases on which parsers differ; docs/documents.md gives the reasons.
@Suite struct YAMLDecisionTests {
  @Test func `what other parsers agree on is read the same`() throws {
    guard let url = Shared.file("suites/yaml-extra.jsonl") else { return }
    // The file holds half surrogate pairs, which Foundation's reader refuses.
    let cases = try Data(contentsOf: url).split(separator: 0x0A).compactMap {
      Document.parse(SourceFile(path: "case", bytes: Array($0)), as: .json).root
    }
    var passed = 0
    var judged = 0

    for entry in cases where entry["agree"]?.text == "true" {
      let name = try #require(entry["id"]?.text)
      let bytes = try #require((entry["yaml_base64"]?.text).flatMap { Data(base64Encoded: $0) })
      let document = Document.parse(SourceFile(path: name, bytes: Array(bytes)), as: .yaml, options: .init(.strict))
      let isError = document.diagnostics.contains { $0.severity == .error }
      judged += 1
      var isRight = isError == (entry["error"]?.text == "true")
      if let docs = entry["docs"], docs.kind == .sequence {
        let expected = docs.elements.map { PlainObject.of($0.value) }
        isRight = isRight && document.roots.map { PlainObject.of($0.value) } == expected
      }
      #expect(
        isRight, "\(name): \(document.diagnostics.map(\.message)) \(document.roots.map { PlainObject.of($0.value) })")
      passed += isRight ? 1 : 0
    }

    print("yaml-extra: \(passed) of \(judged) passed")
    #expect(judged > 0)
  }

  @Test func `a byte order mark is no part of the text at its start and an oddity elsewhere`() {
    let document = Document.parse(
      SourceFile(path: "t", text: "\u{FEFF}a: 1\r\n...\r\n\u{FEFF}b: 2\r\n"), as: .yaml, options: .init(.strict))

    #expect(document.diagnostics.map(\.severity) == [.warning])
    #expect(document.roots.map { $0.entries.map { $0.key.text } } == [["a"], ["\u{FEFF}b"]])
    #expect(document.root?["a"]?.location.start == Position(line: 1, column: 4))
  }

  @Test func `merge keys bring in what is not there yet`() throws {
    let text = """
      base: &b {x: 1, y: 2}
      more: &m {y: 7, z: 8}
      one: {<<: *b, y: 3}
      two:
        <<: [*b, *m]
      """

    let value = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root).value

    #expect(value["one"]?["x"]?.integer == 1)
    #expect(value["one"]?["y"]?.integer == 3)
    #expect(value["two"]?["y"]?.integer == 2)
    #expect(value["two"]?["z"]?.integer == 8)
    #expect(value["one"]?["x"]?.location.start == Position(line: 1, column: 14))
  }

  @Test(arguments: [
    "a: 1\nb: 2\na: 3\n", "{\"a\": 1, 'a': 2}", "{a: 1, \"\\x61\": 2}",
    "{" + (1...40).map { "k\($0): 0, " }.joined() + "a: 1, a: 2}",
  ])
  func `the second of two equal keys is an error that shows the first`(_ text: String) throws {
    let document = Document.parse(SourceFile(path: "t", text: text), as: .yaml)

    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.notes.count == 1)
    #expect(diagnostic.notes.allSatisfy { $0.location < diagnostic.location })
    #expect(document.isWellFormed)
    #expect(document.root?["a"]?.text.map { ["2", "3"].contains($0) } == true)
  }

  @Test func `dates and words of YAML 1,1 stay the text that was written`() throws {
    let text = "Version: 2012-10-17\nwhen: 2001-12-14t21:59:43.10-05:00\nyes: no\nid: 0123\nmode: 0o17\nbig: 1_000\n"

    let value = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root).value

    #expect(value["Version"]?.string == "2012-10-17")
    #expect(value["when"]?.string == "2001-12-14t21:59:43.10-05:00")
    #expect(value["yes"]?.string == "no")
    #expect(value["id"]?.integer == 123)
    #expect(value["id"]?.scalar?.string == "0123")
    #expect(value["mode"]?.integer == 15)
    #expect(value["big"]?.string == "1_000")
  }

  @Test func `no-break spaces and next lines are text`() throws {
    let document = Document.parse(SourceFile(path: "t", text: "a:\n\u{A0}\u{A0}b: x\u{85}y\n"), as: .yaml)

    let root = try #require(document.root)
    #expect(root.entries.map { $0.key.text } == ["a", "\u{A0}\u{A0}b"])
    #expect(root["\u{A0}\u{A0}b"]?.text == "x\u{85}y")
    #expect(document.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["a: \u{1}\n", "a: \"\\uD800\"\n", "a: \"x\u{0}y\"\n"])
  func `control characters and half surrogate pairs are errors that do not stop reading`(_ text: String) {
    let document = Document.parse(SourceFile(path: "t", text: text + "b: 2\n"), as: .yaml)

    #expect(document.diagnostics.map(\.severity) == [.error])
    #expect(document.root?["b"]?.text == "2")
  }
}
