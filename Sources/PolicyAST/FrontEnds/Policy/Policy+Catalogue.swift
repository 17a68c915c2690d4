extension Policy {
  /// Adds a fault for each action that its service does not have, when a near name shows what was meant, and for each
  /// action of RAM in other letter case than the documentation's.
  ///
  /// Services that the catalogue does not know are passed over, and so are names without a near one: providers add
  /// actions every week.
  /// - Complexity: O(*actions* · *actions of the service*).
  mutating func addCatalogueFaults() {
    for statement in statements {
      for pattern in statement.action?.patterns ?? [] {
        guard let name = pattern.text.known, !pattern.hasWildcard else { continue }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, KnownActions.knows(service: parts[0].lowercased(), in: dialect) else { continue }
        if let known = KnownActions.action(named: name, in: dialect) {
          guard dialect == .ram, known.name != parts[1], known.name.lowercased() == parts[1].lowercased() else {
            continue
          }
          faults.append(
            PolicyFault(
              .actionCase, name, expected: known.qualifiedName, statement: statement.index, at: pattern.location))
          continue
        }
        guard
          let near = Nearness.nearest(
            to: parts[1], among: KnownActions.actions(of: parts[0], in: dialect).lazy.map(\.name))
        else { continue }
        faults.append(
          PolicyFault(
            .unknownAction, name, expected: "\(parts[0]):\(near)", statement: statement.index, at: pattern.location))
      }
    }
  }
}
