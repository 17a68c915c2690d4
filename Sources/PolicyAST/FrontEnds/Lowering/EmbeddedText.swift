/// Documents inside texts: a policy as a JSON string, a trigger's settings in a block scalar.
enum EmbeddedText {
  /// Returns what `value` spells as JSON, with places in the outer file; nil when it is no text or no JSON object or
  /// array.
  ///
  /// A text that is percent-encoded as a whole, as IAM answers with documents, is decoded before. Holes of the text are
  /// holes of the result. Trouble with its syntax goes to `diagnostics`.
  /// - Complexity: O(*n*) in the number of bytes of the text, for the usual holes that begin with `${`.
  static func parsed(_ value: Value, diagnostics: inout [Diagnostic]) -> Value? {
    guard case .text(let text) = value.content else { return nil }
    if let decoded = PercentEncoding.decoded(value) { return parsed(decoded, diagnostics: &diagnostics) }
    guard let first = text.string.utf8.first(where: { !isSpace($0) }) else { return nil }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    guard let document = Document.parse(embedded: value) else { return nil }
    diagnostics += document.diagnostics
    guard let root = document.root?.value else { return nil }
    guard !text.holes.isEmpty else { return root }
    return reopened(root, EmbeddedHoles(text.holes.map(\.unresolved)), depth: 0)
  }

  /// Returns what `value` spells as JSON when it is such a text, without any word on trouble; nil otherwise.
  static func opened(_ value: Value) -> Value? {
    var ignored: [Diagnostic] = []
    return parsed(value, diagnostics: &ignored)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Makes holes again of what was written as a hole in the outer text.
  private static func reopened(_ value: Value, _ holes: EmbeddedHoles, depth: Int) -> Value {
    guard depth < 128 else { return value }
    let content: Value.Content
    switch value.content {
    case .text(let text):
      guard let found = holes.reopened(text) else { return value }
      content = .text(found)
    case .unresolved(let unresolved):
      guard let hole = holes[unresolved.text] else { return value }
      content = .unresolved(hole)
    case .list(let elements):
      content = .list(elements.map { reopened($0, holes, depth: depth + 1) })
    case .map(let entries):
      content = .map(
        entries.map { entry in
          Value.Entry(
            key: holes.reopened(entry.key) ?? entry.key, at: entry.keyLocation,
            value: reopened(entry.value, holes, depth: depth + 1))
        })
    case .null, .bool, .number, .choice:
      return value
    }
    return Value(content, at: value.location, offsets: value.offsets, referrers: value.referrers)
  }
}
