extension AccessSet {
  /// Returns the statements that change nothing, ascending: each of them, or all together, can be taken away.
  ///
  /// Of statements that cover each other the last is named. A statement of which that cannot be told is not named.
  /// - Parameter limit: how many steps the search may take for each statement.
  /// - Complexity: O(*statements*²) for ordinary policies.
  public func idleStatements(limit: Int = 50_000) -> [IdleStatement] {
    var idle: [Int: IdleStatement] = [:]
    for index in statements.indices.reversed() where statements[index].reference.statement != nil {
      idle[index] = idleStatement(index, without: idle, limit)
    }
    // A statement that was compiled in two parts is idle when both are.
    let working = Set(statements.indices.filter { idle[$0] == nil }.map { statements[$0].reference })
    var seen: Set<StatementReference> = []
    return idle.sorted { $0.key < $1.key }.map(\.value).filter {
      !working.contains($0.statement) && seen.insert($0.statement).inserted
    }
  }

  private func idleStatement(_ index: Int, without idle: [Int: IdleStatement], _ limit: Int) -> IdleStatement? {
    let statement = statements[index]
    func named(_ reason: IdleStatement.Reason, _ because: [Int]) -> IdleStatement {
      IdleStatement(
        statement: statement.reference, reason: reason,
        because: references(because).filter { $0 != statement.reference })
    }
    guard let box = statement.box(.symbolicUpper) else { return named(.neverMatches, []) }
    if covering(box, [], limit) != nil { return named(.neverMatches, []) }
    let peers = statements.indices.filter { other in
      other != index && idle[other] == nil && statements[other].reference != statement.reference
        && isPeer(statements[other], statement)
    }
    if statement.isDeny {
      return covering(box, peers, limit).map { named(.covered, $0) }
    }
    if let because = covering(box, denies, limit) { return named(.denied, because) }
    return covering(box, denies + peers, limit).map { named(.covered, $0) }
  }

  /// Whether `other` can take the place of `statement`.
  private func isPeer(_ other: CompiledStatement, _ statement: CompiledStatement) -> Bool {
    guard other.isDeny == statement.isDeny else { return false }
    if statement.isDeny { return true }
    return other.reference.part == statement.reference.part && other.reference.layer == statement.reference.layer
      && (other.delegates == statement.delegates || statement.delegates)
  }

  /// Returns the statements among `indices` that together hold all of `box` for certain, nil when they do not.
  private func covering(_ box: AccessBox, _ indices: [Int], _ limit: Int) -> [Int]? {
    let barred = indices.compactMap { index in statements[index].box(.symbolicLower).map { (index, $0) } }
    let index = BarredIndex(barred.map(\.1))
    var search = GoalSearch(vocabulary, catalogue, WorkBudget(limit), confirms: nil)
    guard case .empty = search.solve(in: [box], outside: index) else { return nil }
    return search.used.map { barred[$0].0 }
  }
}
