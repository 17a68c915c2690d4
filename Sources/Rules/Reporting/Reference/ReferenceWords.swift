/// The words of the reference texts in one language.
struct ReferenceWords {
  private let language: Language

  /// The words in `language`.
  init(_ language: Language) {
    self.language = language
  }

  var severity: String { word("severity", "严重级别") }
  var scope: String { word("scope", "作用范围") }
  var preview: String { word("preview, off unless selected", "预览规则，默认关闭") }
  var why: String { word("Why", "原因") }
  var instead: String { word("Instead", "如何修复") }
  var bad: String { word("Bad", "错误示例") }
  var good: String { word("Good", "正确示例") }
  var accept: String { word("To accept a finding", "如需接受该问题") }
  var reason: String { word("reason", "理由") }
  var sources: String { word("Sources", "参考资料") }
  var tags: String { word("Tags", "标签") }

  var parameters: String { word("Parameters, set in .fcaudit.yaml", "参数（在 .fcaudit.yaml 中设置）") }
  var standard: String { word("default", "默认值") }

  /// The word for `severity`, with the one that options take where it is another.
  func name(of severity: Severity) -> String {
    let text = ReportPhrases.word(for: severity)
    return word(text.english, "\(text[.chinese])（\(severity.rawValue)）")
  }

  private func word(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
