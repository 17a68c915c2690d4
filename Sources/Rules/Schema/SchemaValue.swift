import PolicyAST

/// What reading a field gives: a value with its place, nothing, or the reason why it cannot be known.
enum SchemaValue: Sendable {
  /// The field is absent: `has()` is false.
  case missing
  case unknown(Unresolved)
  case bool(Bool, Location?)
  case int(Int, Location?)
  case double(Double, Location?)
  case string(String, Location?)
  /// A text for messages, in the language of the message.
  case localized(LocalizedText)
  case object(Subject)
  /// A list; elements that cannot be known are unknown elements.
  case list([SchemaValue], Location?)
  /// A map with text keys, for values whose shape is open.
  case map([(key: String, value: SchemaValue)], Location?)
}

extension SchemaValue {
  /// Returns the same value, written at `location`.
  func placed(at location: Location?) -> SchemaValue {
    switch self {
    case .missing, .unknown, .localized, .object: self
    case .bool(let flag, _): .bool(flag, location)
    case .int(let number, _): .int(number, location)
    case .double(let number, _): .double(number, location)
    case .string(let text, _): .string(text, location)
    case .list(let elements, _): .list(elements, location)
    case .map(let entries, _): .map(entries, location)
    }
  }

  /// The text of a text, known only without holes.
  static func text(_ text: Text?, at location: Location?) -> SchemaValue {
    guard let text else { return .missing }
    if let hole = text.holes.first { return .unknown(hole.unresolved) }
    return .string(text.string, location)
  }

  /// The text of a scalar value; other shapes are missing.
  static func text(_ value: Value?) -> SchemaValue {
    guard let value, !value.isNull else { return .missing }
    if let unresolved = unresolved(value) { return .unknown(unresolved) }
    return text(value.scalar, at: value.location)
  }

  /// The whole number of a value.
  static func int(_ value: Value?) -> SchemaValue {
    guard let value, !value.isNull else { return .missing }
    if let unresolved = unresolved(value) { return .unknown(unresolved) }
    guard let number = value.integer else { return .unknown(Unresolved(.malformed, value.location.text)) }
    return .int(number, value.location)
  }

  /// The number of a value.
  static func double(_ value: Value?) -> SchemaValue {
    guard let value, !value.isNull else { return .missing }
    if let unresolved = unresolved(value) { return .unknown(unresolved) }
    guard let text = value.scalar?.known, let number = Double(text) else {
      return .unknown(Unresolved(.malformed, value.location.text))
    }
    return .double(number, value.location)
  }

  /// The truth value of a value.
  static func bool(_ value: Value?) -> SchemaValue {
    guard let value, !value.isNull else { return .missing }
    if let unresolved = unresolved(value) { return .unknown(unresolved) }
    guard let flag = value.bool else { return .unknown(Unresolved(.malformed, value.location.text)) }
    return .bool(flag, value.location)
  }

  /// The texts of a list, or of a scalar as a list of one.
  static func texts(_ value: Value?) -> SchemaValue {
    guard let value, !value.isNull else { return .list([], nil) }
    if let unresolved = unresolved(value) { return .unknown(unresolved) }
    return texts(value.elementsOrSelf, at: value.location)
  }

  /// The texts of several values.
  static func texts(_ values: [Value], at location: Location? = nil) -> SchemaValue {
    .list(
      values.map { element in
        let read = text(element)
        if case .missing = read { return .unknown(Unresolved(.malformed, element.location.text)) }
        return read
      }, location)
  }

  /// The ARNs of several values with their parts; what is no text is unknown.
  static func patterns(_ values: [Value]) -> SchemaValue {
    .list(
      values.filter { !$0.isNull }.map { value in
        if let unresolved = unresolved(value) { return .unknown(unresolved) }
        guard let text = value.scalar else { return .unknown(Unresolved(.malformed, value.location.text)) }
        return .object(.pattern(Pattern(text, value: value), .source))
      }, nil)
  }

  /// A value of any shape.
  static func dynamic(_ value: Value?) -> SchemaValue {
    guard let value else { return .missing }
    switch value.content {
    case .null: return .missing
    case .bool(let flag): return .bool(flag, value.location)
    case .number(let digits):
      if let number = value.integer { return .int(number, value.location) }
      return .double(Double(digits) ?? .nan, value.location)
    case .text(let text): return .text(text, at: value.location)
    case .list(let elements): return .list(elements.map { dynamic($0) }, value.location)
    case .map(let entries):
      return .map(entries.map { (key: $0.key.string, value: dynamic($0.value)) }, value.location)
    case .unresolved(let unresolved): return .unknown(unresolved)
    case .choice(let choice): return .unknown(Unresolved(.parameter, choice.condition))
    }
  }

  private static func unresolved(_ value: Value) -> Unresolved? {
    switch value.content {
    case .unresolved(let unresolved): unresolved
    case .choice(let choice): Unresolved(.parameter, choice.condition)
    case .null, .bool, .number, .text, .list, .map: nil
    }
  }
}
