/// Judges whether a text that stands where a secret may stand is one.
struct SecretForm {
  let text: [UInt8]
  private(set) var lower = 0
  private(set) var upper = 0
  private(set) var digits = 0
  private var signs = 0
  /// How often a letter of one kind is followed by one of another kind.
  private var changes = 0
  private var distinct = 0

  /// Looks at `text`.
  init(_ source: [UInt8]) {
    let text = Self.undoingEscapes(source)
    self.text = text
    var seen = [Bool](repeating: false, count: 256)
    var before = 0
    for byte in text {
      if !seen[Int(byte)] {
        seen[Int(byte)] = true
        distinct += 1
      }
      let kind: Int
      switch byte {
      case 0x61...0x7A:
        lower += 1
        kind = 1
      case 0x41...0x5A:
        upper += 1
        kind = 2
      case 0x30...0x39:
        digits += 1
        kind = 3
      case _:
        signs += 1
        kind = 4
      }
      if before != 0, kind != before { changes += 1 }
      before = kind
    }
  }

  private var letters: Int { lower + upper }

  /// Whether the text looks drawn by lot: letters and digits of several kinds, thrown together.
  var isRandom: Bool {
    guard text.count >= 16, distinct * 3 > min(text.count, 40), !isUUID else { return false }
    let kinds = (lower > 0 ? 1 : 0) + (upper > 0 ? 1 : 0) + (digits > 0 ? 1 : 0)
    guard kinds >= 2, !text.contains(0x20) else { return false }
    // Hexadecimal digits change less often between digits and letters.
    if isHexadecimal { return changes * 8 >= text.count }
    // Camel case and words with numbers behind them change their kind seldom.
    return changes * 4 >= text.count && (digits > 0 || changes * 3 >= text.count)
  }

