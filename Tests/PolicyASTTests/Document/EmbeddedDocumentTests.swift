import PolicyAST
import Testing

@Suite struct EmbeddedDocumentTests {
  @Test(arguments: [
    ("role:\n  policy: |\n    {\n      \"Action\": \"oss:*\"\n    }\n", Position(line: 4, column: 17)),
    ("role:\n  policy: >-\n    {\n\n    \"Action\": \"oss:*\"}\n", Position(line: 5, column: 15)),
    ("role: {policy: '{\"Action\": \"oss:*\"}'}\n", Position(line: 1, column: 28)),
    ("role:\n  policy: \"{\\\"Action\\\": \\\"oss:*\\\"}\"\n", Position(line: 2, column: 25)),
    ("role:\r\n  policy: |\r\n    { \"Action\":\r\n      \"oss:*\"}\r\n", Position(line: 4, column: 7)),
  ])
  func `a policy inside a YAML text has the places of the file`(_ text: String, start: Position) throws {
    let outer = Document.parse(SourceFile(path: "t", text: text), as: .yaml)
    let policy = try #require(outer.root?["role"]?["policy"])

    let inner = try #require(Document.parse(embedded: policy))

    let action = try #require(inner.root?["Action"])
    #expect(inner.diagnostics.isEmpty)
    #expect(action.text == "oss:*")
    #expect(action.location.start == start)
    #expect(action.location.text.hasSuffix("oss:*\"") || action.location.text.hasSuffix("oss:*\\\""))
  }

  @Test func `a policy inside a string inside a string has the places of the file`() throws {
    let text = #"{"a": "{\"b\": \"{\\\"Action\\\": \\\"ecs:Stop\\\"}\"}"}"#
    let outer = try #require(Document.parse(SourceFile(path: "t", text: text), as: .json).root?["a"])

    let middle = try #require(Document.parse(embedded: outer)?.root?["b"])
    let action = try #require(Document.parse(embedded: middle)?.root?["Action"])

    #expect(action.text == "ecs:Stop")
    #expect(action.location.text == #"\\\"ecs:Stop\\\""#)
    let value = action.value
    #expect(value.location(ofBytes: 4, 8).text == "Stop")
  }

  @Test func `trouble in an embedded text is shown in the file`() throws {
    let text = "policy: |\n  {\"Action\": ,}\n"
    let outer = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root?.value["policy"])

    let inner = try #require(Document.parse(embedded: outer))

    #expect(inner.diagnostics.first?.location.start == Position(line: 2, column: 14))
  }

  @Test func `a part of a decoded text leads back to its bytes`() throws {
    let text = "a: \"x\\u00e9 acs:oss\"\nb: >\n  one\n  two\nc: plain text\n"
    let value = try #require(Document.parse(SourceFile(path: "t", text: text), as: .yaml).root).value

    #expect(value["a"]?.location(ofBytes: 4, 7).text == "acs")
    #expect(value["b"]?.location(ofBytes: 4, 7).text == "two")
    #expect(value["c"]?.location(ofBytes: 6, 10).text == "text")
  }
}
