extension HCLFunction {
  static let numbers: [String: HCLFunction] = [
    "abs": .strict { call in call.number(0).map { call.make(abs($0)) } },
    "ceil": .strict { call in call.number(0).map { call.make($0.rounded(.up)) } },
    "floor": .strict { call in call.number(0).map { call.make($0.rounded(.down)) } },
    "signum": .strict { call in call.number(0).map { call.make($0 > 0 ? 1.0 : $0 < 0 ? -1.0 : 0.0) } },
    "max": .strict { call in values(call).flatMap { $0.max() }.map { call.make($0) } },
    "min": .strict { call in values(call).flatMap { $0.min() }.map { call.make($0) } },
    "sum": .strict { call in
      guard let elements = call.list(0), !elements.isEmpty else { return nil }
      return values(call.with(elements)).map { call.make($0.reduce(0, +)) }
    },
    "pow": .strict { call in
      guard let base = call.number(0), let exponent = call.integer(1), abs(exponent) <= 1024 else { return nil }
      var result = 1.0
      for _ in 0..<abs(exponent) { result *= base }
      return call.make(exponent < 0 ? 1 / result : result)
    },
    "parseint": .strict { call in
      guard let text = call.text(0), let base = call.integer(1), 2...36 ~= base else { return nil }
      return Int(text, radix: base).map { call.make(Double($0)) }
    },
  ]

  private static func values(_ call: HCLFunctionCall) -> [Double]? {
    let numbers = call.arguments.compactMap { HCLNumber.of($0) }
    return numbers.count == call.count ? numbers : nil
  }
}