  private var isHexadecimal: Bool {
    let body = text.suffix(32)
    return body.count == 32 && body.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether the text is a key or token of a service: random, and neither a hash nor a test vector.
  var isKey: Bool {
    guard text.count <= 512, isRandom, !StandIn.isOne(text), !isPath, !isCamelCase else { return false }
    if text.holds("%20") || endsWithUUID { return false }
    if signs > 0, isWordsWithNumbers { return false }
    return text.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Whether the text is a password that somebody thought of or drew.
  var isPassword: Bool {
    guard (6...128).contains(text.count), text.allSatisfy({ $0 > 0x20 }), !StandIn.isOne(text) else { return false }
    guard !isHash, !isUUID, !isPath, !isExpression, !isFileName, !isNumber else { return false }
    let marks = text.reduce(0) { $0 + ($1 >= 0x80 || Self.isJoint($1) || Self.isWord($1) ? 0 : 1) }
    if letters == 0 { return false }
    // Words of other languages are what people read, not what they type without seeing it.
    if text.contains(where: { $0 >= 0x80 }), digits == 0 || marks == 0 { return false }
    if digits == 0 && marks == 0 {
      // Letters alone are a word, or several, unless they are thrown together.
      return lower > 0 && upper > 0 && text.count >= 8 && changes * 10 >= text.count * 4 && signs == 0
    }
    if marks == 0, signs > 0, isWordsWithNumbers { return Self.isWordAndNumber(text) }
    return distinct >= 4
  }

  /// Whether the text is the password in an address: a bit less is asked of it, because the place says so.
  var isAddressPassword: Bool {
    guard (4...200).contains(text.count), !StandIn.isOne(text) else { return false }
    let lowered = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if Self.commonWords.contains(String(decoding: lowered, as: UTF8.self)) { return false }
    return digits > 0 || signs > 0 || (lower > 0 && upper > 0) || text.count >= 8 && distinct >= 5
  }

  /// Returns whether `text` is the base64 of `user:password`.
  static func isBasicCredential(_ text: [UInt8]) -> Bool {
    let decoded = text.withUnsafeBufferPointer { DecodedText(base64: $0, around: 0, phase: 0)?.bytes ?? [] }
    guard decoded.count * 4 / 3 + 4 >= text.count, decoded.allSatisfy({ (0x20..<0x7F).contains($0) }),
      let colon = decoded.firstIndex(of: UInt8(ascii: ":")), colon > 0
    else { return false }
    return SecretForm(Array(decoded[(colon + 1)...])).isAddressPassword
  }

  static let commonWords: Set<String> = [
    "pass", "pwd", "user", "username", "name", "admin", "root", "guest", "postgres", "mysql", "redis", "mongo",
    "mongodb", "rabbitmq", "rabbit", "oracle", "tiger", "scott", "sasl", "auth", "login", "proxy", "hunter2", "pass1",
    "credentials", "pw", "pa55", "host", "server", "p4ss", "passphrase", "authtoken", "user:pass", "dbpass", "db_pass",
    "mypass", "my_pass", "userpass", "secret", "token", "test", "testing", "demo", "dev", "local", "backend", "service",
    "pass123",
    "root123", "admin123", "x-oauth-basic", "x-token-auth", "git", "airflow", "keycloak", "minioadmin",
  ]

  /// Whether the text is a digest: of passwords in the forms of `crypt`, or hexadecimal digits of a usual length.
  var isHash: Bool {
    let forms = [
      "$2a$", "$2b$", "$2y$", "$argon2", "$1$", "$5$", "$6$", "$apr1$", "$pbkdf2", "pbkdf2", "sha", "{S", "md5",
      "scrypt:",
    ]
    if forms.contains(where: { text.starts(with: Array($0.utf8)) }), text.count > 20 { return true }
    guard [32, 40, 56, 64, 96, 128].contains(text.count) else { return false }
    return text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  var isUUID: Bool {
    guard text.count == 36 else { return false }
    return text.indices.allSatisfy { index in
      [8, 13, 18, 23].contains(index)
        ? text[index] == UInt8(ascii: "-")
        : (0x30...0x39).contains(text[index]) || (0x61...0x66).contains(text[index] | 0x20)
    }
  }

  /// Whether a word stands before a UUID, as in `token-…`.
  private var endsWithUUID: Bool {
    text.count > 36 && text.count < 60 && SecretForm(Array(text.suffix(36))).isUUID
      && text.dropLast(36).allSatisfy { Self.isLetter($0) || Self.isJoint($0) }
  }

  /// Whether the text leads to a file or a place.
  private var isPath: Bool {
    if text.holds("://") || text.starts(with: [0x2E, 0x2F]) || text.starts(with: [0x7E, 0x2F]) { return true }
    let slashes = text.count { $0 == UInt8(ascii: "/") }
    guard slashes > 0 else { return false }
    // Base64 has slashes, too, but no words between them.
    return text[0] == UInt8(ascii: "/") && changes * 4 < text.count
      || slashes * 12 > text.count && changes * 3 < text.count
  }

  /// Whether the text is a number: with `0x` before hexadecimal digits, with an exponent, or with a unit behind it.
  private var isNumber: Bool {
    guard text.count > 2, (0x30...0x39).contains(text[0]) else { return false }
    if text[0] == 0x30, text[1] | 0x20 == UInt8(ascii: "x") {
      return text.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    }
    let unit = text.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    return Self.units.contains(String(decoding: unit, as: UTF8.self).lowercased())
  }

  private static let units: Set<String> = [
    "", "ns", "us", "ms", "s", "m", "h", "d", "w", "k", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "ki", "mi",
    "gi", "px", "em", "rem", "pt", "hz", "l", "u", "ul", "f", "n",
  ]

  private var isFileName: Bool {
    guard let dot = text.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(decoding: text[(dot + 1)...], as: UTF8.self).lowercased()
    return [
      "pem", "key", "txt", "json", "yml", "yaml", "crt", "cer", "jks", "p12", "pfx", "conf", "cfg", "ini", "py", "js",
      "ts", "java", "go", "html", "xml", "php", "rb", "sh", "md", "com", "net", "org", "io", "log", "sql", "png", "svg",
    ].contains(ending)
  }

  /// Whether the text is code, a regular expression, a format or markup.
  private var isExpression: Bool {
    let parts = [
      "()", "->", "=>", "\\d", "\\w", "\\s", ".*", "[a-z", "[A-Z", "[0-9", "(?", "</", "/>", "&&", "||", "{0}", "{}",
      "==", "::", "+=", "\\n", "\\x", "_?", "\\f", "\\(", "\\-", "\\*(", "\\&",
    ]
    if parts.contains(where: { text.holds($0) }) { return true }
    if let open = text.firstIndex(of: UInt8(ascii: "(")), text.last == UInt8(ascii: ")"), open > 0 {
      return text[..<open].allSatisfy { Self.isWord($0) || Self.isJoint($0) }
    }
    if let open = text.firstIndex(of: UInt8(ascii: "[")), text.last == UInt8(ascii: "]"), open > 0 { return true }
    // An option of a command line, with what it sets or without.
    if text[0] == UInt8(ascii: "-"), digits == 0,
      text.allSatisfy({ Self.isLetter($0) || Self.isJoint($0) || $0 == UInt8(ascii: "=") })
    {
      return true
    }
    // Words joined by dots, each beginning with a letter, are a way through objects.
    let steps = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return steps.count > 1
      && steps.allSatisfy { step in
        guard let first = step.first, Self.isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return step.allSatisfy { Self.isWord($0) || $0 == UInt8(ascii: "_") } && SecretForm(Array(step)).isCalm
      }
  }

  /// Whether kinds of letters change at every second place, as they do in what is drawn by lot.
  var isRestless: Bool { changes * 2 >= text.count }

  /// Whether kinds of letters change as seldom as in words.
  private var isCalm: Bool { changes * 3 < text.count || text.count < 6 }

  /// Whether the text is made of words and numbers with joints between them, as names are.
  private var isWordsWithNumbers: Bool {
    let parts = text.split { Self.isJoint($0) }
    return parts.allSatisfy { part in
      let form = SecretForm(Array(part))
      return form.digits == 0 && (form.upper == 0 || form.lower == 0 || form.changes <= 2) || form.letters == 0
        || form.changes == 1 && form.digits <= 3 && part.count <= 10 && form.upper * form.lower == 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ":")
  }
}
