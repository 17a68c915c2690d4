/// Texts that stand in the place of a credential: masks, references, examples, orders to the reader.
enum StandIn {
  /// Returns whether `text` is one.
  /// - Complexity: O(*n*) for each of the words that are looked for.
  static func isOne(_ text: [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    if isReference(text, first, last) || isMask(text) { return true }
    let lowered = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if words.contains(where: { lowered.holds($0) }) { return true }
    if sequences.contains(where: { lowered.holds($0) }) { return true }
    if classics.contains(lowered) { return true }
    if begins(text, with: leads, ended: text.count >= 16 && SecretForm(text).isRandom) { return true }
    guard text.count < 24 else { return false }
    if shortWords.contains(where: { lowered.holds($0) }) || isMade(text, of: shortestWords) { return true }
    if shortestWords.contains(where: { lowered.holds($0 + $0) }) { return true }
    // Letters, digits and signs that change all the time are a password also beside such a word.
    return !SecretForm(text).isRestless && begins(text, with: shortestWords, ended: true)
  }

  private static let words: [[UInt8]] = [
    "example", "sample", "changeme", "change_me", "change-me", "change_this", "change-this", "changethis",
    "placeholder", "redact", "replace", "insert", "foobar", "notreal", "not-real", "not_real",
    "masked", "anonymous", "anoncvs", "censored", "removed",
    "undefined", "_here", "-here", "put_", "put-", "enter_", "enter-", "some_", "some-", "some ",
    "default", "secretkey", "secret_key", "secret-key", "accesskey", "access_key", "access-key", "api_key", "api-key",
    "apikey", "password", "passwd", "passwort", "kennwort", "wachtwoord",
    "contrasena", "motdepasse", "deadbeef", "cafebabe", "不要", "请", "你的", "您的", "密码", "密钥", "示例",
  ].map { Array($0.utf8) }

  /// Words that are short enough to stand in a random text by chance.
  private static let leads: [[UInt8]] = [
    "your", "dummy", "todo", "fixme", "fake", "mock", "lorem", "mocked", "faked",
  ].map { Array($0.utf8) }

  /// Words that only short texts hold on purpose.
  private static let shortWords: [[UInt8]] = [
    "secret", "token", "hidden", "empty", "username", "user_", "invalid", "value", "string", "credential", "keyring",
    "prompt", "vault",
  ].map { Array($0.utf8) }

  /// Words of four letters and less, which are a part of others: of `Barcelona` and `latest`.
  private static let shortestWords: [[UInt8]] = ["test", "xxx", "foo", "bar", "demo", "null", "none"]
    .map { Array($0.utf8) }

  /// Passwords that documentation has used for so long that nobody takes them for one.
  private static let classics: Set<[UInt8]> = Set(
    ["p4ssw0rd", "p4ssword", "secr3t", "s3cr3t", "hunter2"].map { Array($0.utf8) })

  private static let sequences: [[UInt8]] = [
    "1234567", "abcdefg", "7654321", "0123456", "qwertyu", "xxxx", "****", "....", "0000000", "1111111", "aaaaaaa",
    "abcabcabc", "123123123", "abc123abc", "----", "____", "####", "••••", "a1b2c3", "1a2b3c", "00010203", "01020304",
  ].map { Array($0.utf8) }

  /// Whether a text leads to where the value is kept, or is filled in later.
  private static func isReference(_ text: [UInt8], _ first: UInt8, _ last: UInt8) -> Bool {
    if opens.contains(where: { text.holds($0.open, before: $0.close) }) { return true }
    if text.starts(with: [0x24, 0x7B]) || text.starts(with: [0x24, 0x28]) || holdsSlot(text) { return true }
    if ["%s", "%v", "%d"].contains(where: { text.starts(with: Array($0.utf8)) }) { return true }
    if text.holds("process.env") || text.holds("getenv") || text.holds("environ") || text.holds("env.") { return true }
    switch (first, last) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "{"), UInt8(ascii: ":")),
      (UInt8(ascii: "%"), UInt8(ascii: "%")),
      (UInt8(ascii: "_"), UInt8(ascii: "_")), (UInt8(ascii: "@"), UInt8(ascii: "@")),
      (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "*"), UInt8(ascii: "*")):
      return true
    case _: break
    }
    if first == UInt8(ascii: "$"), let close = text.firstIndex(of: UInt8(ascii: "}")),
      text[1..<close].allSatisfy(isWordByte)
    {
      return true
    }
    if "$!:&*@?".utf8.contains(first), text.drop(while: { $0 == first || $0 == 0x24 }).allSatisfy(isWordByte) {
      return true
    }
    if first == UInt8(ascii: "$"), isOfVariables(text) { return true }
    // A number or word is filled in at the end.
    if text.suffix(2).elementsEqual("%d".utf8) || text.suffix(2).elementsEqual("%s".utf8) { return true }
    return prefixes.contains { text.starts(with: $0) }
  }

  /// Whether a text is made of names of variables and signs between them, as in `$user:$pass`.
  private static func isOfVariables(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "$") {
        at += 1
        guard at < text.count, (0x61...0x7A).contains(text[at] | 0x20) else { return false }
        while at < text.count, isWordByte(text[at]) { at += 1 }
        continue
      }
      guard ":/@,+".utf8.contains(text[at]) else { return false }
      at += 1
    }
    return true
  }

  /// Whether a name in braces is to be filled in.
  private static func holdsSlot(_ text: [UInt8]) -> Bool {
    guard let open = text.firstIndex(of: UInt8(ascii: "{")), open + 2 < text.count,
      let close = text[open...].firstIndex(of: UInt8(ascii: "}")), close > open + 1
    else { return false }
    let name = text[(open + 1)..<close]
    return name.allSatisfy { isWordByte($0) || "()[]:'".utf8.contains($0) }
      && (0x61...0x7A).contains(name[open + 1] | 0x20)
  }

  private static let opens: [(open: [UInt8], close: UInt8)] = [
    ("${", "}"), ("{{", "}"), ("$(", ")"), ("<%", ">"), ("#{", "}"), ("%(", ")"), ("$[", "]"), ("<", ">"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  private static let prefixes: [[UInt8]] = [
    "env:", "ENV[", "ssm:", "kms:", "arn:", "acs:", "vault:", "op://", "file:", "ENC[", "ENC(", "secret:", "secrets.",
    "ref+", "var.", "local.", "data.", "module.", "AQICAH", "http://", "https://", "sm://", "gcp:", "aws:", "!Ref",
    "resolve:", "projects/", "ref:", "lookup(", "{cipher}", "keyvault:", "os.", "System.", "config.", "settings.",
  ].map { Array($0.utf8) }

  /// Whether most of a text is one sign, or the same few over and over.
  private static func isMask(_ text: [UInt8]) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    var run = 0
    var longest = 0
    var previous: UInt8?
    for byte in text {
      counts[Int(byte)] += 1
      run = byte == previous ? run + 1 : 1
      longest = max(longest, run)
      previous = byte
    }
    if longest >= 5 || text.holds("***") || counts[Int(UInt8(ascii: "*"))] * 2 > text.count { return true }
    let distinct = counts.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    return distinct < 4 || text.count >= 16 && distinct * 4 < min(text.count, 36)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    case _: false
    }
  }
}

extension [UInt8] {
  /// Returns whether `part` stands anywhere in these bytes.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    var start = 0
    while start <= count - part.count {
      if self[start] == first {
        var length = 1
        while length < part.count, self[start + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      start += 1
    }
    return false
  }

  /// Returns whether `part` stands in these bytes, and `close` somewhere behind it.
  func holds(_ part: [UInt8], before close: UInt8) -> Bool {
    guard holds(part), let end = lastIndex(of: close), end >= part.count else { return false }
    return Array(self[..<end]).holds(part)
  }

  /// Returns whether the bytes of `part` stand anywhere in these.
  func holds(_ part: String) -> Bool { holds(Array(part.utf8)) }
}
