/// A condition operator with its qualifiers, such as `ForAnyValue:StringLikeIfExists`.
///
/// Names are compared without case.
/// - Source: facts on RAM conditions ("Conditional operators", RAM documentation, 2025-12-09); "IAM JSON policy
///   elements: Condition operators", IAM documentation.
public struct ConditionOperator: Hashable, Sendable {
  /// How a condition treats a key of several values.
  public enum Quantifier: String, Sendable, CaseIterable {
    case forAnyValue = "ForAnyValue"
    case forAllValues = "ForAllValues"
  }

  /// What is compared, and how.
  public enum Comparison: String, Sendable, CaseIterable {
    case stringEquals = "StringEquals"
    case stringNotEquals = "StringNotEquals"
    case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
    case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
    case stringLike = "StringLike"
    case stringNotLike = "StringNotLike"
    case numericEquals = "NumericEquals"
    case numericNotEquals = "NumericNotEquals"
    case numericLessThan = "NumericLessThan"
    case numericLessThanEquals = "NumericLessThanEquals"
    case numericGreaterThan = "NumericGreaterThan"
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    case dateEquals = "DateEquals"
    case dateNotEquals = "DateNotEquals"
    case dateLessThan = "DateLessThan"
    case dateLessThanEquals = "DateLessThanEquals"
    case dateGreaterThan = "DateGreaterThan"
    case dateGreaterThanEquals = "DateGreaterThanEquals"
    case bool = "Bool"
    case ipAddress = "IpAddress"
    case notIpAddress = "NotIpAddress"
    case null = "Null"
    case binaryEquals = "BinaryEquals"
    case arnEquals = "ArnEquals"
    case arnNotEquals = "ArnNotEquals"
    case arnLike = "ArnLike"
    case arnNotLike = "ArnNotLike"

    /// Whether the comparison holds when none of the values matches.
    public var isNegated: Bool {
      switch self {
      case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals, .dateNotEquals,
        .notIpAddress, .arnNotEquals, .arnNotLike:
        true
      case .stringEquals, .stringEqualsIgnoreCase, .stringLike, .numericEquals, .numericLessThan,
        .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals, .dateEquals, .dateLessThan,
        .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals, .bool, .ipAddress, .null, .binaryEquals,
        .arnEquals, .arnLike:
        false
      }
    }

    /// Whether RAM knows the comparison; the others exist in IAM only.
    public var isKnownToRAM: Bool {
      switch self {
      case .null, .binaryEquals, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike: false
      case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
        .stringNotLike, .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals,
        .numericGreaterThan, .numericGreaterThanEquals, .dateEquals, .dateNotEquals, .dateLessThan,
        .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals, .bool, .ipAddress, .notIpAddress:
        true
      }
    }
  }

  /// How several values of the key are treated; nil without a qualifier.
  public let quantifier: Quantifier?

  /// What is compared.
  public let comparison: Comparison

  /// Whether an absent key satisfies the condition.
  public let ifExists: Bool

  /// An operator of the given parts.
  public init(_ comparison: Comparison, quantifier: Quantifier? = nil, ifExists: Bool = false) {
    self.quantifier = quantifier
    self.comparison = comparison
    self.ifExists = ifExists
  }

  /// The operator that `name` spells, nil when there is none.
  public init?(_ name: String) {
    var rest = Substring(name)
    var quantifier: Quantifier?
    if let colon = rest.firstIndex(of: ":") {
      let prefix = rest[..<colon].lowercased()
      quantifier = Quantifier.allCases.first { $0.rawValue.lowercased() == prefix }
      guard quantifier != nil else { return nil }
      rest = rest[rest.index(after: colon)...]
    }
    var lowered = rest.lowercased()
    let ifExists = lowered.hasSuffix("ifexists")
    if ifExists { lowered.removeLast("ifexists".count) }
    guard let comparison = Comparison.allCases.first(where: { $0.rawValue.lowercased() == lowered }) else { return nil }
    self.init(comparison, quantifier: quantifier, ifExists: ifExists)
  }

  /// The operator as it is written in a policy.
  public var name: String {
    (quantifier.map { $0.rawValue + ":" } ?? "") + comparison.rawValue + (ifExists ? "IfExists" : "")
  }
}
