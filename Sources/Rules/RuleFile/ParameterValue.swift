import PolicyAST

/// The value of a parameter of a rule.
public enum ParameterValue: Sendable, Equatable {
  case bool(Bool)
  case int(Int)
  case double(Double)
  case text(String)
  case texts([String])

  /// The value that `value` spells, nil when it is none that a parameter can have.
  init?(_ value: Value) {
    switch value.content {
    case .bool(let flag): self = .bool(flag)
    case .number(let digits):
      if let number = Int(digits) {
        self = .int(number)
      } else if let number = Double(digits), number.isFinite {
        self = .double(number)
      } else {
        return nil
      }
    case .text(let text):
      guard let known = text.known else { return nil }
      self = .text(known)
    case .list(let elements):
      let texts = elements.compactMap { $0.scalar?.known }
      guard texts.count == elements.count else { return nil }
      self = .texts(texts)
    case .null, .map, .unresolved, .choice: return nil
    }
  }

  /// What its type is called in messages.
  public var typeName: String {
    switch self {
    case .bool: "true or false"
    case .int: "a whole number"
    case .double: "a number"
    case .text: "a text"
    case .texts: "a list of texts"
    }
  }

  /// The value as YAML writes it on one line.
  public var text: String {
    switch self {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .text(let text): "\"\(text)\""
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }

  /// The number that it is, nil for others.
  var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    case .bool, .text, .texts: nil
    }
  }

  /// The type in expressions.
  var type: CELType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .text: .string
    case .texts: .list(.string)
    }
  }

  /// The value in expressions.
  var value: CELValue {
    switch self {
    case .bool(let flag): CELValue(.bool(flag))
    case .int(let number): CELValue(.int(Int64(number)))
    case .double(let number): CELValue(.double(number))
    case .text(let text): .string(text)
    case .texts(let texts): CELValue(.list(texts.map { .string($0) }))
    }
  }
}
