/// A text in the languages of the reports.
public struct LocalizedText: Hashable, Sendable {
  /// The English text.
  public var english: String

  /// The Chinese text; nil where there is none.
  public var chinese: String?

  /// A text in English and, when it is there, in Chinese.
  public init(_ english: String, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese.map { Self.withoutFoldedBlanks($0) }
  }

  /// Returns `text` without the blanks that folding of lines puts between Chinese characters, which need none.
  private static func withoutFoldedBlanks(_ text: String) -> String {
    let bytes = Array(text.utf8)
    // All wide characters have three bytes, from U+2E80 to U+FFEF.
    func isWide(_ index: Int) -> Bool {
      guard index >= 0, index + 2 < bytes.count, bytes[index] >= 0xE2, bytes[index] <= 0xEF else { return false }
      let scalar = Int(bytes[index] & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
      return (0x2E80...0xFFEF).contains(scalar)
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20, isWide(index + 1), isWide(index - 3) { continue }
      kept.append(byte)
    }
    return kept.count == bytes.count ? text : String(decoding: kept, as: UTF8.self)
  }

  /// Returns the text in `language`, English where it lacks.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese ?? english
    }
  }
}
