import PolicyAST

/// Decides which of several findings at one place stays.
///
/// A credential is reported once: by the clause of the highest rank, in the order of the file among equal ones. A clause
/// whose rank is below `weak` gives way also where a credential of several parts has one of them.
enum TextClaims {
  private static let weak = 50

  /// Returns what stays of `hits`, in ascending order of places.
  /// - Complexity: O(*n* log *n* + *n* · *kept*), with *n* bounded by the limit of hits.
  static func kept(_ hits: [TextScan.Hit], _ plan: TextPlan) -> [TextMatch] {
    let order = hits.indices.sorted { left, right in
      let (first, second) = (rank(hits[left], plan), rank(hits[right], plan))
      if first != second { return first > second }
      if hits[left].region.start != hits[right].region.start {
        return hits[left].region.start < hits[right].region.start
      }
      return left < right
    }
    var kept: [TextScan.Hit] = []
    for index in order where !isClaimed(hits[index], by: kept, plan) { kept.append(hits[index]) }
    return kept.map { hit in
      TextMatch(
        rule: plan.clauses[hit.clause].rule, clause: hit.clause, region: hit.region, captures: hit.captures,
        related: hit.related)
    }.sorted { ($0.region, $0.rule) < ($1.region, $1.rule) }
  }

  private static func isClaimed(_ hit: TextScan.Hit, by kept: [TextScan.Hit], _ plan: TextPlan) -> Bool {
    let isWeak = rank(hit, plan) < weak
    return kept.contains { other in
      overlaps(other.region, hit.region) || isWeak && other.related.contains { overlaps($0, hit.region) }
    }
  }

  private static func rank(_ hit: TextScan.Hit, _ plan: TextPlan) -> Int { plan.clauses[hit.clause].clause.rank }

  private static func overlaps(_ left: Region, _ right: Region) -> Bool {
    left.start < right.end && right.start < left.end
  }
}
