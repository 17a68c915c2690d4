import PolicyAST

/// Findings that people read as one: the same fault in several places of a file, and what further rules say of the
/// same node.
struct FindingGroup {
  /// So many findings of one kind in one file become a group.
  private static let least = 3

  /// The finding that is shown whole.
  let first: Finding

  /// What rules that stand under its rule say of the same node, in the order of the file.
  let also: [Finding]

  /// The others of its kind, in the order of the file.
  let others: [Finding]

  /// Returns `findings`, which are in the order of files, in the order in which they are read: the worst file first, in
  /// each file the worst finding first, the same fault in many places folded into one.
  ///
  /// A finding of a rule that stands under others, by `rules`, goes to a finding of theirs on the same node that weighs
  /// as much or more.
  /// - Complexity: O(*n* log *n*).
  static func groups(of findings: [Finding], rules: [RuleDescription]) -> [FindingGroup] {
    var heads: [String: [String]] = [:]
    for rule in rules where !rule.heads.isEmpty { heads[rule.id] = rule.heads }
    var files: [(worst: Severity, groups: [FindingGroup])] = []
    var start = findings.startIndex
    while start < findings.endIndex {
      let file = findings[start].location.file
      let end = findings[start...].firstIndex { $0.location.file !== file } ?? findings.endIndex
      let groups = folded(blocks(of: findings[start..<end], heads))
      files.append((groups.first?.first.severity ?? .note, groups))
      start = end
    }
    // The order of files of one severity stays: a sort by severity alone need not be stable.
    return files.enumerated().sorted { left, right in
      if left.element.worst != right.element.worst { return left.element.worst > right.element.worst }
      return left.offset < right.offset
    }.flatMap(\.element.groups)
  }

  /// A finding with what is said of the same node.
  private struct Block {
    let finding: Finding
    var also: [Finding] = []

    /// Whether nothing is to be said of it that another one of its kind does not say.
    var isPlain: Bool { finding.counts && finding.steps.isEmpty }

    var kind: Kind {
      Kind(rule: finding.rule, severity: finding.severity, also: also.map(\.rule).sorted())
    }
  }

  private struct Kind: Hashable {
    let rule: String
    let severity: Severity
    let also: [String]
  }

  private struct Head: Hashable {
    let rule: String
    let subject: Location
  }

  private static func blocks(of findings: ArraySlice<Finding>, _ heads: [String: [String]]) -> [Block] {
    var places: [Head: Int] = [:]
    for index in findings.indices.reversed() where findings[index].counts {
      // What stands under another rule heads nothing, or a circle of rules would be shown nowhere.
      guard heads[findings[index].rule] == nil else { continue }
      places[Head(rule: findings[index].rule, subject: findings[index].subject)] = index
    }
    var also: [Int: [Finding]] = [:]
    let free = findings.indices.filter { index in
      let finding = findings[index]
      guard finding.counts, let rules = heads[finding.rule] else { return true }
      // A finding at a node is about that node, also when its rule came there from another one.
      for subject in [finding.subject, finding.location] {
        for rule in rules {
          guard let place = places[Head(rule: rule, subject: subject)],
            findings[place].severity >= finding.severity
          else { continue }
          also[place, default: []].append(finding)
          return false
        }
      }
      return true
    }
    return free.map { Block(finding: findings[$0], also: also[$0] ?? []) }
  }

  private static func folded(_ blocks: [Block]) -> [FindingGroup] {
    var places: [Kind: [Int]] = [:]
    for index in blocks.indices where blocks[index].isPlain { places[blocks[index].kind, default: []].append(index) }
    var groups: [(place: Int, group: FindingGroup)] = []
    for (index, block) in blocks.enumerated() {
      let same = block.isPlain ? places[block.kind] ?? [] : []
      if same.count < least {
        groups.append((index, FindingGroup(first: block.finding, also: block.also, others: [])))
      } else if same.first == index {
        let others = same.dropFirst().map { blocks[$0].finding }
        groups.append((index, FindingGroup(first: block.finding, also: block.also, others: others)))
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
}

extension Finding {
  /// Whether neither a comment nor the configuration nor the baseline silences it.
  fileprivate var counts: Bool { suppression == nil && !isBaselined }
}
