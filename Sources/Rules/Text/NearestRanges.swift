internal import PolicyAST

/// The ranges around a region, the nearest first; one in front counts as twice as far as one behind.
struct NearestRanges {
  private let ranges: [Range<Int>]
  private let region: Region
  private let within: Int
  /// The next range in front of the region, and the next behind it, by their places in `ranges`.
  private var before: Int
  private var after: Int

  /// The ranges of ascending `ranges` that do not overlap `region` and begin or end at most `within` bytes from it.
  /// - Complexity: O(log *ranges*).
  init(_ ranges: [Range<Int>], around region: Region, within: Int) {
    self.ranges = ranges
    self.region = region
    self.within = within
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < region.end { low = middle + 1 } else { high = middle }
    }
    after = low
    before = low - 1
    while before >= 0, ranges[before].upperBound > region.start { before -= 1 }
  }

  /// Returns the next range; nil when there is none within reach.
  mutating func next() -> Range<Int>? {
    let behind = after < ranges.count ? ranges[after].lowerBound - region.end : Int.max
    let front = before >= 0 ? 2 * (region.start - ranges[before].upperBound) + 1 : Int.max
    if behind <= front {
      guard behind != Int.max, ranges[after].upperBound <= region.end + within else { return nil }
      after += 1
      return ranges[after - 1]
    }
    guard ranges[before].lowerBound >= region.start - within else {
      before = -1
      return next()
    }
    before -= 1
    return ranges[before + 1]
  }
}
