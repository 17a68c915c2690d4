import PolicyAST

extension NewValue {
  /// What `value` is when it is written into a file, nil for what has no written form.
  init?(_ value: CELValue) {
    switch value.content {
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(Int(number))
    case .string(let text): self = .text(text)
    case .list(let values):
      let elements = values.compactMap { NewValue($0) }
      guard elements.count == values.count else { return nil }
      self = .list(elements)
    case .map(let map):
      let entries = zip(map.keys, map.values).compactMap { key, value in
        key.stringValue.flatMap { key in NewValue(value).map { (key: key, value: $0) } }
      }
      guard entries.count == map.count else { return nil }
      self = .map(entries)
    case .null, .uint, .double, .bytes, .type, .timestamp, .duration, .optional, .object, .unknown, .error:
      return nil
    }
  }
}
