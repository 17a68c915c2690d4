extension AccessSet {
  /// Returns what the policies say about `request`.
  ///
  /// An explicit deny of any policy comes first; then every layer that has to allow must do so; what nothing allows is
  /// denied. With a catalogue, actions that are not in it are decided all the same.
  /// - Complexity: O(*statements* · length of the request).
  public func decide(_ request: Request) -> Decision {
    let facts = RequestFacts(request, vocabulary)
    let truths = statements.map { facts.truth(of: $0) }
    let denying = denies.filter { truths[$0] == .yes }
    if !denying.isEmpty { return decision(.explicitDeny, denying) }
    guard upperAlternatives.contains(where: { Self.isGranted($0) { truths[$0] != .no } }) else {
      return decision(.implicitDeny, [])
    }
    let isOpenToDeny = denies.contains { truths[$0] == .unknown }
    if !isOpenToDeny, let granted = lowerAlternatives.first(where: { Self.isGranted($0) { truths[$0] == .yes } }) {
      return decision(.allow, granted.joined().filter { truths[$0] == .yes })
    }
    let open = statements.indices.filter { truths[$0] == .unknown }
    var doubts = facts.doubts(about: open.map { statements[$0] })
    if doubts.isEmpty { doubts = self.doubts }
    if doubts.isEmpty { doubts = [AccessDoubt("the request does not say all that the statements ask for")] }
    return decision(.undecided, open, doubts)
  }

  private static func isGranted(_ alternative: Alternative, _ matches: (Int) -> Bool) -> Bool {
    alternative.allSatisfy { layer in layer.contains(where: matches) }
  }

  private func decision(
    _ outcome: Decision.Outcome, _ indices: [Int], _ doubts: [AccessDoubt] = []
  ) -> Decision {
    Decision(outcome: outcome, statements: references(indices), doubts: doubts)
  }

  /// The references of compiled statements, ascending, each once.
  func references(_ indices: some Sequence<Int>) -> [StatementReference] {
    Set(indices.map { statements[$0].reference }).sorted()
  }
}
