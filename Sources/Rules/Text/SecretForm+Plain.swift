extension SecretForm {
  /// Whether the text is a password of letters alone or of digits alone, where the name leaves no doubt that it is one.
  static func isPlainPassword(_ text: [UInt8]) -> Bool {
    guard (6...40).contains(text.count) else { return false }
    if text.allSatisfy({ (0x30...0x39).contains($0) }) { return Set(text).count > 2 && text[0] != 0x30 }
    let lowered = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard lowered.allSatisfy({ (0x61...0x7A).contains($0) }), Set(text).count >= 4, !StandIn.isOne(text) else {
      return false
    }
    let word = String(decoding: lowered, as: UTF8.self)
    return !commonWords.contains(word) && !states.contains(word)
  }

  private static let states: Set<String> = [
    "required", "optional", "string", "hidden", "disabled", "enabled", "missing", "generated", "random", "unset",
    "unused", "inherit", "environment", "configured", "database", "varchar", "encrypted", "plaintext", "number",
    "boolean", "object", "external", "internal", "unknown", "provided", "manual", "automatic", "plugin", "system",
  ]

  /// Whether the text is a word and a number of four digits or more, as people make passwords of them.
  static func isWordAndNumber(_ text: [UInt8]) -> Bool {
    guard let joint = text.firstIndex(where: { "_-.".utf8.contains($0) }) else { return false }
    let (word, number) = (text[..<joint], text[(joint + 1)...])
    guard word.count >= 4, word.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) }),
      (0x61...0x7A).contains(word[0] | 0x20), (4...8).contains(number.count),
      number.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return !numbered.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// What is numbered without being a password.
  private static let numbered: Set<String> = [
    "windows", "port", "line", "error", "code", "year", "http", "issue", "ticket", "step", "page", "build", "version",
    "release", "user", "test", "case", "task", "item", "node", "host", "server", "shard", "bug", "pass", "password",
    "token", "secret", "index", "draft", "message", "event", "order", "number", "record", "field", "column", "table",
  ]
}
