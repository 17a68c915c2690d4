import PolicyAST

/// Puts messages together from their parts.
struct MessageWriter {
  private let context: EvaluationContext

  /// A writer of messages about what `context` holds.
  init(_ context: EvaluationContext) {
    self.context = context
  }

  /// Returns `message` with the values of its expressions, in both languages.
  func text(_ message: CompiledRule.Message, _ bindings: CELBindings) -> LocalizedText {
    let english = text(message.english, bindings)
    context.read(in: .chinese)
    defer { context.read(in: .english) }
    return LocalizedText(english, chinese: message.chinese.map { text($0, bindings) })
  }

  private func text(_ parts: [CompiledRule.Message.Part], _ bindings: CELBindings) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .program(let program): display(program.evaluate(bindings))
      }
    }.joined()
  }

  /// Returns `value` as messages show it.
  private func display(_ value: CELValue) -> String {
    switch value.content {
    case .string(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): String(number)
    case .list(let values): values.map { display($0) }.joined(separator: ", ")
    case .optional(let value): value.map { display($0) } ?? ""
    case .unknown(let reasons): context.reasons(reasons).first?.text ?? "?"
    case .null, .bytes, .map, .type, .timestamp, .duration, .object, .error: "?"
    }
  }
}
