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
    var rest: [UInt8] = []
    for place in offset..<end where isLetter(bytes[place]) { rest.append(bytes[place] | 0x20) }
    // Digits and joints alone say which one it is.
    guard !rest.isEmpty else { return true }
    return endings.contains(rest)
  }

  private static let endings: Set<[UInt8]> = Set(
    [
      "dev", "prod", "production", "staging", "stage", "local", "live", "main", "master", "primary", "secondary",
      "backup", "old", "new", "value", "val", "str", "string", "plain", "plaintext", "text", "literal", "default",
      "env",
      "b", "bytes", "key", "keys", "const", "s", "a", "v", "one", "two", "cn", "us", "eu", "hangzhou", "shanghai",
      "accesskey", "beijing", "shenzhen", "admin", "root", "db", "rw", "ro", "write", "read", "x", "var", "param",
      "raw", "data", "base", "keybase",
    ].map { Array($0.utf8) })

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
