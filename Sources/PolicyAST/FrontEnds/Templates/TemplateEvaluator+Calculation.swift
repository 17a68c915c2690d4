extension TemplateEvaluator {
  /// `Fn::Calculate`: an expression of numbers, in which `{0}` stands for the first of further arguments, rounded to a
  /// number of decimal places.
  /// - Source: "Functions", ROS documentation.
  mutating func calculated(_ function: TemplateFunction) -> Value? {
    let arguments = function.arguments.map { evaluate($0) }
    guard let expression = arguments.first?.scalar?.known else { return unresolved(function, for: arguments.first) }
    let places = arguments.count > 1 ? arguments[1].integer ?? 0 : 0
    var operands: [Double] = []
    for value in arguments.count > 2 ? arguments[2].elementsOrSelf : [] {
      guard let number = value.scalar?.known.flatMap({ Double($0) }) else { return unresolved(function, for: value) }
      operands.append(number)
    }
    spend(1 + expression.utf8.count / 16)
    var calculation = Calculation(expression, operands)
    guard let result = calculation.result(), result.isFinite, abs(result) < 1e15, (0...10).contains(places) else {
      return unresolved(function, .function)
    }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (result * scale).rounded() / scale
    let digits = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    return Value(.number(digits), at: function.location)
  }
}
