import PolicyAST

/// The parts of a macro that goes through a list or map, and what it does with them.
struct CELLoop: Sendable {
  typealias Body = @Sendable (CELRange, inout CELFrame) -> CELValue

  let slot: Int
  let hasPair: Bool
  let region: Region
  let predicate: CELPlan?
  let transform: CELPlan?

  /// The code for one kind of macro.
  func body(_ operation: CELComprehension.Operation) -> Body {
    switch operation {
    case .all: { logic($0, &$1, decidedBy: false) }
    case .exists: { logic($0, &$1, decidedBy: true) }
    case .existsOne: { existsOne($0, &$1) }
    case .filter, .map, .transformList: { list($0, &$1) }
    case .transformMap: { map($0, &$1) }
    case .transformMapEntry: { mapOfEntries($0, &$1) }
    }
  }

  /// Sets the variables to an element; false when the steps are used up.
  @inline(__always)
  private func bind(_ range: CELRange, _ index: Int, _ frame: inout CELFrame) -> Bool {
    guard frame.charge() else { return false }
    if hasPair {
      let (first, second) = range.pair(index)
      frame.set(slot, to: first)
      frame.set(slot + 1, to: second)
    } else {
      frame.set(slot, to: range.element(index))
    }
    return true
  }

  private func logic(_ range: CELRange, _ frame: inout CELFrame, decidedBy: Bool) -> CELValue {
    guard let predicate else { return .bool(!decidedBy) }
    var fold = CELLogicFold(decidedBy: decidedBy, region: region)
    for index in 0..<range.count {
      guard bind(range, index, &frame) else { return .error(.costExceeded) }
      if fold.absorb(predicate(&frame)) { return .bool(decidedBy) }
    }
    return fold.result
  }

  private func existsOne(_ range: CELRange, _ frame: inout CELFrame) -> CELValue {
    var count = 0
    var unusable: [CELValue] = []
    for index in 0..<range.count {
      guard bind(range, index, &frame) else { return .error(.costExceeded) }
      switch holds(&frame) {
      case .success(let isTrue): count += isTrue ? 1 : 0
      case .failure(let value): unusable.append(value.value)
      }
    }
    // Two that hold decide whatever an unknown one would say; an error stays an error.
    if count > 1, unusable.allSatisfy({ $0.kind == .unknown }) { return .bool(false) }
    return CELValue.unusable(among: unusable) ?? .bool(count == 1)
  }

  private struct Unusable: Error {
    let value: CELValue
  }

  private func holds(_ frame: inout CELFrame) -> Result<Bool, Unusable> {
    guard let predicate else { return .success(true) }
    let value = predicate(&frame)
    if case .bool(let isTrue) = value.content { return .success(isTrue) }
    return .failure(Unusable(value: value.unusable ?? .noOverload(CELOperator.conditional, at: region)))
  }

  /// Calls `body` for each element that the predicate lets pass; returns what kept that from being decided, or nil.
  private func forEach(
    _ range: CELRange, _ frame: inout CELFrame, _ body: (Int, inout CELFrame) -> CELValue?
  ) -> CELValue? {
    var unusable: [CELValue] = []
    for index in 0..<range.count {
      guard bind(range, index, &frame) else { return .error(.costExceeded) }
      switch holds(&frame) {
      case .success(true): if let problem = body(index, &frame) { unusable.append(problem) }
      case .success(false): break
      case .failure(let value) where frame.skipsUnknown && value.value.kind == .unknown: break
      case .failure(let value): unusable.append(value.value)
      }
    }
    return CELValue.unusable(among: unusable)
  }

  private func list(_ range: CELRange, _ frame: inout CELFrame) -> CELValue {
    var elements: [CELValue] = []
    let unusable = forEach(range, &frame) { index, frame in
      let value = transform.map { $0(&frame) } ?? range.element(index)
      if frame.skipsUnknown, value.kind == .unknown { return nil }
      elements.append(value)
      // An element of the source that is unknown is passed on as it is; one that was computed is not.
      return transform == nil ? nil : value.unusable
    }
    return unusable ?? .list(elements)
  }

  private func map(_ range: CELRange, _ frame: inout CELFrame) -> CELValue {
    var builder = CELMapBuilder()
    let unusable = forEach(range, &frame) { index, frame in
      guard let value = transform.map({ $0(&frame) }) else { return nil }
      return value.unusable ?? builder.insert(value, for: range.pair(index).0).map { .error($0) }
    }
    return unusable?.located(at: region) ?? .map(builder.map)
  }

  private func mapOfEntries(_ range: CELRange, _ frame: inout CELFrame) -> CELValue {
    var builder = CELMapBuilder()
    let unusable = forEach(range, &frame) { _, frame in
      guard let value = transform.map({ $0(&frame) }) else { return nil }
      guard case .map(let entries) = value.content else {
        return value.unusable ?? .noOverload("transformMapEntry", at: region)
      }
      for (key, value) in zip(entries.keys, entries.values) {
        if let problem = builder.insert(value, for: key) { return .error(problem) }
      }
      return nil
    }
    return unusable?.located(at: region) ?? .map(builder.map)
  }
}
