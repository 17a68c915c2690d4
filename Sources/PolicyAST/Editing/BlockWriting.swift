/// Writes values as block style of YAML does: collections by indentation.
struct BlockWriting {
  let lineBreak: String

  /// Whether keys stand in double quotes.
  let quotesKeys: Bool

  /// Returns the lines of an entry, without a line break at the end.
  func entry(_ key: String, _ value: NewValue, indent: String) -> String {
    let start = indent + (quotesKeys ? ScalarWriting.doubleQuoted(key) : text(key)) + ":"
    switch value {
    case .bool, .int, .text: return start + " " + scalar(value)
    case .list(let elements):
      let flow = FlowWriting(isQuoted: quotesKeys, colon: ": ")
      return start + elements.map { "\(lineBreak)\(indent)  - \(flow.value($0))" }.joined()
    case .map(let entries):
      return start + entries.map { lineBreak + entry($0.key, $0.value, indent: indent + "  ") }.joined()
    }
  }

  private func scalar(_ value: NewValue) -> String {
    value.isText ? text(value.plain ?? "") : value.plain ?? ""
  }

  private func text(_ text: String) -> String {
    ScalarWriting.isPlainSafe(text) ? text : ScalarWriting.doubleQuoted(text)
  }
}
