/// The placeholders of template files around a policy: `${name}` in a JSON file that another tool fills in.
///
/// Policy variables are no placeholders: they name a condition key and so hold a colon, `${aws:username}`, or are one of
/// the escapes `${*}`, `${?}` and `${$}`.
enum TemplateHoles {
  /// Returns `value` with a hole for each placeholder in its texts.
  static func opened(_ value: Value, depth: Int = 0) -> Value {
    guard depth < 128 else { return value }
    let content: Value.Content
    switch value.content {
    case .text(let text):
      guard let opened = opened(text) else { return value }
      content = .text(opened)
    case .list(let elements):
      content = .list(elements.map { opened($0, depth: depth + 1) })
    case .map(let entries):
      content = .map(
        entries.map { entry in
          Value.Entry(key: entry.key, at: entry.keyLocation, value: opened(entry.value, depth: depth + 1))
        })
    case .null, .bool, .number, .unresolved, .choice:
      return value
    }
    return Value(content, at: value.location, offsets: value.offsets, referrers: value.referrers)
  }

  private static func opened(_ text: Text) -> Text? {
    guard text.string.utf8.contains(UInt8(ascii: "$")) else { return nil }
    let references = DollarReference.all(in: text.string).filter { !isVariable($0.inner) }
    guard !references.isEmpty else { return nil }
    return text.opened(
      by: references.map { Text.Hole($0.start, $0.end, Unresolved(.placeholder, $0.written)) })
  }

  private static func isVariable(_ inner: String) -> Bool {
    if ["*", "?", "$"].contains(inner) { return true }
    // A call, such as `${jsonencode(a ? b : c)}`, may hold a colon, too.
    return inner.contains(":") && !inner.contains("(")
  }
}
