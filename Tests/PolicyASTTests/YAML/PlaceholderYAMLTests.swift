import PolicyAST
import Testing

@Suite struct PlaceholderYAMLTests {
  @Test func `placeholders in double braces are values, keys and parts of text`() throws {
    let text = """
      role: {{ roleArn }}
      name: {{ a }}-{{ b }}: x
      path: /src/{{ dir: x }}/code # comment
      {{ service }}:
        props: [{{ one }}, x{{ two }}, {k: {{ three }}}]
      """
    let document = Document.parse(
      SourceFile(path: "t", text: text.replacing("-{{ b }}: x", with: "-{{ b }} x")), as: .yaml)

    let root = try #require(document.root)
    #expect(document.diagnostics.isEmpty)
    #expect(root["role"]?.kind == .placeholder)
    #expect(root["role"]?.value.unresolved == Unresolved(.placeholder, "{{ roleArn }}"))
    #expect(root["name"]?.text == "{{ a }}-{{ b }} x")
    #expect(root["path"]?.text == "/src/{{ dir: x }}/code")
    #expect(root["{{ service }}"]?["props"]?.elements.map(\.text) == ["{{ one }}", "x{{ two }}", nil])
    #expect(root.value.entries?.last?.key.holes.count == 1)
  }

  @Test func `references in braces are text wherever they stand`() throws {
    let text = "a: ${env(REGION, cn)}\nb: [${vars.x}, ${vars.y}]\nc: {k: ${file(x.yml):key, 'a: b'}}\nd: ${x} # no\n"

    let document = Document.parse(SourceFile(path: "t", text: text), as: .yaml)

    let root = try #require(document.root)
    #expect(document.diagnostics.isEmpty)
    #expect(root["a"]?.value.string == "${env(REGION, cn)}")
    #expect(root["b"]?.elements.map(\.text) == ["${vars.x}", "${vars.y}"])
    #expect(root["c"]?["k"]?.text == "${file(x.yml):key, 'a: b'}")
    #expect(root["d"]?.text == "${x}")
  }

  @Test func `strict reading knows no placeholders`() throws {
    let document = Document.parse(SourceFile(path: "t", text: "a: {{ x }}\n"), as: .yaml, options: .init(.strict))

    #expect(document.isWellFormed)
    #expect(document.root?["a"]?.kind == .mapping)
    #expect(document.root?["a"]?.entries.map(\.key.kind) == [.mapping])
  }

  @Test func `lines of a template are skipped with a warning`() throws {
    let text = "{% set x = 1 %}\na: 1\n{{#if vpc}}\nb:\n  - x\n{{/if}}\n  - y\nc: 3\n"

    let document = Document.parse(SourceFile(path: "t", text: text), as: .yaml)

    #expect(document.diagnostics.map(\.severity) == [.warning, .warning, .warning])
    #expect(document.root?["b"]?.elements.map(\.text) == ["x", "y"])
    #expect(document.root?["c"]?.text == "3")
  }

  @Test(arguments: [
    ("a: 1\nb: x y\n  c: 2\nd: 4\n", Position(line: 3, column: 3)),
    ("a: 1\nb:\n   c: 2\n  e: 3\nd: 4\n", Position(line: 4, column: 1)),
    ("a: 1\nb: [1, 2\nd: 4\n", Position(line: 3, column: 1)),
    ("a: 1\nb: \"x\nd: 4\n", Position(line: 2, column: 4)),
    ("a: 1\nb: @x\nd: 4\n", Position(line: 2, column: 4)),
    ("a: 1\nb: *x\nd: 4\n", Position(line: 2, column: 4)),
    ("a: 1\nb\nd: 4\n", Position(line: 2, column: 1)),
    ("a: 1\n\tb: 2\nd: 4\n", Position(line: 2, column: 1)),
  ])
  func `the rest of a broken file is still read`(_ text: String, start: Position) throws {
    let document = Document.parse(SourceFile(path: "t", text: text), as: .yaml)

    let errors = document.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.contains { $0.location.start == start }, "\(document.diagnostics.map { ($0.message, $0.location.start) })")
    #expect(document.root?["a"]?.text == "1")
    #expect(document.root?["d"]?.text == "4")
  }

  @Test func `tags and anchors are kept`() throws {
    let text =
      "%TAG !e! tag:example.com,2026:\n---\na: !Ref Bucket\nb: !Sub '${x}'\nc: !!str 12\nd: !e!z [1]\ne: &x 1\nf: *x\n"

    let root = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root)

    #expect(root["a"]?.tag == "!Ref")
    #expect(root["b"]?.tag == "!Sub")
    #expect(root["c"]?.kind == .string)
    #expect(root["d"]?.tag == "tag:example.com,2026:z")
    #expect(root["f"]?.kind == .integer)
    #expect(root["f"]?.anchor == "x")
    #expect(root["f"]?.reference?.text == "*x")
    #expect(root["f"]?.value.referrers.map(\.text) == ["*x"])
  }
}
