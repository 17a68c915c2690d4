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
    let scalars = Array(text.unicodeScalars)
    func isWide(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x2E80...0xFFEF).contains(scalars[index].value)
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", isWide(index - 1), isWide(index + 1) { continue }
      result.append(scalar)
    }
    return String(result)
  }

  /// Returns the text in `language`, English where it lacks.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese ?? english
    }
  }
}
