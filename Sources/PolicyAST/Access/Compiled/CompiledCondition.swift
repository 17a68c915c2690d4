/// A condition of a statement, ready to be read.
struct CompiledCondition: Sendable {
  /// What the values are compared as.
  enum Values: Sendable {
    case text([CompiledPattern])
    case number([NumberRange])
    case date([NumberRange])
    case address([AddressBlock])
    /// Whether the key is there.
    case presence(KeyLiteral)
    /// Nothing is known about the meaning.
    case unknown
  }

  /// The key's number in the vocabulary.
  let key: Int
  let comparison: ConditionOperator?
  let values: Values
  /// Whether there may be values besides `values`.
  let isOpen: Bool

  /// Whether nothing about it is open.
  var isExact: Bool {
    switch values {
    case .unknown: false
    case .text(let patterns): !isOpen && patterns.allSatisfy { $0.isCertain && !$0.hasHoles }
    case .number, .date, .address, .presence: !isOpen
    }
  }

  /// Returns what the condition demands in `reading`.
  ///
  /// A negated operator holds when no value matches, and for an absent key, unless `ForAnyValue` asks for one.
  /// - Source: "IAM JSON policy elements: Condition operators", "Multivalued context keys", IAM documentation.
  func literal(_ reading: AccessReading, _ vocabulary: AccessVocabulary) -> KeyLiteral {
    if case .presence(let literal) = values { return literal }
    guard let comparison else { return reading.isGenerous ? .always : .never }
    let isNegated = comparison.comparison.isNegated
    if isOpen, reading.isGenerous != isNegated { return reading.isGenerous ? .always : .never }
    let test: ValueTest
    switch values {
    case .text(let patterns):
      test = .text(StatementParts.patterns(patterns, enlarge: !isNegated, reading, vocabulary))
    case .number(let ranges): test = .number(ranges)
    case .date(let ranges): test = .date(ranges)
    case .address(let blocks): test = .address(blocks)
    case .presence, .unknown: return reading.isGenerous ? .always : .never
    }
    switch comparison.quantifier {
    case nil:
      return KeyLiteral(
        acceptsAbsent: comparison.ifExists || isNegated, scope: .single(test, isNegated: isNegated))
    case .forAnyValue:
      return KeyLiteral(acceptsAbsent: comparison.ifExists, scope: .some(test, isNegated: isNegated))
    case .forAllValues:
      return KeyLiteral(acceptsAbsent: true, scope: .every(test, isNegated: isNegated))
    }
  }
}
