import PolicyAST

/// What stands between a sign of assignment and a text on the same line.
enum Wrapping {
  /// Returns whether the text after `before` is the value, wrapped in a conversion or given for when another is absent.
  static func holdsText(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let words = String(decoding: before, as: UTF8.self)
    let trimmed = words.trimmingBlanks
    if conversions.contains(where: { trimmed.hasSuffix($0) }) { return true }
    guard looksUp(before) else { return false }
    return ["||", "??", "?:", " or", ",", "!=", "default:", "orElse(", "getOrElse(", "unwrap_or("].contains {
      trimmed.hasSuffix($0)
    }
  }

  /// Returns whether `before` begins a look into the environment.
  static func looksUp(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let lowered = String(decoding: before, as: UTF8.self).lowercased()
    return ["env", "getproperty", "config.get", "get("].contains { lowered.holds($0) }
  }

  /// Returns whether `before` ends with a bracket alone, or with a call that makes its value of the text in it.
  static func isOnlyArgument(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let trimmed = String(decoding: before, as: UTF8.self).trimmingBlanks
    guard trimmed.hasSuffix("(") else { return false }
    let name = trimmed.dropLast().reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let callee = String(name.reversed())
    return !others.contains { callee.lowercased().hasPrefix($0) } && !callee.hasSuffix("Field")
  }

  /// Beginnings of the names of calls to which a text says what is wanted.
  private static let others = [
    "encode", "get", "find", "fetch", "load", "read", "derive", "lookup", "resolve", "query", "select", "split",
    "replace", "strip", "trim", "format", "join", "index", "getattr", "pop", "input", "prompt", "ask", "describe",
  ]

  private static let conversions = [
    "String(", "string(", "str(", "bytes(", "[]byte(", "Buffer.from(", "b64decode(", "atob(", "decode(", "Some(",
    "String::from(", "strdup(", "NSString stringWithString:", "@", "SecureString", "toCharArray(", "from_str(",
    "Bytes(", "Optional.of(", "encodeURIComponent(", "decodeString(", "unhexlify(", "fromhex(", "new(", "lit(",
    "sensitive(", "Secret(", "SecretStr(", "jsonencode(", "base64encode(", "Literal(", "plain(",
  ]
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingBlanks: Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return self[..<end]
  }
}
