/// How messages begin and end.
enum MessageStyle {
  /// Words that keep their capitals wherever they stand.
  private static let names: Set<String> = [
    "Serverless", "Terraform", "Funcraft", "Lambda", "Python", "Base64", "Swift",
  ]

  /// Returns whether `message` begins in lower case: with a small letter, a quoted or computed text, or a proper name.
  static func beginsLow(_ message: some StringProtocol) -> Bool {
    guard let first = message.first else { return true }
    guard first.isUppercase else { return true }
    let word = message.prefix { $0.isLetter || $0.isNumber }
    return word.dropFirst().contains(where: \.isUppercase) || names.contains(String(word))
  }

  /// Returns whether `message` ends with a stop of its language.
  static func endsWithStop(_ message: some StringProtocol) -> Bool {
    message.hasSuffix(".") || message.hasSuffix("。") || message.hasSuffix("!") || message.hasSuffix("！")
  }

  /// Returns whether there is Chinese in `text`.
  static func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
