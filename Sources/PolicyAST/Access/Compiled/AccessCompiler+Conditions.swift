extension AccessCompiler {
  /// Returns `condition` ready to be read.
  mutating func condition(_ condition: Condition, of policy: Policy) -> CompiledCondition {
    let name = condition.operatorName.value
    let key = condition.key.text
    let number = vocabulary.number(ofKey: key.string)
    let unknown = CompiledCondition(key: number, comparison: nil, values: .unknown, isOpen: true)
    guard key.holes.isEmpty else {
      for hole in key.holes { doubt(hole.unresolved.explanation) }
      return unknown
    }
    guard let comparison = condition.comparison else {
      doubt("'\(name)' is no condition operator")
      return unknown
    }
    if policy.dialect == .ram, comparison.ifExists || !comparison.comparison.isKnownToRAM {
      doubt("RAM does not document the operator '\(name)'")
      return unknown
    }
    if !condition.isComplete { doubt("not all values of '\(key.string)' are known") }
    if comparison.comparison == .null { return presence(condition, comparison, number) }
    let (values, isOpen) = values(of: condition, comparison.comparison, policy)
    return CompiledCondition(
      key: number, comparison: comparison, values: values, isOpen: isOpen || !condition.isComplete)
  }

  /// `Null` asks whether the key is absent.
  private mutating func presence(
    _ condition: Condition, _ comparison: ConditionOperator, _ key: Int
  ) -> CompiledCondition {
    let unknown = CompiledCondition(key: key, comparison: nil, values: .unknown, isOpen: true)
    if comparison.ifExists {
      doubt("'NullIfExists' is no condition operator")
      return unknown
    }
    var literal: KeyLiteral
    switch comparison.quantifier {
    case .forAllValues: literal = .always
    case .forAnyValue: literal = .never
    case nil:
      guard condition.isComplete else { return unknown }
      literal = .never
      for value in condition.values {
        switch value.text.known?.lowercased() {
        case "true": literal.acceptsAbsent = true
        case "false": literal.scope = .anything
        case _:
          doubt("'\(value.text.string)' is neither true nor false")
          return unknown
        }
      }
    }
    return CompiledCondition(key: key, comparison: comparison, values: .presence(literal), isOpen: false)
  }

  private mutating func values(
    of condition: Condition, _ comparison: ConditionOperator.Comparison, _ policy: Policy
  ) -> (CompiledCondition.Values, isOpen: Bool) {
    let variables = variableSyntax(of: policy)
    switch comparison {
    case .stringEquals, .stringNotEquals:
      return (texts(condition, .init(variables: variables)), false)
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      return (texts(condition, .init(variables: variables, ignoresCase: true)), false)
    case .stringLike, .stringNotLike:
      return (texts(condition, .init(wildcards: true, variables: variables)), false)
    case .binaryEquals:
      return (texts(condition, .init()), false)
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike:
      let patterns = condition.values.map { value in
        fields(pattern(value.text, .init(wildcards: true, variables: variables)), value.text.string)
      }
      return (.text(patterns), false)
    case .bool: return booleans(condition)
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      let (numbers, isOpen) = parsed(condition, as: "number") { ScaledNumber($0) }
      return (.number(numbers.map { Self.range(comparison, $0) }), isOpen)
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
      let (times, isOpen) = parsed(condition, as: "date") { ScaledNumber(date: $0) }
      return (.date(times.map { Self.range(comparison, $0) }), isOpen)
    case .ipAddress, .notIpAddress:
      let (blocks, isOpen) = parsed(condition, as: "address or block of addresses") { AddressBlock($0) }
      return (.address(blocks), isOpen)
    case .null: return (.unknown, true)
    }
  }

  private mutating func texts(_ condition: Condition, _ syntax: Syntax) -> CompiledCondition.Values {
    .text(
      condition.values.map { value in
        let compiled = pattern(value.text, syntax)
        return anything(compiled, ifValueOf: condition)
      })
  }

  /// Returns the pattern of every value when `compiled` is the one variable that stands for the value itself: a key
  /// that is there equals itself.
  private func anything(_ compiled: CompiledPattern, ifValueOf condition: Condition) -> CompiledPattern {
    let tokens = compiled.pattern.tokens
    guard tokens.count == 1, let token = tokens.first, condition.comparison?.quantifier == nil,
      case .variable(let key, _) = vocabulary.symbol(of: token),
      vocabulary.knownNumber(ofKey: condition.key.text.string) == key
    else { return compiled }
    return CompiledPattern(
      pattern: WildcardPattern(tokens: [WildcardPattern.star], ignoresCase: false), isCertain: true, hasHoles: false)
  }

  private mutating func booleans(_ condition: Condition) -> (CompiledCondition.Values, isOpen: Bool) {
    var patterns: [CompiledPattern] = []
    var isOpen = false
    for value in condition.values {
      guard let flag = value.text.known?.lowercased(), flag == "true" || flag == "false" else {
        doubtValue(value, "truth value")
        isOpen = true
        continue
      }
      patterns.append(
        CompiledPattern(
          pattern: WildcardPattern(literal: flag, ignoringCase: true), isCertain: true, hasHoles: false))
    }
    return (.text(patterns), isOpen)
  }

  private mutating func parsed<Parsed>(
    _ condition: Condition, as noun: String, _ parse: (String.UTF8View) -> Parsed?
  ) -> ([Parsed], isOpen: Bool) {
    var results: [Parsed] = []
    var isOpen = false
    for value in condition.values {
      if let known = value.text.known, let parsed = parse(known.utf8) {
        results.append(parsed)
      } else {
        doubtValue(value, noun)
        isOpen = true
      }
    }
    return (results, isOpen)
  }

  private mutating func doubtValue(_ value: Pattern, _ noun: String) {
    guard let hole = value.text.holes.first else { return doubt("'\(value.text.string)' is no \(noun)") }
    doubt(hole.unresolved.explanation)
  }

  private static func range(_ comparison: ConditionOperator.Comparison, _ number: ScaledNumber) -> NumberRange {
    switch comparison {
    case .numericLessThan, .dateLessThan: NumberRange(low: nil, high: number, isClosed: false)
    case .numericLessThanEquals, .dateLessThanEquals: NumberRange(low: nil, high: number, isClosed: true)
    case .numericGreaterThan, .dateGreaterThan: NumberRange(low: number, high: nil, isClosed: false)
    case .numericGreaterThanEquals, .dateGreaterThanEquals: NumberRange(low: number, high: nil, isClosed: true)
    case .numericEquals, .numericNotEquals, .dateEquals, .dateNotEquals, .stringEquals, .stringNotEquals,
      .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike, .stringNotLike, .bool, .ipAddress,
      .notIpAddress, .null, .binaryEquals, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike:
      NumberRange(low: number, high: number, isClosed: true)
    }
  }

  /// The six fields of an ARN are compared one by one; only in the last a wildcard crosses colons.
  /// - Source: "IAM JSON policy elements: Condition operators" (ARN operators).
  private mutating func fields(_ compiled: CompiledPattern, _ written: String) -> CompiledPattern {
    if compiled.pattern.isEverything { return compiled }
    let tokens = compiled.pattern.tokens
    let colons = tokens.reduce(0) { $0 + ($1 == WildcardPattern.colon ? 1 : 0) }
    guard colons >= 5 else {
      doubt("'\(written)' is no ARN")
      return CompiledPattern(pattern: compiled.pattern, isCertain: false, hasHoles: compiled.hasHoles)
    }
    var passed = 0
    let limited = tokens.map { token -> UInt32 in
      if token == WildcardPattern.colon { passed += 1 }
      guard passed < 5 else { return token }
      if token == WildcardPattern.star { return WildcardPattern.fieldStar }
      return token == WildcardPattern.any ? WildcardPattern.fieldAny : token
    }
    return CompiledPattern(
      pattern: WildcardPattern(tokens: limited, ignoresCase: false), isCertain: true, hasHoles: compiled.hasHoles)
  }
}
