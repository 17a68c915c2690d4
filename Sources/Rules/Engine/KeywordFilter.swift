import PolicyAST

/// Tells which rules of a scope need to look at a setting, by the literals that they name.
///
/// Most settings hold none of them: one pass over the bytes of key and value spares all evaluations.
struct KeywordFilter {
  private let literals: LiteralSet
  private let ruleOfLiteral: [Int]
  private let unfiltered: [Bool]

  /// A filter for `rules`; those without keywords look at everything.
  init(_ rules: [CompiledRule]) {
    var texts: [LiteralSet.Literal] = []
    var owners: [Int] = []
    for (index, rule) in rules.enumerated() {
      for keyword in rule.rule.keywords {
        texts.append(LiteralSet.Literal(keyword, ignoresCase: true))
        owners.append(index)
      }
    }
    literals = LiteralSet(texts)
    ruleOfLiteral = owners
    unfiltered = rules.map(\.rule.keywords.isEmpty)
  }

  /// Returns for each rule whether it looks at `subject`.
  /// - Complexity: O(*bytes*).
  func candidates(for subject: Subject, in model: AccessModel) -> [Bool] {
    guard case .setting(let id) = subject else { return Array(repeating: true, count: unfiltered.count) }
    var wanted = unfiltered
    guard !ruleOfLiteral.isEmpty else { return wanted }
    let setting = model.settings[id.index]
    var bytes = Array(setting.key.string.utf8)
    bytes.append(0x0A)
    bytes += Array((setting.value.scalar?.string ?? "").utf8)
    bytes.withUnsafeBufferPointer { buffer in
      literals.forEachOccurrence(in: buffer) { occurrence in
        wanted[ruleOfLiteral[occurrence.literal]] = true
        return true
      }
    }
    return wanted
  }
}
