import PolicyAST

/// Decides which of several findings at one place stays.
///
/// A credential is reported once: by the clause of the highest rank, in the order of the file among equal ones. A clause
/// whose rank is below `weak` gives way also where a credential of several parts has one of them.
enum TextClaims {
  static let weak = 50

  /// Returns what stays of `hits`, in ascending order of places.
  /// - Complexity: O(*n* log *n*) for hits that are spread out.
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
    var anchors = ClaimedPlaces()
    var parts = ClaimedPlaces()
    for hit in order.lazy.map({ hits[$0] }) {
      if anchors.overlap(hit.region) || (rank(hit, plan) < weak && parts.overlap(hit.region)) { continue }
      kept.append(hit)
      anchors.insert(hit.region)
      for part in hit.related { parts.insert(part) }
    }
    return kept.map { hit in
      TextMatch(
        rule: plan.clauses[hit.clause].rule, clause: hit.clause, region: hit.region, captures: hit.captures,
        related: hit.related)
    }.sorted { ($0.region, $0.rule) < ($1.region, $1.rule) }
  }

  private static func rank(_ hit: TextScan.Hit, _ plan: TextPlan) -> Int { plan.clauses[hit.clause].clause.rank }
}
