import PolicyAST

extension CELPlanner {
  func comprehension(_ comprehension: CELComprehension, at index: Int) -> CELPlan {
    let range = plan(comprehension.range)
    let region = tree[index].region
    let loop = CELLoop(
      slot: slot(of: index), hasPair: comprehension.names.count == 2, region: region,
      predicate: comprehension.predicate.map { plan($0) }, transform: comprehension.transform.map { plan($0) })
    let run = loop.body(comprehension.operation)
    return { frame in
      let value = range(&frame)
      guard let elements = CELRange(value) else { return value.unusable ?? .noOverload("comprehension", at: region) }
      var result = run(elements, &frame)
      // What was filtered is still written where the whole was.
      if case .list = result.content, case .filter = comprehension.operation { result.origin = value.origin }
      return result
    }
  }
}
