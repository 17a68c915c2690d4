/// What the values of a condition key are.
public enum ConditionKeyType: Sendable, CaseIterable {
  case text
  case texts
  case arn
  case arns
  case truth
  case number
  case date
  case address

  /// The type that `letter` stands for in the table.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "S"): self = .text
    case UInt8(ascii: "A"): self = .texts
    case UInt8(ascii: "R"): self = .arn
    case UInt8(ascii: "L"): self = .arns
    case UInt8(ascii: "B"): self = .truth
    case UInt8(ascii: "N"): self = .number
    case UInt8(ascii: "D"): self = .date
    case UInt8(ascii: "I"): self = .address
    case _: return nil
    }
  }

  /// Whether a request may carry several values under the key.
  public var hasManyValues: Bool {
    switch self {
    case .texts, .arns: true
    case .text, .arn, .truth, .number, .date, .address: false
    }
  }

  /// A value of the type, to show what may stand there.
  var sample: String {
    switch self {
    case .text, .texts: "x"
    case .arn, .arns: "arn:aws:x:x:123456789012:x"
    case .truth: "true"
    case .number: "1"
    case .date: "2026-01-01T00:00:00Z"
    case .address: "192.0.2.1"
    }
  }

  /// The operators that compare such values, as messages name them.
  public var operators: String {
    switch self {
    case .text, .texts: "String"
    case .arn, .arns: "Arn"
    case .truth: "Bool"
    case .number: "Numeric"
    case .date: "Date"
    case .address: "IpAddress"
    }
  }

  /// Whether `comparison` compares such values; names of resources are also compared as texts, and the seconds since
  /// 1970 also as numbers.
  public func takes(_ comparison: ConditionOperator.Comparison) -> Bool {
    switch comparison {
    case .null: true
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike:
      isText || isARN
    case .arnEquals, .arnNotEquals, .arnLike, .arnNotLike: isARN
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      self == .number || self == .date
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
      self == .date
    case .bool: self == .truth
    case .ipAddress, .notIpAddress: self == .address
    case .binaryEquals: isText
    }
  }

  private var isText: Bool { self == .text || self == .texts }

  /// Whether the values are names of resources.
  public var isARN: Bool { self == .arn || self == .arns }
}
