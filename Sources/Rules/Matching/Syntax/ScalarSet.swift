/// A set of Unicode code points, kept as sorted, disjoint, non-adjacent ranges.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ScalarRange]

  /// The set of the points of `ranges`, which may overlap and come in any order.
  init(_ ranges: [ScalarRange] = []) {
    self.ranges = ranges
    normalize()
  }

  static let all = ScalarSet([ScalarRange(0, ScalarRange.last)])

  var isEmpty: Bool { ranges.isEmpty }

  /// The number of points.
  var count: Int {
    ranges.reduce(0) { $0 + Int($1.high - $1.low) + 1 }
  }

  /// Every point outside this set.
  var complement: ScalarSet {
    var result: [ScalarRange] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.low > next { result.append(ScalarRange(next, range.low - 1)) }
      next = range.high + 1
    }
    if next <= ScalarRange.last { result.append(ScalarRange(next, ScalarRange.last)) }
    return ScalarSet(sorted: result)
  }

  /// This set with every point of the same case orbits.
  var caseFolded: ScalarSet {
    var result = self
    var previous = 0
    // An orbit has at most four points, so this ends after three rounds.
    while result.count != previous {
      previous = result.count
      var grown = result.ranges
      for range in result.ranges { CaseFolding.appendSuccessors(of: range, to: &grown) }
      result = ScalarSet(grown)
    }
    return result
  }

  mutating func formUnion(_ other: ScalarSet) {
    ranges += other.ranges
    normalize()
  }

  mutating func insert(_ range: ScalarRange) {
    ranges.append(range)
    normalize()
  }

  private init(sorted: [ScalarRange]) {
    ranges = sorted
  }

  private mutating func normalize() {
    guard ranges.count > 1 else { return }
    ranges.sort { ($0.low, $0.high) < ($1.low, $1.high) }
    var kept = 0
    for index in 1..<ranges.count {
      let range = ranges[index]
      if range.low <= ranges[kept].high &+ 1 {
        ranges[kept] = ScalarRange(ranges[kept].low, max(ranges[kept].high, range.high))
      } else {
        kept += 1
        ranges[kept] = range
      }
    }
    ranges.removeSubrange((kept + 1)...)
  }
}
