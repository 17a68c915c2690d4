import PolicyAST
import Testing

@Suite struct TolerantJSONTests {
  @Test(arguments: [
    ("{\"a\": 1, // why\n \"b\": 2}", "comments are not JSON"),
    ("{/* why */ \"a\": 1, \"b\": 2}", "comments are not JSON"),
    ("{\n\u{A0}\u{A0}\"a\": 1,\n\u{A0}\u{A0}\"b\": 2}", "a no-break space is not white space"),
    ("{\"a\": 1, \"b\": 2,}", "a comma before the closing bracket is not JSON"),
    ("{\"a\": ${x(\"}\")}, \"b\": 2}", "a placeholder stands where a value is expected"),
    ("{\"a\": {{ x }}, \"b\": 2}", "a placeholder stands where a value is expected"),
    ("{ {{ x }}: 1, \"b\": 2}", "a placeholder stands where a value is expected"),
    (
      "{\"a\": ${jsonencode([for c in var.x : \"acs:${c}\"])}, \"b\": 2}",
      "a placeholder stands where a value is expected"
    ),
  ])
  func `what people write beside JSON is read with a warning`(_ text: String, message: String) throws {
    let tolerant = Document.parse(SourceFile(path: "t", text: text), as: .json)
    let strict = Document.parse(SourceFile(path: "t", text: text), as: .json, options: .init(.strict))

    #expect(tolerant.diagnostics.map(\.message) == [message])
    #expect(tolerant.diagnostics.map(\.severity) == [.warning])
    #expect(tolerant.isWellFormed)
    #expect(tolerant.root?["b"]?.text == "2")
    #expect(strict.diagnostics.map(\.severity) == [.error])
    #expect(!strict.isWellFormed)
  }

  @Test(arguments: [
    ("{\"a\": 1 \"b\": 2}", "a comma is missing before this", 8),
    ("{\"a\" 1, \"b\": 2}", "a colon is missing after the key", 5),
    ("{\"a\": , \"b\": 2}", "a value is missing", 6),
    ("{\"a\": True, \"b\": 2}", "text must stand in double quotes", 6),
    ("{\"a\": 01, \"b\": 2}", "this is not a number as JSON writes it", 6),
    ("{a: 1, \"b\": 2}", "a key must stand in double quotes", 1),
    ("{\"a\": \"x\n, \"b\": 2}", "the closing quote is missing", 6),
    ("{\"a\": \"\\x\", \"b\": 2}", "there is no such escape", 7),
    ("{\"a\": [1, \"b\": 2}", "this bracket is never closed", 6),
    ("{\"b\": 2}}", "there is more text after the end of the value", 8),
    ("{\"b\": 2", "this bracket is never closed", 0),
  ])
  func `reading goes on after an error`(_ text: String, message: String, offset: Int) throws {
    let document = Document.parse(SourceFile(path: "t", text: text), as: .json)

    #expect(document.diagnostics.contains { $0.message == message && $0.location.region.start == offset })
    #expect(document.root?["b"]?.text == "2" || document.root?["a"] != nil)
  }

  @Test func `an unquoted placeholder has no known value`() throws {
    let text = "{\"Resource\": ${bucket}/x, \"Action\": \"{{ action }}:*\"}"

    let value = try #require(Document.parse(SourceFile(path: "t", text: text), as: .json).root).value

    #expect(value["Resource"]?.unresolved == Unresolved(.placeholder, "${bucket}/x"))
    #expect(value["Action"]?.string == nil)
    guard case .text(let action)? = value["Action"]?.content else {
      Issue.record("the action is no text")
      return
    }
    #expect(action.string == "{{ action }}:*")
    #expect(action.holes.map(\.end) == [12])
  }
}
