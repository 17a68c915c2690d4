import PolicyAST

/// An expression or template of a rule file: its text and where its bytes stand.
struct RuleExpression: Sendable {
  /// The text.
  let text: String

  /// The scalar of the rule file that holds it.
  let value: Value

  /// The offset of the first byte of `text` in the scalar's text; not 0 for expressions inside a message.
  let offset: Int

  /// An expression that begins at `offset` of the text of `value`.
  init(_ text: String, in value: Value, offset: Int = 0) {
    self.text = text
    self.value = value
    self.offset = offset
  }

  /// Returns where the bytes `start..<end` of the expression stand in the rule file.
  func location(_ start: Int, _ end: Int) -> Location {
    value.location(ofBytes: offset + start, offset + end)
  }
}
