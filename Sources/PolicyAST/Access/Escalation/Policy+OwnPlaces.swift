extension Policy {
  /// Returns the policy with its own account and region in the place of unknown ones in the ARNs of resources.
  ///
  /// A template that leaves them open means those in which it is deployed.
  func fillingOwnPlaces() -> Policy {
    var policy = self
    for index in policy.statements.indices {
      guard let patterns = policy.statements[index].resource?.patterns,
        patterns.contains(where: { !$0.text.holes.isEmpty })
      else { continue }
      policy.statements[index].resource?.patterns = patterns.map { filled($0) }
    }
    return policy
  }

  private func filled(_ pattern: Pattern) -> Pattern {
    guard !pattern.text.holes.isEmpty, WrittenARN(pattern.text) != nil else { return pattern }
    var fields = WrittenARN.fields(of: pattern.text)
    let first = dialect == .iam ? 1 : 2
    let region = dialect == .iam ? 3 : 2
    guard fields.count > region + 1 else { return pattern }
    for index in first...(region + 1) where !fields[index].holes.isEmpty {
      switch index {
      case region: fields[index] = Text("*")
      case region + 1: fields[index] = Text(EscalationPlaces.account(dialect))
      case 1: fields[index] = Text("aws")
      case _: break
      }
    }
    var pieces: [Text.Piece] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { pieces.append(.literal(":")) }
      pieces += field.pieces
    }
    return Pattern(Text(pieces: pieces), value: pattern.value)
  }
}
