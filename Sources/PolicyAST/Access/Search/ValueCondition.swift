/// A test of one value, or its opposite.
struct ValueCondition {
  let test: ValueTest
  let isNegated: Bool

  /// Whether `value` passes; false when it does not spell what the test compares.
  func admits(_ value: [UInt32]) -> Bool {
    test.accepts(value).map { $0 != isNegated } ?? false
  }

  /// The values of a key that is either true or false.
  static let isTruthValue = ValueCondition(
    test: .text(["true", "false"].map { WildcardPattern(literal: $0, ignoringCase: false) }), isNegated: false)

  /// Returns a value, not empty, that passes all tests; `sample` when it does.
  ///
  /// Numbers, times and addresses are decided by trying every bound and a point between each two; no test can tell two
  /// points between the same bounds apart. Tests of several types on one key are answered only when a value is found.
  static func solve(
    _ conditions: [ValueCondition], sample: String?, _ budget: inout WorkBudget
  ) -> Search<[UInt32]> {
    let sample = (sample ?? "x").unicodeScalars.map(\.value)
    guard budget.spend(1 + conditions.count) else { return .unknown }
    guard let first = conditions.first, !conditions.allSatisfy({ $0.admits(sample) }) else { return .found(sample) }
    switch first.test {
    case .text where conditions.allSatisfy(\.isText):
      return texts(conditions).solve(&budget)
    case .number where conditions.allSatisfy(\.isNumber):
      return firstAdmitted(numbers(conditions.flatMap(\.ranges)).map(\.text), conditions, otherwise: .empty)
    case .date where conditions.allSatisfy(\.isDate):
      return firstAdmitted(numbers(conditions.flatMap(\.ranges)).map(\.dateText), conditions, otherwise: .empty)
    case .address where conditions.allSatisfy(\.isAddress):
      return firstAdmitted(addresses(conditions.flatMap(\.blocks)).map(\.text), conditions, otherwise: .empty)
    case .text, .number, .date, .address:
      return mixed(conditions, &budget)
    }
  }

  private static func mixed(_ conditions: [ValueCondition], _ budget: inout WorkBudget) -> Search<[UInt32]> {
    let bounds = numbers(conditions.flatMap(\.ranges))
    var candidates = bounds.map(\.text) + bounds.map(\.dateText)
    candidates += addresses(conditions.flatMap(\.blocks)).map(\.text)
    let texts = texts(conditions.filter(\.isText))
    switch texts.solve(&budget) {
    case .found(let text): candidates.append(WildcardPattern.text(of: text))
    case .empty: return .empty
    case .unknown: break
    }
    for pattern in texts.all.joined() where pattern.isLiteral {
      candidates.append(WildcardPattern.text(of: pattern.tokens))
    }
    return firstAdmitted(candidates, conditions, otherwise: .unknown)
  }

  private static func firstAdmitted(
    _ candidates: [String], _ conditions: [ValueCondition], otherwise: Search<[UInt32]>
  ) -> Search<[UInt32]> {
    for candidate in candidates {
      let value = candidate.scalarValues
      if conditions.allSatisfy({ $0.admits(value) }) { return .found(value) }
    }
    return otherwise
  }

  private static func texts(_ conditions: [ValueCondition]) -> WildcardConjunction {
    var conjunction = WildcardConjunction(all: [], none: [], universe: WildcardPattern("?*"))
    for condition in conditions {
      guard case .text(let patterns) = condition.test else { continue }
      if condition.isNegated { conjunction.none += patterns } else { conjunction.all.append(patterns) }
    }
    return conjunction
  }

  /// Every bound, a point between each two, and one beyond each end.
  private static func numbers(_ ranges: [NumberRange]) -> [ScaledNumber] {
    let bounds = Set(ranges.flatMap { [$0.low, $0.high].compactMap(\.self) }).sorted()
    guard let first = bounds.first, let last = bounds.last else { return [ScaledNumber(units: 0)] }
    let between = zip(bounds, bounds.dropFirst()).compactMap { ScaledNumber.between($0, $1) }
    let below = ScaledNumber(units: first.units - ScaledNumber.scale)
    let above = ScaledNumber(units: last.units + ScaledNumber.scale)
    return bounds + between + [above, below]
  }

  /// The first address of each block, the one after each, and the first of each family.
  private static func addresses(_ blocks: [AddressBlock]) -> [AddressBlock] {
    var found: [AddressBlock] = []
    for block in blocks {
      found.append(AddressBlock(address: block.first, isVersion6: block.isVersion6))
      let limit: UInt128 = block.isVersion6 ? .max : 0xFFFF_FFFF
      if block.last < limit { found.append(AddressBlock(address: block.last + 1, isVersion6: block.isVersion6)) }
    }
    return found + [AddressBlock(address: 0, isVersion6: false), AddressBlock(address: 0, isVersion6: true)]
  }

  private var isText: Bool { if case .text = test { true } else { false } }
  private var isNumber: Bool { if case .number = test { true } else { false } }
  private var isDate: Bool { if case .date = test { true } else { false } }
  private var isAddress: Bool { if case .address = test { true } else { false } }

  private var ranges: [NumberRange] {
    switch test {
    case .number(let ranges), .date(let ranges): ranges
    case .text, .address: []
    }
  }

  private var blocks: [AddressBlock] {
    if case .address(let blocks) = test { blocks } else { [] }
  }
}
