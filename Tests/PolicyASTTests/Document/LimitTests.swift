import Foundation
import Testing

@testable import PolicyAST

@Suite struct LimitTests {
  @Test(arguments: [Syntax.json, .yaml])
  func `a hundred thousand open brackets stop at the depth limit`(_ syntax: Syntax) {
    for bracket in ["[", "{\"a\":", "[{\"a\":"] {
      let document = Document.parse(
        SourceFile(path: "t", text: String(repeating: bracket, count: 100_000)), as: syntax)

      #expect(document.diagnostics.contains { $0.severity == .error && $0.message.contains("deeper") })
      #expect(document.tree.records.count < 2000)
      _ = document.root?.value
    }
  }

  @Test func `block collections stop at the depth limit`() {
    let dashes = Document.parse(SourceFile(path: "t", text: String(repeating: "- ", count: 100_000)), as: .yaml)
    let keys = Document.parse(SourceFile(path: "t", text: String(repeating: "? ", count: 100_000)), as: .yaml)

    #expect(dashes.diagnostics.contains { $0.message.contains("deeper") })
    #expect(keys.diagnostics.contains { $0.message.contains("deeper") })
    _ = keys.root?.value
  }

  @Test func `an alias bomb stays small`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let root = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root)

    let value = root.value

    #expect(count(value) < 200_000)
    #expect(hasLimit(value))
  }

  @Test func `aliases that refer to what contains them do not hang`() throws {
    let document = Document.parse(SourceFile(path: "t", text: "a: &a {b: *a, c: [*a]}\n&k *k : 1\n"), as: .yaml)

    #expect(document.root?["a"]?["b"]?.kind == .malformed)
    #expect(document.root?["a"]?["b"]?.unresolved?.reason == .cycle)
    #expect(document.diagnostics.contains { $0.severity == .error })
    _ = document.root?.value
  }

  @Test func `chains of aliases do not nest without limit`() throws {
    var text = "a0: &a0 [x]\n"
    for level in 1...5000 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    let root = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root)

    #expect(hasLimit(root.value))
  }

  @Test func `more bytes or nodes than the limit are not read`() {
    var options = ParseOptions()
    options.limits.bytes = 1000
    options.limits.nodes = 100
    let large = Document.parse(
      SourceFile(path: "t", text: String(repeating: "a", count: 1001)), as: .yaml, options: options)
    let long = "[" + String(repeating: "1,", count: 400) + "1]"

    #expect(large.root == nil)
    #expect(large.diagnostics.count == 1)
    for syntax in Syntax.allCases {
      let document = Document.parse(SourceFile(path: "t", text: long), as: syntax, options: options)
      #expect(document.tree.records.count <= 101)
      #expect(document.diagnostics.contains { $0.message.contains("limit") })
    }
  }

  @Test(arguments: [
    "{{", "${", "'", "\"", "\"\\", "- 'x''y\n", "- \"x\n", "- {{ x\n", "a: ${\n", "[", "{", "&a ", "*a ", "!a ", "? ",
    ": ", "- ", "a: b: ", "%", "---\n", "...\n", "|\n", "a: |\n", "\t", "\u{A0}", "\u{FEFF}", "//", "/*", ",", "]", "}",
    "[[]: ", "- - -\n", "{% x\n", "a\n", " a\n", "&a\n", "!!int\n", "{a: [\n",
  ])
  func `a hundred thousand bytes of trouble are read in little time`(_ unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    let start = ContinuousClock.now

    for syntax in Syntax.allCases {
      let document = Document.parse(SourceFile(path: "t", text: text), as: syntax)
      _ = document.roots.map(\.value)
      #expect(document.diagnostics.count <= 101)
    }

    #expect(ContinuousClock.now - start < .seconds(10))
  }

  private func count(_ value: Value) -> Int {
    1 + (value.elements ?? []).reduce(0) { $0 + count($1) } + (value.entries ?? []).reduce(0) { $0 + count($1.value) }
  }

  private func hasLimit(_ value: Value) -> Bool {
    value.unresolved?.reason == .limit || (value.elements ?? []).contains(where: hasLimit)
      || (value.entries ?? []).contains { hasLimit($0.value) }
  }
}
