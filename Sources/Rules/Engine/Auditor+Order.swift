import PolicyAST

extension Auditor {
  /// Returns `findings` in report order, equal ones once, each with its fingerprint.
  ///
  /// Findings of one rule at one place are one finding: a managed policy with several statements, or a module that is
  /// called from several places, is one fault. The further places of the others are kept. Those that have a fingerprint
  /// keep it: they are all that their rules have found.
  /// - Complexity: O(*n* log *n*).
  static func ordered(_ findings: [Finding]) -> [Finding] {
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    for index in order(of: findings) {
      let last = result.count - 1
      guard last >= 0, result[last].rule == findings[index].rule, result[last].location == findings[index].location
      else {
        result.append(findings[index])
        continue
      }
      for related in findings[index].related
      where !result[last].related.contains(where: { $0.location == related.location }) {
        result[last].related.append(related)
      }
      for way in findings[index].callers where !result[last].callers.contains(way) { result[last].callers.append(way) }
      // What is repaired in two ways is not certain.
      if result[last].fixes != findings[index].fixes { result[last].fixes = [] }
      result[last].severity = max(result[last].severity, findings[index].severity)
    }
    var occurrences: [String: Int] = [:]
    for index in result.indices where result[index].fingerprint.isEmpty {
      let key = Fingerprint.key(of: result[index])
      result[index].fingerprint = Fingerprint.make(key: key, occurrence: occurrences[key, default: 0])
      occurrences[key, default: 0] += 1
    }
    return result
  }

  /// The order of findings by place, rule and path; the findings themselves are too large to be moved about.
  private static func order(of findings: [Finding]) -> [Int] {
    findings.indices.sorted { left, right in
      if findings[left].location != findings[right].location {
        return findings[left].location < findings[right].location
      }
      if findings[left].rule != findings[right].rule { return findings[left].rule < findings[right].rule }
      if findings[left].path != findings[right].path {
        return findings[left].path.lexicographicallyPrecedes(findings[right].path)
      }
      return left < right
    }
  }
}
