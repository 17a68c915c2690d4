import PolicyAST

/// Joins truth values by `&&` or `||`, absorbing errors and unknowns as the language demands.
struct CELLogicFold {
  private let decidedBy: Bool
  private let region: Region
  private var unknowns = CELUnknownSet()
  private var error: CELValue?

  /// A fold that one `decidedBy` decides: false for `&&`, true for `||`.
  init(decidedBy: Bool, region: Region) {
    self.decidedBy = decidedBy
    self.region = region
  }

  /// Takes one operand; returns whether it decides.
  @inline(__always)
  mutating func absorb(_ value: CELValue) -> Bool {
    if case .bool(let isTrue) = value.content { return isTrue == decidedBy }
    absorbUnusable(value)
    return false
  }

  private mutating func absorbUnusable(_ value: CELValue) {
    if case .unknown(let reasons) = value.content {
      unknowns.formUnion(reasons)
    } else if error == nil {
      error = value.unusable ?? .noOverload(decidedBy ? CELOperator.or : CELOperator.and, at: region)
    }
  }

  /// The outcome when no operand decided.
  var result: CELValue {
    if !unknowns.reasons.isEmpty { return CELValue(.unknown(unknowns)) }
    return error ?? .bool(!decidedBy)
  }
}
