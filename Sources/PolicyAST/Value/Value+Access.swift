extension Value {
  /// The text of a wholly known text, else nil.
  public var string: String? {
    if case .text(let text) = content { return text.known }
    return nil
  }

  /// The text of a scalar as people would write it (numbers and booleans, too), else nil.
  public var scalar: Text? {
    switch content {
    case .text(let text): text
    case .number(let digits): Text(digits)
    case .bool(let flag): Text(flag ? "true" : "false")
    case .unresolved(let unresolved): Text(pieces: [.hole(unresolved)])
    case .null, .list, .map, .choice: nil
    }
  }

  /// The whole number that a number or a text of digits stands for, else nil.
  public var integer: Int? {
    switch content {
    case .number(let digits): Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
    case .text(let text): text.known.flatMap { Int($0) }
    case .null, .bool, .list, .map, .unresolved, .choice: nil
    }
  }

  /// The truth value of a boolean, or of a text that spells one, else nil.
  public var bool: Bool? {
    switch content {
    case .bool(let flag): flag
    case .text(let text): text.known.flatMap { Bool($0.lowercased()) }
    case .null, .number, .list, .map, .unresolved, .choice: nil
    }
  }

  /// The elements of a list, else nil.
  public var elements: [Value]? {
    if case .list(let elements) = content { return elements }
    return nil
  }

  /// The elements of a list, the value itself when it is not a list, nothing when it is null.
  public var elementsOrSelf: [Value] {
    switch content {
    case .list(let elements): elements
    case .null: []
    case .bool, .number, .text, .map, .unresolved, .choice: [self]
    }
  }

  /// The entries of a map, else nil.
  public var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// Whether this is null.
  public var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  /// Why the value as a whole is not known, else nil.
  public var unresolved: Unresolved? {
    if case .unresolved(let unresolved) = content { return unresolved }
    return nil
  }

  /// Returns the entry of a map under `key`; the last one when there are several.
  /// - Complexity: O(*entries*).
  public func entry(_ key: String) -> Entry? {
    guard case .map(let entries) = content else { return nil }
    for index in entries.indices.reversed() where entries[index].key.string == key {
      if entries[index].key.holes.isEmpty { return entries[index] }
    }
    return nil
  }

  /// The value of a map under `key`, nil when it is absent; null is returned as it is.
  public subscript(key: String) -> Value? {
    entry(key)?.value
  }

  /// The value of a map under the first of `keys` that is there.
  public subscript(keys: [String]) -> Value? {
    for key in keys {
      if let value = self[key] { return value }
    }
    return nil
  }
}
