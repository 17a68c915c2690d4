public import PolicyAST

/// A number, text or switch of a rule that a project may set to another value.
public struct RuleParameter: Sendable {
  /// The name, lower-case words joined by `-`.
  public let name: String

  /// The value unless the project sets another; its type is the parameter's.
  public let standard: ParameterValue

  /// What it means.
  public let doc: LocalizedText

  /// The least value of a number.
  public let minimum: Double?

  /// The greatest value of a number.
  public let maximum: Double?

  /// How expressions name it: `params.max_timeout` for `max-timeout`.
  public var variable: String { "params." + String(name.map { $0 == "-" ? "_" : $0 }) }

  /// The value that `written` gives to the parameter.
  /// - Throws: what is wrong, as a clause.
  public func value(_ written: Value) throws(RuleProblem) -> ParameterValue {
    guard let value = fitting(written) else {
      throw RuleProblem("\(name) is \(standard.typeName)", at: written.location)
    }
    if let number = value.number {
      if let minimum, number < minimum {
        throw RuleProblem("\(name) is at least \(Self.digits(minimum))", at: written.location)
      }
      if let maximum, number > maximum {
        throw RuleProblem("\(name) is at most \(Self.digits(maximum))", at: written.location)
      }
    }
    return value
  }

  private func fitting(_ written: Value) -> ParameterValue? {
    guard let value = ParameterValue(written) else { return nil }
    switch (standard, value) {
    case (.bool, .bool), (.int, .int), (.double, .double), (.text, .text), (.texts, .texts): return value
    case (.double, .int(let number)): return .double(Double(number))
    case (.text, .int), (.text, .double): return written.scalar?.known.map { .text($0) }
    case (.texts, .text(let text)): return .texts([text])
    case (.bool, _), (.int, _), (.double, _), (.text, _), (.texts, _): return nil
    }
  }

  private static func digits(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
