import PolicyAST
import Rules

/// What is kept of content that is too large to be held: the lines with matches, and of all others their ends alone, so
/// that lines and columns are those of the file.
struct LargeExcerpt {
  /// The most matches that are kept.
  private static let matchLimit = 4096

  /// The most ends of lines that are kept; a line behind them is shown with a smaller number.
  private static let lineLimit = 64 << 20

  /// How much of a long line is kept on either side of a match.
  private static let reach = 4096

  /// Whether lines count; in binary content they mean nothing.
  var countsLines = true

  /// The lines.
  private(set) var bytes: [UInt8] = []

  /// Where rules hold, in `bytes`.
  private(set) var matches: [TextMatch] = []

  /// The number of line ends in front of the current window, and of those in `bytes`.
  private var passed = 0
  private var written = 0

  /// Keeps `found` in `window`, of which the first `count` bytes do not come again.
  mutating func take(_ found: [TextMatch], in window: UnsafeBufferPointer<UInt8>, passing count: Int) {
    var line = passed
    var counted = 0
    // In the order of lines, so that ends need be written once.
    for match in found.sorted(by: { $0.extent.start < $1.extent.start }) where matches.count < Self.matchLimit {
      let extent = match.extent
      let floor = max(0, extent.start - Self.reach)
      let ceiling = min(window.count, extent.end + Self.reach)
      let start = window[floor..<extent.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? floor
      let end = window[extent.end..<ceiling].firstIndex(of: 0x0A) ?? ceiling
      if start > counted {
        line += Self.lineEnds(in: window, counted..<start)
        counted = start
      }
      write(window[start..<end], line: line)
      matches.append(match.moved(to: bytes.count - (end - extent.start)))
    }
    passed += Self.lineEnds(in: window, 0..<count)
  }

  private mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, line: Int) {
    if !bytes.isEmpty { end(1) }
    if countsLines, line > written { end(min(line - written, Self.lineLimit - bytes.count)) }
    bytes.append(contentsOf: text)
    written += text.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  private mutating func end(_ count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(0x0A, count: count))
    written += count
  }

  private static func lineEnds(in window: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where window[index] == 0x0A { count += 1 }
    return count
  }
}
