extension CELLibrary {
  /// Comparison, membership, indexing, negation.
  static let operators: [CELFunction] = [
    CELFunction(CELOperator.equal, [global([a, a], .bool, .binary { equal($0, $1, isNegated: false) })]),
    CELFunction(CELOperator.notEqual, [global([a, a], .bool, .binary { equal($0, $1, isNegated: true) })]),
    comparison(CELOperator.less) { $0 == .before },
    comparison(CELOperator.lessOrEqual) { $0 != .after },
    comparison(CELOperator.greater) { $0 == .after },
    comparison(CELOperator.greaterOrEqual) { $0 != .before },
    CELFunction(
      CELOperator.contained,
      [global([a, .list(a)], .bool, .binary(isContained)), global([a, .map(a, b)], .bool, .binary(isContained))]),
    CELFunction(
      CELOperator.index,
      [
        global([.list(a), .int], a, .binary(element)), global([.map(a, b), a], b, .binary(element)),
        global([.optional(.list(a)), .int], .optional(a), .binary(element)),
        global([.optional(.map(a, b)), a], .optional(b), .binary(element)),
      ]),
    CELFunction(
      CELOperator.optionalIndex,
      [
        global([.list(a), .int], .optional(a), .binary(optionalElement)),
        global([.map(a, b), a], .optional(b), .binary(optionalElement)),
        global([.optional(.list(a)), .int], .optional(a), .binary(optionalElement)),
        global([.optional(.map(a, b)), a], .optional(b), .binary(optionalElement)),
      ]),
    CELFunction(
      CELOperator.not,
      [global([.bool], .bool, .unary { $0.boolValue.map { .bool(!$0) } ?? noOverload(CELOperator.not) })]),
  ]

  private static func equal(_ left: CELValue, _ right: CELValue, isNegated: Bool) -> CELValue {
    var comparison = CELComparison()
    return equal(left, right, isNegated: isNegated, &comparison)
  }

  /// Whether two values are equal, or not.
  static func equal(
    _ left: CELValue, _ right: CELValue, isNegated: Bool, _ comparison: inout CELComparison
  ) -> CELValue {
    if let isEqual = CELValue.equality(left, right, &comparison) { return .bool(isEqual != isNegated) }
    return comparison.isExhausted ? .error(.costExceeded) : CELValue(.unknown(comparison.unknowns))
  }

  private static func comparison(_ name: String, _ holds: @escaping @Sendable (CELOrder) -> Bool) -> CELFunction {
    let run: @Sendable (CELValue, CELValue) -> CELValue = { left, right in
      guard let order = left.order(comparedTo: right) else {
        // NaN stands in no order to anything, which is false, not an error.
        return left.isComparable(with: right) ? .bool(false) : noOverload(name)
      }
      return .bool(holds(order))
    }
    let numbers: [CELType] = [.int, .uint, .double]
    let same: [CELType] = [.bool, .string, .bytes, .timestamp, .duration]
    let pairs = numbers.flatMap { left in numbers.map { [left, $0] } } + same.map { [$0, $0] }
    return CELFunction(name, pairs.map { global($0, .bool, .binary(run)) })
  }

  @Sendable
  private static func isContained(_ value: CELValue, _ container: CELValue) -> CELValue {
    var comparison = CELComparison()
    return isContained(value, container, &comparison)
  }

  /// Whether a list has the value as an element, or a map as a key.
  static func isContained(
    _ value: CELValue, _ container: CELValue, _ comparison: inout CELComparison
  ) -> CELValue {
    switch container.content {
    case .map(let map): return .bool(map.value(for: value) != nil)
    case .list(let elements):
      for element in elements where CELValue.equality(element, value, &comparison) == true { return .bool(true) }
      if comparison.isExhausted { return .error(.costExceeded) }
      return comparison.unknowns.reasons.isEmpty ? .bool(false) : CELValue(.unknown(comparison.unknowns))
    case .null, .bool, .int, .uint, .double, .string, .bytes, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      return noOverload(CELOperator.contained)
    }
  }

  @Sendable
  static func element(_ container: CELValue, _ index: CELValue) -> CELValue {
    switch container.content {
    case .map(let map):
      return map.value(for: index) ?? .error(.noSuchKey(index.briefDescription))
    case .list(let elements):
      guard let position = position(index) else { return .error(.invalidIndex) }
      return elements.indices.contains(position) ? elements[position] : .error(.indexOutOfBounds(Int64(position)))
    case .optional: return optionalElement(container, index)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .type, .timestamp, .duration, .object, .error, .unknown:
      return noOverload(CELOperator.index)
    }
  }

  @Sendable
  private static func optionalElement(_ container: CELValue, _ index: CELValue) -> CELValue {
    if case .optional(let inner) = container.content {
      return inner.map { optionalElement($0, index) } ?? container
    }
    let found = element(container, index)
    if let error = found.errorValue, error.kind.isAbsence { return .optional(nil) }
    return found.unusable ?? .optional(found)
  }

  /// A list position from any number without a fraction.
  private static func position(_ value: CELValue) -> Int? {
    switch value.content {
    case .int(let number): Int(exactly: number)
    case .uint(let number): Int(exactly: number)
    case .double(let number): Int(exactly: number)
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown:
      nil
    }
  }
}
