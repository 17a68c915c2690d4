/// A text in the languages of the reports.
public struct LocalizedText: Hashable, Sendable {
  /// The English text.
  public var english: String

  /// The Chinese text; nil where there is none.
  public var chinese: String?

  /// A text in English and, when it is there, in Chinese.
  public init(_ english: String, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese
  }

  /// Returns the text in `language`, English where it lacks.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese ?? english
    }
  }
}
