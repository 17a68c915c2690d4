/// A policy variable whose key has one of few known values in all requests that are looked for.
///
/// Putting the values in place of the variable decides what is open while it may stand for anything.
struct FixedVariable {
  private let key: Int
  private let vocabulary: AccessVocabulary
  /// The values that the key may have.
  let values: [[UInt32]]

  private static let valueLimit = 16

  /// The first such variable in `boxes`; nil when there is none.
  init?(in needed: [AccessBox], _ barred: [AccessBox], _ vocabulary: AccessVocabulary) {
    guard !vocabulary.symbols.isEmpty else { return nil }
    for box in needed {
      for condition in box.conditions {
        guard !condition.literal.acceptsAbsent, case .single(.text(let patterns), false) = condition.literal.scope,
          patterns.count <= Self.valueLimit, patterns.allSatisfy({ $0.isLiteral && !$0.ignoresCase }),
          (needed + barred).contains(where: { Self.names(condition.key, $0, vocabulary) })
        else { continue }
        key = condition.key
        values = patterns.map(\.tokens)
        self.vocabulary = vocabulary
        return
      }
    }
    return nil
  }

  private static func names(_ key: Int, _ box: AccessBox, _ vocabulary: AccessVocabulary) -> Bool {
    let tests = box.conditions.compactMap { condition -> [WildcardPattern]? in
      if case .text(let patterns) = condition.literal.test { patterns } else { nil }
    }
    return (box.resource.patterns + tests.joined()).contains { pattern in
      pattern.hasSymbols && pattern.tokens.contains { Self.isVariable($0, of: key, vocabulary) }
    }
  }

  private static func isVariable(_ token: UInt32, of key: Int, _ vocabulary: AccessVocabulary) -> Bool {
    if case .variable(key, _) = vocabulary.symbol(of: token) { true } else { false }
  }

  /// The requests whose key has `value`.
  func demand(_ value: [UInt32]) -> AccessBox {
    var box = AccessBox.everything
    let pattern = WildcardPattern(tokens: value, ignoresCase: false)
    box.conditions = [
      .init(
        key: key, type: vocabulary.types[key],
        literal: KeyLiteral(acceptsAbsent: false, scope: .single(.text([pattern]), isNegated: false)))
    ]
    return box
  }

  /// Returns `box` with `value` in place of the variable.
  func box(_ box: AccessBox, for value: [UInt32]) -> AccessBox {
    guard Self.names(key, box, vocabulary) else { return box }
    var result = box
    result.resource.patterns = result.resource.patterns.map { replaced($0, value) }
    result.conditions = box.conditions.map { condition in
      guard case .text(let patterns) = condition.literal.test, condition.literal.hasSymbols else { return condition }
      let literal = condition.literal.with(.text(patterns.map { replaced($0, value) }))
      return .init(key: condition.key, type: condition.type, literal: literal)
    }
    return result
  }

  private func replaced(_ pattern: WildcardPattern, _ value: [UInt32]) -> WildcardPattern {
    guard pattern.hasSymbols else { return pattern }
    let tokens = pattern.tokens.flatMap { Self.isVariable($0, of: key, vocabulary) ? value : [$0] }
    return WildcardPattern(tokens: tokens, ignoresCase: pattern.ignoresCase)
  }
}
