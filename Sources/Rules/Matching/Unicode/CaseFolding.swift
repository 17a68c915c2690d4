/// Unicode's simple case folding as orbits: each code point leads to the next one that differs by case alone.
enum CaseFolding {
  /// Points `low`, `low + step`, … `high`, each followed in its orbit by the point `distance` away.
  private struct Run: Sendable {
    let low: UInt32
    let high: UInt32
    let step: UInt32
    let distance: Int32

    func successor(of point: UInt32) -> UInt32? {
      guard low <= point, point <= high, (point - low) % step == 0 else { return nil }
      return UInt32(Int32(point) + distance)
    }
  }

  private static let runs: [Run] = {
    var result: [Run] = []
    var numbers = PackedNumbers(UnicodeTables.folds)
    var low: UInt32 = 0
    while let gap = numbers.next(), let count = numbers.next(), let step = numbers.next(), let coded = numbers.next() {
      low += gap
      let distance = Int32(coded / 2) * (coded & 1 == 1 ? -1 : 1)
      result.append(Run(low: low, high: low + (count - 1) * step, step: step, distance: distance))
    }
    return result
  }()

  /// Returns the points that differ from `point` by case alone, with `point` itself.
  static func orbit(of point: UInt32) -> ScalarSet {
    let only = ScalarSet([ScalarRange(point)])
    // Most patterns are ASCII, where only letters have cases.
    if point < 0x80, !UInt8(point).isASCIILetter { return only }
    return only.caseFolded
  }

  /// Appends the successors in their orbits of all points of `range`.
  static func appendSuccessors(of range: ScalarRange, to ranges: inout [ScalarRange]) {
    for run in runs {
      guard run.low <= range.high, run.high >= range.low else { continue }
      let behind = run.low < range.low ? (range.low - run.low + run.step - 1) / run.step : 0
      let low = run.low + behind * run.step
      let high = min(run.high, range.high)
      guard low <= high else { continue }
      for point in stride(from: low, through: high, by: Int(run.step)) {
        if let next = run.successor(of: point) { ranges.append(ScalarRange(next)) }
      }
    }
  }
}
