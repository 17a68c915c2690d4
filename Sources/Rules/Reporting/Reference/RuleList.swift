/// What `fcaudit rules` prints: a line for each rule.
public enum RuleList {
  /// Returns the UTF-8 of a table of `rules`: id, severity, scope, title.
  public static func render(_ rules: [Rule], _ language: Language) -> [UInt8] {
    var buffer = ReportBuffer()
    let width = rules.reduce(0) { max($0, $1.id.utf8.count) }
    let scopeWidth = rules.reduce(0) { max($0, $1.scope.rawValue.utf8.count) }
    let preview = LocalizedText(" (preview)", chinese: "（预览）")
    for rule in rules {
      buffer.write(rule.id)
      buffer.write(repeating: 0x20, count: width - rule.id.utf8.count + 2)
      let severity = rule.description.severity.rawValue
      buffer.write(severity)
      buffer.write(repeating: 0x20, count: 10 - severity.utf8.count)
      buffer.write(rule.scope.rawValue)
      buffer.write(repeating: 0x20, count: scopeWidth - rule.scope.rawValue.utf8.count + 2)
      buffer.write(rule.description.title[language])
      if rule.description.isPreview { buffer.write(preview[language]) }
      buffer.write("\n")
    }
    return buffer.bytes
  }
}
