/// Where the bytes of a decoded text stand in the file that it was decoded from.
///
/// Decoding (escapes, folding, removal of indentation, base64) moves bytes; the map remembers for runs of bytes that
/// stayed together where they came from. A policy inside a YAML block scalar or a JSON string keeps its outer places.
public struct OffsetMap: Hashable, Sendable {
  /// A run of decoded bytes that stand one after another in the file, too.
  struct Run: Hashable, Sendable {
    let decoded: UInt32
    let source: UInt32
    /// How many bytes of the file the first decoded byte takes when they differ (an escape); 0 means one for one.
    let width: UInt32
  }

  private var runs: [Run] = []

  /// An empty map; `append` fills it in ascending order of decoded offsets.
  public init() {}

  /// A map of a text whose bytes stand unchanged from `source` on.
  public init(from source: Int) {
    append(decoded: 0, source: source)
  }

  /// Notes that the decoded bytes from `decoded` on stand one for one from `source` on in the file.
  public mutating func append(decoded: Int, source: Int) {
    if let last = runs.last, last.width == 0, decoded >= Int(last.decoded),
      source - Int(last.source) == decoded - Int(last.decoded)
    {
      return
    }
    runs.append(Run(decoded: UInt32(clamping: decoded), source: UInt32(clamping: source), width: 0))
  }

  /// Notes that the decoded bytes from `decoded` on, up to the next run, were written as `width` bytes at `source`.
  public mutating func appendEscape(decoded: Int, source: Int, width: Int) {
    runs.append(
      Run(decoded: UInt32(clamping: decoded), source: UInt32(clamping: source), width: UInt32(clamping: width)))
  }

  /// Notes that the decoded bytes from `decoded` on stand where `map` says, seen from its own first byte.
  mutating func append(_ map: OffsetMap, at decoded: Int) {
    for run in map.runs {
      runs.append(
        Run(decoded: UInt32(clamping: Int(run.decoded) + decoded), source: run.source, width: run.width))
    }
  }

  /// Returns the offset in the file of the decoded byte at `offset`.
  /// - Complexity: O(log *runs*).
  public func source(of offset: Int) -> Int {
    guard let run = run(at: offset) else { return offset }
    if run.width != 0 { return Int(run.source) }
    return Int(run.source) + offset - Int(run.decoded)
  }

  /// Returns the region in the file of the decoded bytes from `start` up to `end`.
  /// - Complexity: O(log *runs*).
  public func source(of start: Int, _ end: Int) -> Region {
    let first = source(of: start)
    guard end > start, let last = run(at: end - 1) else { return Region(at: first) }
    if last.width != 0 { return Region(first, Int(last.source) + Int(last.width)) }
    return Region(first, Int(last.source) + end - Int(last.decoded))
  }

  /// Returns the map of a text decoded by this map from a text decoded by `outer`.
  public func composed(with outer: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    for (index, run) in runs.enumerated() {
      if run.width != 0 {
        let region = outer.source(of: Int(run.source), Int(run.source) + Int(run.width))
        result.appendEscape(decoded: Int(run.decoded), source: region.start, width: max(region.count, 1))
        continue
      }
      let limit = index + 1 < runs.count ? Int(runs[index + 1].decoded) : Int.max
      result.append(decoded: Int(run.decoded), source: outer.source(of: Int(run.source)))
      for inner in outer.runs[outer.firstIndex(after: Int(run.source))...] {
        let decoded = Int(run.decoded) + Int(inner.decoded) - Int(run.source)
        guard decoded < limit else { break }
        if inner.width != 0 {
          result.appendEscape(decoded: decoded, source: Int(inner.source), width: Int(inner.width))
        } else {
          result.append(decoded: decoded, source: Int(inner.source))
        }
      }
    }
    return result
  }

  private func run(at offset: Int) -> Run? {
    let index = firstIndex(after: offset)
    return index > 0 ? runs[index - 1] : nil
  }

  /// Returns the index of the first run that begins after the decoded byte at `offset`.
  private func firstIndex(after offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].decoded) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
