extension Policy {
  /// Adds a fault for each action that its service does not have, when a near name or longer ones show what was meant,
  /// and for each action of RAM in other letter case than the documentation's.
  ///
  /// Services that the catalogue does not know are passed over, and so are names that resemble none: providers add
  /// actions every week.
  /// - Complexity: O(*actions* · *actions of the service*).
  mutating func addCatalogueFaults() {
    for statement in statements {
      for pattern in statement.action?.patterns ?? [] {
        guard let name = pattern.text.known, !pattern.hasWildcard, let fault = catalogueFault(of: name) else {
          continue
        }
        faults.append(
          PolicyFault(fault.kind, name, expected: fault.expected, statement: statement.index, at: pattern.location))
      }
    }
  }

  /// Returns what the catalogue says against the action `name`, and what it has instead.
  private func catalogueFault(of name: String) -> (kind: PolicyFault.Kind, expected: String)? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, KnownActions.knows(service: parts[0].lowercased(), in: dialect) else { return nil }
    guard KnownActions.knows(action: name, in: dialect) else {
      let near = Nearness.nearest(to: parts[1], among: KnownActions.names(of: parts[0], in: dialect), edits: 2)
      return near.map { (.unknownAction, "\(parts[0]):\($0)") } ?? longer(than: parts[1], of: parts[0])
    }
    // The case of actions does not matter to AWS; RAM's documentation asks for the exact spelling.
    guard dialect == .ram, let known = KnownActions.action(named: name, in: dialect), known.name != parts[1],
      known.name.lowercased() == parts[1].lowercased()
    else { return nil }
    return (.actionCase, known.qualifiedName)
  }

  /// Returns the first action of `service` that begins with the words of `verb` and goes on.
  private func longer(than verb: String, of service: String) -> (kind: PolicyFault.Kind, expected: String)? {
    let lowered = verb.lowercased()
    let longer = KnownActions.names(of: service, in: dialect).first { name in
      guard name.utf8.count > lowered.utf8.count, name.lowercased().hasPrefix(lowered) else { return false }
      // The name ends where a word of the other begins.
      return (0x41...0x5A).contains(name.utf8[name.utf8.index(name.utf8.startIndex, offsetBy: lowered.utf8.count)])
    }
    return longer.map { (.truncatedAction, "\(service):\($0)") }
  }
}
