import PolicyAST

extension CELPlanner {
  func call(_ index: Int) -> CELPlan {
    let region = tree[index].region
    guard case .function(let function, let overloads, let arguments) = resolutions[index] else {
      let name = if case .unboundFunction(let name) = resolutions[index] { name } else { "" }
      return { _ in CELValue(.error(CELError(.unboundFunction(name), at: region))) }
    }
    guard let first = overloads.first else { return { _ in .noOverload(function.name, at: region) } }
    let plans = arguments.map { plan($0) }
    if let compare = comparison(function.name) { return self.comparison(plans[0], plans[1], region, compare) }
    if CELOperator.isOperator(function.name) { return operation(function.name, first.implementation, plans, region) }
    if arguments.count == 2, function.name == "or" || function.name == "orValue" {
      return alternative(plans[0], plans[1], function.name, region)
    }
    if overloads.count == 1 { return single(function.name, first, plans, region) }
    return { frame in
      let values = CELPlanner.values(plans, &frame)
      if let unusable = CELValue.unusable(among: values) { return unusable }
      guard frame.charge(1 + values.reduce(0) { $0 + $1.size }) else { return .error(.costExceeded) }
      guard let overload = overloads.first(where: { $0.accepts(values) }) else {
        return .noOverload(function.name, at: region)
      }
      return overload.implementation.run(values).located(at: region)
    }
  }

  private static func values(_ plans: [CELPlan], _ frame: inout CELFrame) -> [CELValue] {
    var values: [CELValue] = []
    values.reserveCapacity(plans.count)
    for plan in plans { values.append(plan(&frame)) }
    return values
  }

  /// The code of an operator takes whatever it is given, so it needs no choice of overload.
  private func operation(
    _ name: String, _ implementation: CELImplementation, _ plans: [CELPlan], _ region: Region
  ) -> CELPlan {
    let isIndex = name == CELOperator.index || name == CELOperator.optionalIndex
    switch implementation {
    case .unary(let run):
      let operand = plans[0]
      return { frame in
        guard frame.charge() else { return .error(.costExceeded) }
        let value = operand(&frame)
        return value.unusable ?? run(value).located(at: region)
      }
    case .binary(let run):
      let (left, right) = (plans[0], plans[1])
      return { frame in
        let (first, second) = (left(&frame), right(&frame))
        guard first.kind.union(second.kind).isDisjoint(with: .unusable) else {
          return CELValue.unusable(among: [first, second]) ?? first
        }
        guard frame.charge(isIndex ? 1 : 1 + first.size + second.size) else { return .error(.costExceeded) }
        return run(first, second).located(at: region)
      }
    case .variadic(let run):
      return { frame in
        let values = CELPlanner.values(plans, &frame)
        guard frame.charge() else { return .error(.costExceeded) }
        return CELValue.unusable(among: values) ?? run(values).located(at: region)
      }
    }
  }

  private typealias Comparison = @Sendable (CELValue, CELValue, inout CELComparison) -> CELValue

  private func comparison(_ name: String) -> Comparison? {
    switch name {
    case CELOperator.equal: { CELLibrary.equal($0, $1, isNegated: false, &$2) }
    case CELOperator.notEqual: { CELLibrary.equal($0, $1, isNegated: true, &$2) }
    case CELOperator.contained: { CELLibrary.isContained($0, $1, &$2) }
    default: nil
    }
  }

  /// Comparing takes steps of the evaluation for every part that is compared.
  private func comparison(
    _ left: @escaping CELPlan, _ right: @escaping CELPlan, _ region: Region, _ compare: @escaping Comparison
  ) -> CELPlan {
    { frame in
      let (first, second) = (left(&frame), right(&frame))
      guard first.kind.union(second.kind).isDisjoint(with: .unusable) else {
        return CELValue.unusable(among: [first, second]) ?? first
      }
      guard frame.charge(1 + second.size) else { return .error(.costExceeded) }
      var comparison = CELComparison(steps: frame.remaining)
      let result = compare(first, second, &comparison)
      _ = frame.charge(frame.remaining - comparison.remaining)
      return result.located(at: region)
    }
  }

  private func single(_ name: String, _ overload: CELOverload, _ plans: [CELPlan], _ region: Region) -> CELPlan {
    let masks = overload.masks
    switch overload.implementation {
    case .unary(let run):
      let (operand, mask) = (plans[0], masks[0])
      return { frame in
        let value = operand(&frame)
        guard mask.contains(value.kind) else { return value.unusable ?? .noOverload(name, at: region) }
        guard frame.charge(overload.cost + value.size) else { return .error(.costExceeded) }
        return run(value).located(at: region)
      }
    case .binary(let run):
      let (left, right) = (plans[0], plans[1])
      let (leftMask, rightMask) = (masks[0], masks[1])
      return { frame in
        let (first, second) = (left(&frame), right(&frame))
        guard leftMask.contains(first.kind), rightMask.contains(second.kind) else {
          return CELValue.unusable(among: [first, second]) ?? .noOverload(name, at: region)
        }
        guard frame.charge(overload.cost + first.size + second.size) else { return .error(.costExceeded) }
        return run(first, second).located(at: region)
      }
    case .variadic(let run):
      return { frame in
        let values = CELPlanner.values(plans, &frame)
        guard overload.accepts(values) else {
          return CELValue.unusable(among: values) ?? .noOverload(name, at: region)
        }
        guard frame.charge(overload.cost + values.reduce(0) { $0 + $1.size }) else { return .error(.costExceeded) }
        return run(values).located(at: region)
      }
    }
  }

  /// `or` and `orValue` look at their argument only when the optional is empty.
  private func alternative(
    _ target: @escaping CELPlan, _ other: @escaping CELPlan, _ name: String, _ region: Region
  ) -> CELPlan {
    let isFlat = name == "or"
    return { frame in
      let value = target(&frame)
      guard case .optional(let inner) = value.content else {
        return value.unusable ?? .noOverload(name, at: region)
      }
      if let inner { return isFlat ? value : inner }
      let result = other(&frame)
      guard isFlat, result.unusable == nil, result.kind != .optional else { return result }
      return .noOverload(name, at: region)
    }
  }
}

extension CELImplementation {
  /// Runs the code with as many arguments as it takes.
  func run(_ values: [CELValue]) -> CELValue {
    switch self {
    case .unary(let run): values.count == 1 ? run(values[0]) : .error(.noSuchOverload(function: ""))
    case .binary(let run): values.count == 2 ? run(values[0], values[1]) : .error(.noSuchOverload(function: ""))
    case .variadic(let run): run(values)
    }
  }
}
