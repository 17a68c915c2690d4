internal import PolicyAST

/// Regions of one text, kept so that it is quickly told whether another one overlaps some of them.
struct ClaimedPlaces {
  private static let shift = 8
  /// The regions that touch each run of 256 bytes.
  private var regions: [Int: [Region]] = [:]

  /// No regions.
  init() {}

  /// Adds `region`.
  /// - Complexity: O(1) for each 256 bytes of it.
  mutating func insert(_ region: Region) {
    for run in Self.runs(of: region) { regions[run, default: []].append(region) }
  }

  /// Returns whether `region` shares a byte with one that was added.
  /// - Complexity: O(1) for each 256 bytes of it and each region there.
  func overlap(_ region: Region) -> Bool {
    Self.runs(of: region).contains { run in
      regions[run]?.contains { $0.start < region.end && region.start < $0.end } ?? false
    }
  }

  private static func runs(of region: Region) -> ClosedRange<Int> {
    region.start >> shift...max(region.start, region.end - 1) >> shift
  }
}
