import PolicyAST

/// Why a condition holds for every request that has its key, or for none.
///
/// - Source: "Conditional operators", RAM documentation (wildcards work with StringLike and StringNotLike only).
enum ConstantCondition {
  case literalWildcard(String, isNegated: Bool)
  case everyAddress(isNegated: Bool)
  case everyText(isNegated: Bool)
  case notTruthValue(String)
  case noValues(isNegated: Bool)

  /// The reason for `condition`, nil when it can hold and fail, or when a part of it is unknown.
  init?(_ condition: Condition) {
    guard condition.isComplete, let comparison = condition.comparison?.comparison else { return nil }
    let values = condition.values.compactMap(\.text.known)
    guard values.count == condition.values.count else { return nil }
    let isNegated = comparison.isNegated
    guard !values.isEmpty else {
      self = .noValues(isNegated: isNegated)
      return
    }
    switch comparison {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      guard let value = values.first(where: { $0.contains("*") }), values.allSatisfy({ $0.contains("*") }) else {
        return nil
      }
      self = .literalWildcard(value, isNegated: isNegated)
    case .stringLike, .stringNotLike, .arnLike, .arnNotLike:
      guard values.contains(where: { !$0.isEmpty && $0.allSatisfy { $0 == "*" } }),
        Self.alwaysPresent.contains(condition.key.text.string.lowercased())
      else { return nil }
      self = .everyText(isNegated: isNegated)
    case .ipAddress, .notIpAddress:
      guard values.contains("0.0.0.0/0") || values.contains("::/0") || values.contains("*") else { return nil }
      self = .everyAddress(isNegated: isNegated)
    case .bool:
      guard let value = values.first(where: { !["true", "false"].contains($0.lowercased()) }),
        values.allSatisfy({ !["true", "false"].contains($0.lowercased()) })
      else { return nil }
      self = .notTruthValue(value)
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals, .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals, .null, .binaryEquals, .arnEquals, .arnNotEquals:
      return nil
    }
  }

  /// Keys that every request has; under any other one `*` asks whether the key is there.
  private static let alwaysPresent: Set<String> = [
    "aws:requestedregion", "aws:principalarn", "aws:principalaccount", "aws:principaltype", "aws:useragent",
    "aws:securetransport", "aws:currenttime", "aws:userid", "acs:useragent", "acs:requestedregion", "acs:currenttime",
    "acs:securetransport", "acs:sourceip", "acs:service", "iam:passedtoservice",
  ]

  /// Whether the condition holds for every request.
  var holds: Bool {
    switch self {
    case .literalWildcard(_, let isNegated), .noValues(let isNegated): isNegated
    case .everyAddress(let isNegated), .everyText(let isNegated): !isNegated
    case .notTruthValue: false
    }
  }

  /// A clause that follows the condition: "never holds, as …".
  var reason: String {
    switch self {
    case .literalWildcard(let value, let isNegated):
      "\(Self.verdict(isNegated)), as the operator takes '\(value)' literally"
    case .everyAddress(let isNegated): "\(Self.verdict(!isNegated)), as every address lies in the range"
    case .everyText(let isNegated): "\(Self.verdict(!isNegated)), as '*' matches every value"
    case .notTruthValue(let value): "never holds, as '\(value)' is neither true nor false"
    case .noValues(let isNegated): "\(Self.verdict(isNegated)), as it has no values"
    }
  }

  /// The same clause in Chinese.
  var reasonInChinese: String {
    switch self {
    case .literalWildcard(let value, let isNegated):
      "\(Self.verdictInChinese(isNegated))：该运算符按字面比较 '\(value)'"
    case .everyAddress(let isNegated): "\(Self.verdictInChinese(!isNegated))：所有地址都在该范围内"
    case .everyText(let isNegated): "\(Self.verdictInChinese(!isNegated))：'*' 匹配任意值"
    case .notTruthValue(let value): "恒不成立：'\(value)' 既不是 true 也不是 false"
    case .noValues(let isNegated): "\(Self.verdictInChinese(isNegated))：没有任何值"
    }
  }

  private static func verdict(_ holds: Bool) -> String { holds ? "always holds" : "never holds" }

  private static func verdictInChinese(_ holds: Bool) -> String { holds ? "恒成立" : "恒不成立" }
}
