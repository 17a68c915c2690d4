import PolicyAST

/// Conditions that stop nobody.
enum WeakCondition {
  /// Keys whose values every caller can choose.
  private static let chosen: Set<String> = [
    "acs:securetransport", "acs:useragent", "acs:requestedregion", "acs:currenttime", "aws:securetransport",
    "aws:useragent", "aws:referer", "aws:requestedregion", "aws:currenttime", "aws:epochtime",
  ]

  /// Returns whether `condition` always holds, or asks for what every caller can choose.
  static func isWeak(_ condition: Condition) -> Bool {
    if chosen.contains(condition.key.text.string.lowercased()) { return true }
    if let constant = ConstantCondition(condition) { return constant.holds }
    guard let comparison = condition.comparison?.comparison, comparison == .stringLike || comparison == .arnLike else {
      return false
    }
    return condition.values.contains { value in
      value.text.known.map { !$0.isEmpty && $0.allSatisfy { $0 == "*" } } ?? false
    }
  }
}
