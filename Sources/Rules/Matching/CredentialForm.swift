import PolicyAST

/// The forms of credentials, and of the texts that stand in their place.
///
/// - Source: facts on credentials: gitleaks rules for Alibaba and AWS keys, samples of the official documentation.
enum CredentialForm {
  /// Returns whether `text` is an AccessKey id of Alibaba Cloud or AWS: the right letters, and no mask or example.
  static func isAccessKeyID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.starts(with: Array("LTAI".utf8)) {
      guard (16...30).contains(bytes.count), bytes.allSatisfy(isAlphanumeric) else { return false }
      return isRandom(bytes[4...]) && !isWords(bytes[4...]) && !isStandIn(bytes[4...])
    }
    guard bytes.count == 20, bytes.starts(with: Array("AKIA".utf8)) || bytes.starts(with: Array("ASIA".utf8)) else {
      return false
    }
    return bytes[4...].allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && isRandom(bytes[4...]) && !isStandIn(bytes[4...])
  }

  /// Returns whether `text` has the form of the secret that belongs to the AccessKey `id`.
  static func isAccessKeySecret(_ text: String, of id: String) -> Bool {
    let bytes = Array(text.utf8)
    if id.hasPrefix("LTAI") {
      return bytes.count == 30 && bytes.allSatisfy(isAlphanumeric) && isRandom(bytes[...]) && !isStandIn(bytes[...])
    }
    let signs = Array("/+=".utf8)
    return bytes.count == 40 && bytes.allSatisfy { isAlphanumeric($0) || signs.contains($0) } && isRandom(bytes[...])
      && !isStandIn(bytes[...])
  }

  /// Returns whether people keep a password under `key`.
  static func isPasswordName(_ key: String) -> Bool {
    let name = key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." }
    let endings = [
      "password", "passwd", "pwd", "passphrase", "passcode", "secretkey", "clientsecret", "accesskeysecret",
      "appsecret",
      "jwtsecret", "secretaccesskey", "apisecret", "authtoken", "accesstoken", "apitoken", "apikey", "privatekey",
    ]
    return endings.contains { name.hasSuffix($0) } || ["secret", "pass", "sk"].contains(name)
  }

  /// Returns whether `text` is a secret that is written out: no placeholder, no reference, no name of a file.
  static func isLiteralSecret(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (4...200).contains(bytes.count), !isPlaceholder(text) else { return false }
    if bytes.contains(0x20) || bytes.contains(0x0A) { return false }
    // What KMS has encrypted is for everybody to see.
    if text.hasPrefix("AQICAH") { return false }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("arn:") || text.hasPrefix("acs:") { return false }
    if ["true", "false", "null", "none", "auto", "default", "enable", "disable", "enabled", "disabled"]
      .contains(text.lowercased())
    {
      return false
    }
    return Set(bytes).count > 2
  }

  /// Returns whether `text` holds the beginning of a private key in PEM form, with something of the key after it.
  static func hasPrivateKey(_ text: String) -> Bool {
    guard let begin = text.range(of: "-----BEGIN "),
      let end = text.range(of: "PRIVATE KEY-----", from: begin.upperBound)
    else { return false }
    guard text[begin.upperBound..<end.lowerBound].allSatisfy({ $0.isUppercase || $0 == " " }) else { return false }
    let rest = text[end.upperBound...]
    let key = rest[..<(text.range(of: "-----END", from: end.upperBound)?.lowerBound ?? rest.endIndex)]
    guard holdsKeyLetters(key.utf8.prefix(800)) else { return false }
    let body = key.utf8.prefix(400).filter { isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2F }
    return body.count >= 24 && !isStandIn(body[...])
  }

  /// Returns the password in the first address of the form `scheme://user:password@host` in `text`; empty when there
  /// is none.
  static func urlPassword(_ text: String) -> String {
    guard let scheme = text.range(of: "://") else { return "" }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != " " && $0 != "?" && $0 != "\n" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority.firstIndex(of: ":"), colon < at else {
      return ""
    }
    return String(authority[authority.index(after: colon)..<at])
  }

  /// Returns the first four and the last two characters of `text`; less of short ones.
  static func redacted(_ text: String) -> String {
    guard text.count > 12 else { return "\(text.prefix(1))…" }
    return "\(text.prefix(4))…\(text.suffix(2))"
  }

  /// Returns whether `text` stands in the place of a credential: a mask, a reference, an example, an order to the reader.
  static func isPlaceholder(_ text: String) -> Bool {
    let lowered = text.lowercased()
    let signs = ["${", "{{", "<", ">", "***", "xxxx", "...", "%(", "$(", "[", "…"]
    if signs.contains(where: { lowered.holds($0) }) { return true }
    let words = [
      "your", "example", "changeme", "change_me", "change-me", "changethis", "change_this", "change-this",
      "placeholder", "dummy", "fake", "mock", "redact", "masked", "replace", "insert", "todo", "accesskey",
      "access_key", "accesskeysecret", "不要", "请", "你的", "您的", "密码", "密钥",
    ]
    if words.contains(where: { lowered.holds($0) }) { return true }
    let whole = [
      "password", "passwd", "pwd", "secret", "test", "testing", "foo", "bar", "demo", "sample", "admin", "root", "none",
      "null", "empty", "undefined", "123456", "12345678", "mypassword", "yourpassword",
    ]
    if lowered.hasPrefix("env:") || lowered.hasPrefix("ssm:") || lowered.hasPrefix("kms:") { return true }
    if whole.contains(lowered) { return !["123456", "12345678"].contains(lowered) }
    return lowered.hasPrefix("$") || lowered.hasPrefix("!")
  }

  /// Whether the letters behind `LTAI` are words: capitals alone, small letters alone, or words that begin with a capital.
  private static func isWords(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ (0x41...0x5A).contains($0) }) || bytes.allSatisfy({ (0x61...0x7A).contains($0) }) {
      return true
    }
    // New ids begin with 5t. Few that were drawn by lot have no other digit.
    let rest = bytes.starts(with: "5t".utf8) ? bytes.dropFirst(2) : bytes
    guard rest.count >= 16, !rest.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    return SecretForm(Array(rest)).isCamelCase
  }

  /// Whether a run of letters as long as a part of a line holds capitals, small letters and digits.
  ///
  /// In compiled code the words that begin a key stand among names of types and members.
  private static func holdsKeyLetters(_ text: Substring.UTF8View.SubSequence) -> Bool {
    var count = 0
    var kinds = (upper: false, lower: false, digit: false)
    for byte in text {
      switch byte {
      case 0x41...0x5A: kinds.upper = true
      case 0x61...0x7A: kinds.lower = true
      case 0x30...0x39: kinds.digit = true
      case UInt8(ascii: "+"), UInt8(ascii: "/"): break
      case _:
        count = 0
        kinds = (false, false, false)
        continue
      }
      count += 1
      if count >= 20, kinds.upper, kinds.lower, kinds.digit { return true }
    }
    return false
  }

  /// Whether letters that have the form of a key stand in the place of one.
  ///
  /// Words of five letters and less stand in random keys by chance: `mock` in one of five thousand secrets. They count
  /// where people put them, in front.
  private static func isStandIn(_ key: ArraySlice<UInt8>) -> Bool {
    let lowered = String(decoding: key, as: UTF8.self).lowercased()
    let words = [
      "example", "changeme", "changethis", "placeholder", "redacted", "masked", "replace", "insert", "accesskey",
      "secretkey",
    ]
    if words.contains(where: { lowered.holds($0) }) { return true }
    if ["your", "fake", "mock", "todo", "dummy", "sample"].contains(where: { lowered.hasPrefix($0) }) { return true }
    let text = Array(key)
    return text.holds("xxxx") || text.holds("XXXX")
  }

  /// Whether the bytes look drawn by lot: of many kinds and without long runs.
  private static func isRandom(_ bytes: ArraySlice<UInt8>) -> Bool {
    var longest = 0
    var run = 0
    var previous: UInt8?
    for byte in bytes {
      run = byte == previous ? run + 1 : 1
      longest = max(longest, run)
      previous = byte
    }
    return longest < 5 && Set(bytes).count * 3 > bytes.count
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension String {
  /// Returns the first place of `word` at or after `start`.
  /// - Complexity: O(*n* · *m*).
  fileprivate func range(of word: String, from start: String.Index? = nil) -> Range<String.Index>? {
    var cursor = start ?? startIndex
    while cursor < endIndex {
      if utf8[cursor...].starts(with: word.utf8) { return cursor..<utf8.index(cursor, offsetBy: word.utf8.count) }
      cursor = utf8.index(after: cursor)
    }
    return nil
  }
}
