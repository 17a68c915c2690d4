import PolicyAST

extension CELPlanner {
  func list(_ entries: [CELListEntry]) -> CELPlan {
    let plans = entries.map { (plan: plan($0.value), isOptional: $0.isOptional, region: tree[$0.value].region) }
    return { frame in
      var elements: [CELValue] = []
      elements.reserveCapacity(plans.count)
      guard frame.charge(plans.count) else { return .error(.costExceeded) }
      for entry in plans {
        let value = entry.plan(&frame)
        guard entry.isOptional, value.unusable == nil else {
          elements.append(value)
          continue
        }
        guard case .optional(let inner) = value.content else {
          return CELValue(.error(CELError(.notOptional, at: entry.region)))
        }
        if let inner { elements.append(inner) }
      }
      return CELValue.unusable(among: elements) ?? .list(elements)
    }
  }

  func map(_ entries: [CELMapEntry]) -> CELPlan {
    let plans = entries.map {
      (key: plan($0.key), value: plan($0.value), isOptional: $0.isOptional, region: tree[$0.key].region)
    }
    return { frame in
      var builder = CELMapBuilder()
      var unusable: [CELValue] = []
      guard frame.charge(plans.count) else { return .error(.costExceeded) }
      for entry in plans {
        let key = entry.key(&frame)
        var value = entry.value(&frame)
        guard key.kind.union(value.kind).isDisjoint(with: .unusable) else {
          unusable += [key, value]
          continue
        }
        if entry.isOptional {
          guard case .optional(let inner) = value.content else {
            return CELValue(.error(CELError(.notOptional, at: entry.region)))
          }
          guard let inner else { continue }
          value = inner
        }
        if let problem = builder.insert(value, for: key) {
          unusable.append(CELValue(.error(CELError(problem, at: entry.region))))
        }
      }
      return CELValue.unusable(among: unusable) ?? .map(builder.map)
    }
  }

  /// A literal of constants is built once.
  func folded(_ index: Int, _ plan: @escaping CELPlan) -> CELPlan {
    guard isConstant(index) else { return plan }
    var frame = CELFrame(variables: [], steps: environment.limits.bytes)
    let value = plan(&frame)
    guard value.unusable == nil else { return plan }
    return { _ in value }
  }

  private func isConstant(_ index: Int) -> Bool {
    switch tree[index].kind {
    case .literal: true
    case .list(let entries): entries.allSatisfy { !$0.isOptional && isConstant($0.value) }
    case .map(let entries): entries.allSatisfy { !$0.isOptional && isConstant($0.key) && isConstant($0.value) }
    case .name, .select, .call, .and, .or, .conditional, .comprehension, .bind, .optionalMap: false
    }
  }
}
