import PolicyAST

extension CELPlanner {
  func select(_ field: String, of operand: Int, _ mode: CELSelection, at index: Int) -> CELPlan {
    let region = tree[index].region
    let operand = plan(operand)
    let selector = CELSelector(field, in: environment)
    guard case .field(let known, let type) = resolutions[index], case .value = mode else {
      return { frame in
        guard frame.charge() else { return .error(.costExceeded) }
        return selector.select(mode, from: operand(&frame)).located(at: region)
      }
    }
    let get = known.get
    return { frame in
      guard frame.charge() else { return .error(.costExceeded) }
      let value = operand(&frame)
      guard case .object(let object) = value.content, object.type == type else {
        return selector.select(mode, from: value).located(at: region)
      }
      return get(object).located(at: region)
    }
  }
}
