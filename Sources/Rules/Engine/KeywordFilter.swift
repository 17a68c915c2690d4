import PolicyAST

/// Tells which rules of a scope need to look at a setting, by the literals that they name.
///
/// Most settings hold none of them: one pass over the bytes of key and value spares all evaluations.
struct KeywordFilter {
  private let literals: LiteralSet
  private let ruleOfLiteral: [Int]
  private let unfiltered: [Bool]

  /// For each rule whether it looks at the setting at hand.
  private(set) var wanted: [Bool]

  /// The text that is searched, kept for the next setting.
  private var bytes: [UInt8] = []

  /// A filter for `rules`; those without keywords look at everything.
  init(_ rules: [Rule]) {
    var texts: [LiteralSet.Literal] = []
    var owners: [Int] = []
    for (index, rule) in rules.enumerated() {
      for keyword in rule.keywords {
        texts.append(LiteralSet.Literal(keyword, ignoresCase: true))
        owners.append(index)
      }
    }
    literals = LiteralSet(texts)
    ruleOfLiteral = owners
    unfiltered = rules.map(\.keywords.isEmpty)
    wanted = unfiltered
  }

  /// Finds out which rules look at the setting `id` of `model`.
  /// - Complexity: O(*bytes*).
  mutating func look(at id: ID<Setting>, in model: borrowing AccessModel) {
    for index in wanted.indices { wanted[index] = unfiltered[index] }
    guard !ruleOfLiteral.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    model.settings.withUnsafeBufferPointer { settings in
      bytes += settings[id.index].key.string.utf8
      bytes.append(0x0A)
      if let text = settings[id.index].value.scalar { bytes += text.string.utf8 }
    }
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      literals.forEachOccurrence(in: buffer) { occurrence in
        found.append(occurrence.literal)
        return true
      }
    }
    for literal in found { wanted[ruleOfLiteral[literal]] = true }
  }
}
