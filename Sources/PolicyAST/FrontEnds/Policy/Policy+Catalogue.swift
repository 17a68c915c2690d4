extension Policy {
  /// Adds a fault for each action that its service does not have, when a near name shows what was meant.
  ///
  /// Services that the catalogue does not know are passed over, and so are names without a near one: providers add
  /// actions every week.
  /// - Complexity: O(*actions* · *actions of the service*).
  mutating func addCatalogueFaults() {
    for statement in statements {
      for pattern in statement.action?.patterns ?? [] {
        guard let name = pattern.text.known, !pattern.hasWildcard else { continue }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, KnownActions.knows(service: parts[0].lowercased(), in: dialect),
          !KnownActions.knows(action: name, in: dialect),
          let near = Nearness.nearest(
            to: parts[1], among: KnownActions.names(of: parts[0], in: dialect))
        else { continue }
        faults.append(
          PolicyFault(
            .unknownAction, name, expected: "\(parts[0]):\(near)", statement: statement.index, at: pattern.location))
      }
    }
  }
}
