import PolicyAST

/// Findings that people read as one: the same fault in several places of a file.
struct FindingGroup {
  /// So many findings of one rule and severity in one file become a group.
  private static let least = 3

  /// The finding that is shown whole.
  let first: Finding

  /// The others, in the order of the file.
  let others: [Finding]

  /// Returns `findings`, which are in the order of files, in the order in which they are read: the worst file first, in
  /// each file the worst finding first, the same fault in many places folded into one.
  /// - Complexity: O(*n* log *n*).
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var files: [(worst: Severity, groups: [FindingGroup])] = []
    var start = findings.startIndex
    while start < findings.endIndex {
      let file = findings[start].location.file
      let end = findings[start...].firstIndex { $0.location.file !== file } ?? findings.endIndex
      let groups = folded(findings[start..<end])
      files.append((groups.first?.first.severity ?? .note, groups))
      start = end
    }
    // The order of files of one severity stays: a sort by severity alone need not be stable.
    return files.enumerated().sorted { left, right in
      if left.element.worst != right.element.worst { return left.element.worst > right.element.worst }
      return left.offset < right.offset
    }.flatMap(\.element.groups)
  }

  private struct Kind: Hashable {
    let rule: String
    let severity: Severity
  }

  private static func folded(_ findings: ArraySlice<Finding>) -> [FindingGroup] {
    var places: [Kind: [Int]] = [:]
    for index in findings.indices where isPlain(findings[index]) {
      places[Kind(rule: findings[index].rule, severity: findings[index].severity), default: []].append(index)
    }
    var groups: [(place: Int, group: FindingGroup)] = []
    for index in findings.indices {
      let finding = findings[index]
      let same = isPlain(finding) ? places[Kind(rule: finding.rule, severity: finding.severity)] ?? [] : []
      if same.count < least {
        groups.append((index, FindingGroup(first: finding, others: [])))
      } else if same.first == index {
        groups.append((index, FindingGroup(first: finding, others: same.dropFirst().map { findings[$0] })))
      }
    }
    groups.sort { left, right in
      if left.group.first.severity != right.group.first.severity {
        return left.group.first.severity > right.group.first.severity
      }
      return left.place < right.place
    }
    return groups.map(\.group)
  }

  /// Whether nothing is to be said of the finding that another one of its kind does not say.
  private static func isPlain(_ finding: Finding) -> Bool {
    finding.suppression == nil && !finding.isBaselined && finding.steps.isEmpty
  }
}
