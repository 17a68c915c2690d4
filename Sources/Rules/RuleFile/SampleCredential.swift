/// Stands in examples for credentials, so that no file of the repository holds the form of one.
///
/// `%{name}` is replaced by a text of the right form that is made up when the example is read.
enum SampleCredential: String, CaseIterable {
  case alibabaID = "alibaba-id"
  case alibabaSecret = "alibaba-secret"
  case awsID = "aws-id"
  case awsSecret = "aws-secret"
  case password
  case signature
  case privateKey = "private-key"

  /// A text of the form that the name says; always the same.
  var text: String {
    switch self {
    case .alibabaID: "LTAI" + letters(20, of: Self.alphanumeric)
    case .alibabaSecret: letters(30, of: Self.alphanumeric)
    case .awsID: "AKIA" + letters(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    case .awsSecret: letters(40, of: Self.alphanumeric + "+/")
    case .password: letters(12, of: Self.alphanumeric)
    case .signature: letters(28, of: Self.alphanumeric)
    case .privateKey:
      "-----BEGIN " + "PRIVATE KEY-----" + letters(64, of: Self.alphanumeric + "+/") + "-----END " + "PRIVATE KEY-----"
    }
  }

  /// Returns the text for `prefix+N`, the prefix and *N* letters and digits; `h` after the number asks for hexadecimal
  /// digits, `u` for capital letters and digits. Nil for other names.
  static func text(after name: String) -> String? {
    guard let plus = name.lastIndex(of: "+") else { return nil }
    var digits = name[name.index(after: plus)...]
    var alphabet = alphanumeric
    if digits.hasSuffix("h") { alphabet = "0123456789abcdef" }
    if digits.hasSuffix("u") { alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" }
    if alphabet != alphanumeric { digits = digits.dropLast() }
    guard let count = Int(digits), (1...400).contains(count) else { return nil }
    return name[..<plus] + letters(count, of: alphabet, seed: name)
  }

  private static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

  private func letters(_ count: Int, of alphabet: String) -> String {
    Self.letters(count, of: alphabet, seed: rawValue)
  }

  private static func letters(_ count: Int, of alphabet: String, seed: String) -> String {
    let letters = Array(alphabet.utf8)
    var state = seed.utf8.reduce(UInt64(0x9E37_79B9)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    let bytes = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters[Int((state >> 33) % UInt64(letters.count))]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
