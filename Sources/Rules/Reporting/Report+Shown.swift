import PolicyAST

extension Report {
  /// The findings to be shown: those that count and, when they are asked for, the suppressed and baselined ones, all by
  /// file, offset, rule.
  var shown: [Finding] {
    guard showsSuppressed else { return findings }
    return Self.merge(Self.merge(findings, suppressed), baselined)
  }

  /// Merges two lists that are in order already.
  private static func merge(_ left: [Finding], _ right: [Finding]) -> [Finding] {
    guard !right.isEmpty else { return left }
    var merged: [Finding] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for finding in left {
      while next < right.count, isInOrder(right[next], before: finding) {
        merged.append(right[next])
        next += 1
      }
      merged.append(finding)
    }
    merged.append(contentsOf: right[next...])
    return merged
  }

  private static func isInOrder(_ left: Finding, before right: Finding) -> Bool {
    if left.location < right.location { return true }
    if right.location < left.location { return false }
    return left.rule < right.rule
  }
}
