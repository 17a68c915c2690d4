/// The values of one condition key, narrowed step by step, with values that are left.
///
/// A key is absent, or has values. Where an operator without a set prefix looks at it, it has one value.
struct KeyDimension {
  private var literals: [KeyLiteral] = []
  private let type: ConditionKeyType?

  /// Values that are left, as it was when it was last solved; none means absent.
  private(set) var witness: [[UInt32]] = []

  /// All values of a key of type `type`.
  init(type: ConditionKeyType?) { self.type = type }

  /// Keeps the values for which `literal` holds.
  mutating func restrict(to literal: KeyLiteral) { literals.append(literal) }

  /// Finds values; returns whether there are any.
  ///
  /// Absence is tried first, then one value for everything, then one value for each demand of `ForAnyValue`.
  mutating func solve(_ budget: inout WorkBudget) -> Truth {
    if literals.allSatisfy(\.acceptsAbsent) {
      witness = []
      return .yes
    }
    return solvePresent(&budget)
  }

  /// Finds values of a key that is there; returns whether there are any.
  mutating func solvePresent(_ budget: inout WorkBudget) -> Truth {
    var ofAll = type == .truth ? [ValueCondition.isTruthValue] : []
    var ofSome: [ValueCondition] = []
    var isSingle = false
    for literal in literals {
      switch literal.scope {
      case .anything: continue
      case .nothing: return .no
      case .single(let test, let isNegated):
        isSingle = true
        ofAll.append(ValueCondition(test: test, isNegated: isNegated))
      case .every(let test, let isNegated): ofAll.append(ValueCondition(test: test, isNegated: isNegated))
      case .some(let test, let isNegated): ofSome.append(ValueCondition(test: test, isNegated: isNegated))
      }
    }
    let together = take(ofAll + ofSome, &budget)
    if together == .yes || isSingle || ofSome.count < 2 { return together }
    var values: [[UInt32]] = []
    for demand in ofSome {
      switch ValueCondition.solve(ofAll + [demand], sample: type?.sample, &budget) {
      case .found(let value): values.append(value)
      case .empty: return .no
      case .unknown: return .unknown
      }
    }
    witness = values
    return .yes
  }

  private mutating func take(_ conditions: [ValueCondition], _ budget: inout WorkBudget) -> Truth {
    switch ValueCondition.solve(conditions, sample: type?.sample, &budget) {
    case .found(let value):
      witness = [value]
      return .yes
    case .empty: return .no
    case .unknown: return .unknown
    }
  }
}
