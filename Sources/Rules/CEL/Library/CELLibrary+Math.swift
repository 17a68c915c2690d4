extension CELLibrary {
  /// The functions of the math extension on numbers.
  static let math: [CELFunction] = [
    extremum(CELOperator.maximum) { $0 == .after },
    extremum(CELOperator.minimum) { $0 == .before },
    rounding("math.ceil", doc: "the next whole number up", .up),
    rounding("math.floor", doc: "the next whole number down", .down),
    rounding("math.round", doc: "the nearest whole number, halves away from zero", .toNearestOrAwayFromZero),
    rounding("math.trunc", doc: "the number without its fraction", .towardZero),
    CELFunction("math.abs", doc: "the number without its sign", numeric(abs)),
    CELFunction("math.sign", doc: "-1, 0 or 1", numeric(sign)),
    CELFunction(
      "math.sqrt", doc: "the square root",
      [CELType.double, .int, .uint].map { global([$0], .double, .unary(squareRoot)) }),
    test("math.isNaN", doc: "whether the number is NaN") { $0.isNaN },
    test("math.isInf", doc: "whether the number is infinite") { $0.isInfinite },
    test("math.isFinite", doc: "whether the number is neither infinite nor NaN") { $0.isFinite },
  ]

  private static let numbers: [CELType] = [.int, .uint, .double]

  private static func numeric(_ run: @escaping @Sendable (CELValue) -> CELValue) -> [CELOverload] {
    numbers.map { global([$0], $0, .unary(run)) }
  }

  private static func extremum(_ name: String, _ wins: @escaping @Sendable (CELOrder) -> Bool) -> CELFunction {
    let run: @Sendable ([CELValue]) -> CELValue = { arguments in
      let values = arguments.count == 1 ? arguments[0].listValue ?? arguments : arguments
      guard var best = values.first else { return .error(.invalidArgument("an empty list has no extreme")) }
      if let unusable = CELValue.unusable(among: values) { return unusable }
      for value in values {
        guard value.isComparable(with: best), best.isComparable(with: .int(0)) else { return noOverload(name) }
        if let order = value.numericOrder(comparedTo: best), wins(order) { best = value }
      }
      return best
    }
    var overloads = numbers.map { global([$0], $0, .variadic(run)) }
    for left in numbers {
      for right in numbers { overloads.append(global([left, right], left == right ? left : .dyn, .variadic(run))) }
    }
    overloads += numbers.map { global([.list($0)], $0, .variadic(run)) }
    return CELFunction(name, overloads)
  }

  private static func rounding(_ name: String, doc: String, _ rule: FloatingPointRoundingRule) -> CELFunction {
    CELFunction(
      name, doc: doc,
      [
        global(
          [.double], .double,
          .unary { value in
            guard case .double(let number) = value.content else { return noOverload(name) }
            return .double(number.rounded(rule))
          })
      ])
  }

  private static func test(_ name: String, doc: String, _ holds: @escaping @Sendable (Double) -> Bool) -> CELFunction {
    CELFunction(
      name, doc: doc,
      [
        global(
          [.double], .bool,
          .unary { value in
            guard case .double(let number) = value.content else { return noOverload(name) }
            return .bool(holds(number))
          })
      ])
  }

  @Sendable
  private static func abs(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int(let number): number == .min ? .error(.overflow) : .int(number.magnitude == 0 ? 0 : Swift.abs(number))
    case .uint: value
    case .double(let number): .double(number.magnitude)
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      noOverload("math.abs")
    }
  }

  @Sendable
  private static func sign(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int(let number): .int(number.signum())
    case .uint(let number): .uint(number == 0 ? 0 : 1)
    case .double(let number): .double(number.isNaN || number == 0 ? number : number < 0 ? -1 : 1)
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      noOverload("math.sign")
    }
  }

  @Sendable
  private static func squareRoot(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int(let number): .double(Double(number).squareRoot())
    case .uint(let number): .double(Double(number).squareRoot())
    case .double(let number): .double(number.squareRoot())
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      noOverload("math.sqrt")
    }
  }
}
