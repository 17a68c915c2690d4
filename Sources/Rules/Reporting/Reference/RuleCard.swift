/// What `fcaudit explain` says about a rule: why it exists, what is bad and good, how to repair.
public enum RuleCard {
  /// Returns the UTF-8 of the text about `rule` in `language`.
  public static func render(_ rule: Rule, _ language: Language) -> [UInt8] {
    var buffer = ReportBuffer()
    let words = ReferenceWords(language)
    let description = rule.description
    buffer.write("\(description.id): \(description.title[language])\n")
    let severity = words.name(of: description.severity)
    buffer.write("\(words.severity): \(severity) · \(words.scope): \(rule.scope.rawValue)")
    if description.isPreview { buffer.write(" · \(words.preview)") }
    buffer.write("\n")
    section(words.why, description.why[language], into: &buffer)
    section(words.instead, description.instead[language], into: &buffer)
    if !description.parameters.isEmpty {
      buffer.write("\n\(words.parameters)\n")
      for line in parameters(of: description, words, language) { buffer.write("  \(line)\n") }
    }
    for example in rule.examples {
      buffer.write("\n\(example.isBad ? words.bad : words.good)")
      if let title = example.title { buffer.write(" (\(title))") }
      buffer.write("\n")
      for file in example.files {
        if example.files.count > 1 { buffer.write("  \(file.path)\n") }
        for line in file.source.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
          buffer.write("    \(shortened(line))\n")
        }
      }
    }
    section(words.accept, "# fcaudit: allow \(description.id) -- \(words.reason)", into: &buffer)
    if !description.sources.isEmpty {
      buffer.write("\n\(words.sources)\n")
      for source in description.sources { buffer.write("  \(source)\n") }
    }
    if !description.tags.isEmpty { buffer.write("\n\(words.tags): \(description.tags.joined(separator: ", "))\n") }
    return buffer.bytes
  }

  private static func parameters(
    of rule: RuleDescription, _ words: ReferenceWords, _ language: Language
  ) -> [String] {
    rule.parameters.flatMap { parameter in
      ["\(parameter.name) (\(words.standard): \(parameter.standard.text))"]
        + TextWrapping.lines(of: parameter.doc[language], width: 92).map { "  \($0)" }
    }
  }

  private static func section(_ title: String, _ text: String, into buffer: inout ReportBuffer) {
    buffer.write("\n\(title)\n")
    for line in TextWrapping.lines(of: text, width: 96) { buffer.write("  \(line)\n") }
  }

  /// A line of an example, cut where only a machine would read on.
  private static func shortened(_ line: Substring) -> String {
    line.count > 160 ? "\(line.prefix(150))…" : String(line)
  }
}
