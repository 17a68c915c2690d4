/// Writes values between brackets, as JSON and flow style of YAML do.
struct FlowWriting {
  /// Whether everything that is text stands in double quotes.
  let isQuoted: Bool

  /// What stands between a key and its value.
  let colon: String

  /// Returns `key` as it is written.
  func key(_ key: String) -> String { text(key) }

  /// Returns `value` as it is written, on one line.
  func value(_ value: NewValue) -> String {
    switch value {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .text(let text): self.text(text)
    case .list(let elements): "[" + elements.map { self.value($0) }.joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { key($0.key) + colon + self.value($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private func text(_ text: String) -> String {
    let isPlain = !isQuoted && ScalarWriting.isPlainSafe(text) && !text.utf8.contains(UInt8(ascii: ":"))
    return isPlain ? text : ScalarWriting.doubleQuoted(text)
  }
}
