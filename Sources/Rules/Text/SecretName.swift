/// What may stand in a name behind the word that says it holds a secret.
enum SecretName {
  /// Returns whether the word that ends at `offset` is what the name is about: `passwordHash` is a hash.
  static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    // Most words that go on do so at once, and are about something else.
    if offset < bytes.count, (0x61...0x7A).contains(bytes[offset]), !"sabdrxkvptwnmcuelho".utf8.contains(bytes[offset])
    {
      return false
    }
    var end = offset
    while end < bytes.count, NamedValue.isNameByte(bytes[end]), end - offset <= 24 { end += 1 }
    guard end > offset else { return true }
    var rest: UInt64 = 0
    for place in offset..<end where isLetter(bytes[place]) {
      // Thirteen letters would not fit, and no ending has as many.
      guard rest >> 55 == 0 else { return false }
      rest = packed(rest, bytes[place])
    }
    // Digits and joints alone say which one it is.
    return rest == 0 || endings.contains(rest)
  }

  /// Appends a letter to letters packed in five bits each, without regard to its case.
  private static func packed(_ letters: UInt64, _ letter: UInt8) -> UInt64 { letters << 5 | UInt64(letter & 31) }

  private static let endings: Set<UInt64> = Set(
    [
      "dev", "prod", "production", "staging", "stage", "local", "live", "main", "master", "primary", "secondary",
      "backup", "old", "new", "value", "val", "str", "string", "plain", "plaintext", "text", "literal", "default",
      "env",
      "b", "bytes", "key", "keys", "const", "s", "a", "v", "one", "two", "cn", "us", "eu", "hangzhou", "shanghai",
      "accesskey", "beijing", "shenzhen", "admin", "root", "db", "rw", "ro", "write", "read", "x", "var", "param",
      "raw", "data", "base", "keybase",
    ].map { $0.utf8.reduce(0, packed) })

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
