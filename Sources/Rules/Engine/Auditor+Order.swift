import PolicyAST

extension Auditor {
  /// Returns `findings` in report order, equal ones once, each with its fingerprint.
  ///
  /// Findings of one rule at one place are one finding: a managed policy with several statements, or a module that is
  /// called from several places, is one fault. The further places of the others are kept.
  /// - Complexity: O(*n* log *n*).
  static func ordered(_ findings: [Finding]) -> [Finding] {
    let sorted = findings.enumerated().sorted { left, right in
      if left.element.location != right.element.location { return left.element.location < right.element.location }
      if left.element.rule != right.element.rule { return left.element.rule < right.element.rule }
      if left.element.path != right.element.path {
        return left.element.path.lexicographicallyPrecedes(right.element.path)
      }
      return left.offset < right.offset
    }
    var result: [Finding] = []
    for (_, finding) in sorted {
      if let last = result.last, last.rule == finding.rule, last.location == finding.location {
        for related in finding.related where !last.related.contains(where: { $0.location == related.location }) {
          result[result.count - 1].related.append(related)
        }
        result[result.count - 1].severity = max(last.severity, finding.severity)
        continue
      }
      result.append(finding)
    }
    var occurrences: [String: Int] = [:]
    for index in result.indices {
      let key = Fingerprint.key(of: result[index])
      result[index].fingerprint = Fingerprint.make(key: key, occurrence: occurrences[key, default: 0])
      occurrences[key, default: 0] += 1
    }
    return result
  }
}
