import PolicyAST

/// The fixed words of reports, in every language.
enum ReportPhrases {
  static let help = LocalizedText("help", chinese: "建议")
  static let also = LocalizedText("also", chinese: "另外")
  static let fix = LocalizedText("fix", chinese: "修复")
  static let steps = LocalizedText("how it gets there", chinese: "路径")
  static let suppressed = LocalizedText("suppressed", chinese: "已抑制")
  static let baselined = LocalizedText("in the baseline", chinese: "已在基线中")
  static let undecided = LocalizedText("undecided", chinese: "无法判定")
  static let noFindings = LocalizedText("no findings", chinese: "未发现问题")
  static let configuration = LocalizedText("configuration", chinese: "配置文件")
  static let howToSuppress = LocalizedText(
    "to accept a finding, write on its line or above it: # fcaudit: allow RULE -- REASON",
    chinese: "如需接受某项结果，请在该行或其上一行写注释：# fcaudit: allow 规则 -- 原因")

  /// Returns how many findings of the same kind stand elsewhere in the file, and in which lines.
  static func further(_ findings: [Finding]) -> LocalizedText {
    let limit = 12
    var lines: [Int] = []
    for finding in findings {
      let line = finding.location.file.lines.line(at: finding.location.region.start) + 1
      if lines.last != line { lines.append(line) }
    }
    func list(_ separator: String) -> String {
      let shown = lines.prefix(limit).map(String.init) + (lines.count > limit ? ["…"] : [])
      return shown.joined(separator: separator)
    }
    return LocalizedText(
      "and \(findings.count) more places: \(lines.count == 1 ? "line" : "lines") \(list(", "))",
      chinese: "另有 \(findings.count) 处：第 \(list("、")) 行")
  }

  /// Returns the word for `severity`.
  static func word(for severity: Severity) -> LocalizedText {
    switch severity {
    case .note: LocalizedText("note", chinese: "提示")
    case .low: LocalizedText("low", chinese: "低危")
    case .medium: LocalizedText("medium", chinese: "中危")
    case .high: LocalizedText("high", chinese: "高危")
    case .critical: LocalizedText("critical", chinese: "严重")
    }
  }

  /// Returns the word for `severity` of a diagnostic.
  static func word(for severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText("error", chinese: "错误")
    case .warning: LocalizedText("warning", chinese: "警告")
    case .note: LocalizedText("note", chinese: "提示")
    }
  }

  /// Returns how far a fix may be trusted, in words.
  static func word(for applicability: Fix.Applicability) -> LocalizedText {
    switch applicability {
    case .safe: LocalizedText("safe", chinese: "安全")
    case .unsafe: LocalizedText("unsafe", chinese: "可能改变行为")
    case .displayOnly: LocalizedText("to fill in", chinese: "需补全")
    }
  }

  /// Returns what introduces a fix that may be trusted as far as `applicability` says.
  static func label(of applicability: Fix.Applicability) -> LocalizedText {
    let word = word(for: applicability)
    return LocalizedText("\(fix.english) (\(word.english))", chinese: "\(fix[.chinese])（\(word[.chinese])）")
  }

  /// What stands between the parts of an enumeration.
  static let separator = LocalizedText(", ", chinese: "，")

  /// Returns how many findings `phrase` holds of, such as `3 suppressed`.
  static func count(_ count: Int, of phrase: LocalizedText) -> LocalizedText {
    LocalizedText("\(count) \(phrase.english)", chinese: "\(count) 项\(phrase[.chinese])")
  }

  /// Returns `count` of a thing, such as `3 files`.
  static func count(_ count: Int, _ one: String, _ many: String, chinese: String) -> LocalizedText {
    LocalizedText("\(count) \(count == 1 ? one : many)", chinese: "\(count) 个\(chinese)")
  }
}
