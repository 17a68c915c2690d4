import PolicyAST

extension SuppressionLedger {
  /// What comments at the calls of modules leave of the findings of `report`.
  ///
  /// A comment on or above a call accepts what the module does for that call alone. A finding goes when all ways that
  /// lead to it are accepted; else it stays, and no longer names the accepted calls.
  mutating func acceptCalls(in report: inout Report, by index: Index, _ known: [String: String]) {
    guard !index.isEmpty else { return }
    var decisions: [Decision?] = []
    for number in report.findings.indices {
      let finding = report.findings[number]
      let verdicts: [Decision?] = finding.callers.map { way in
        for call in way {
          if let decision = self.accepted(by: index, finding.rule, at: call, known) { return decision }
        }
        return nil
      }
      let given = verdicts.compactMap { $0 }
      for decision in given {
        if case .comment(let comment) = decision.mark { usedComments.insert(comment) }
      }
      decisions.append(given.count == verdicts.count ? given.first : nil)
      guard !given.isEmpty, given.count < verdicts.count else { continue }
      report.findings[number].drop(verdicts.indices.filter { verdicts[$0] != nil }.map { finding.callers[$0] })
    }
    take(decisions, from: &report)
  }
}

extension Finding {
  /// Takes out `ways` and the places that stand on no other way.
  fileprivate mutating func drop(_ ways: [[Location]]) {
    callers.removeAll { ways.contains($0) }
    let gone = Set(ways.joined()).subtracting(callers.joined())
    related.removeAll { gone.contains($0.location) }
  }
}
