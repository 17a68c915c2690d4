/// A language in which reports are written.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
