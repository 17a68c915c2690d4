extension Text {
  /// Returns the text with `more` holes; of holes that overlap the one that begins first is kept.
  /// - Complexity: O(*n* log *n*) in the number of holes.
  func opened(by more: [Hole]) -> Text {
    var kept: [Hole] = []
    for hole in (holes + more).sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
      if let last = kept.last, hole.start < last.end { continue }
      kept.append(hole)
    }
    return Text(string, holes: kept)
  }
}
