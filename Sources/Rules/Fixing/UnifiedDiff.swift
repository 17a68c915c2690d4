/// What changed between two versions of a text, as `diff -u` and `git diff` show it.
public struct UnifiedDiff: Sendable {
  private enum Change {
    case keep(Int)
    case remove(Int)
    case insert(Int)
  }

  /// How many unchanged lines stand around a change.
  private static let context = 3

  /// Beyond so many differences the differing middle is shown as one change.
  private static let limit = 1000

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// The differences of `old` and `new`.
  public init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
  }

  /// Returns the UTF-8 of the differences of the file at `path`; nothing when there are none.
  /// - Complexity: O((*n* + *m*) · *differences*).
  public func text(path: String) -> [UInt8] {
    let changes = changes()
    let hunks = Self.hunks(of: changes)
    guard !hunks.isEmpty else { return [] }
    var buffer = ReportBuffer()
    let name = path.drop { $0 == "/" }
    buffer.write("--- a/\(name)\n+++ b/\(name)\n")
    for hunk in hunks { write(changes[hunk], before: changes[..<hunk.lowerBound], to: &buffer) }
    return buffer.bytes
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private func changes() -> [Change] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let middle = middle(head..<old.count - tail, head..<new.count - tail)
    return (0..<head).map { .keep($0) } + middle + (old.count - tail..<old.count).map { .keep($0) }
  }

  /// The shortest way from the lines `left` of the old text to the lines `right` of the new one.
  /// - Source: E. Myers, "An O(ND) difference algorithm and its variations", 1986.
  private func middle(_ left: Range<Int>, _ right: Range<Int>) -> [Change] {
    let whole: [Change] = left.map { .remove($0) } + right.map { .insert($0) }
    let bound = min(left.count + right.count, Self.limit)
    var reach = Array(repeating: 0, count: 2 * bound + 3)
    var history: [[Int]] = []
    for distance in 0...bound {
      history.append(reach)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let place = diagonal + bound + 1
        let isDown = diagonal == -distance || diagonal != distance && reach[place - 1] < reach[place + 1]
        var x = isDown ? reach[place + 1] : reach[place - 1] + 1
        while x < left.count, x - diagonal < right.count,
          old[left.lowerBound + x] == new[right.lowerBound + x - diagonal]
        { x += 1 }
        reach[place] = x
        guard x >= left.count, x - diagonal >= right.count else { continue }
        return trace(history, left, right, bound)
      }
    }
    return whole
  }

  private func trace(_ history: [[Int]], _ left: Range<Int>, _ right: Range<Int>, _ bound: Int) -> [Change] {
    var (x, y) = (left.count, right.count)
    var result: [Change] = []
    for distance in history.indices.reversed() {
      let reach = history[distance]
      let diagonal = x - y
      let place = diagonal + bound + 1
      let isDown = diagonal == -distance || diagonal != distance && reach[place - 1] < reach[place + 1]
      let startX = distance == 0 ? 0 : isDown ? reach[place + 1] : reach[place - 1]
      let startY = distance == 0 ? 0 : startX - (isDown ? diagonal + 1 : diagonal - 1)
      let (bendX, bendY) = distance == 0 ? (0, 0) : isDown ? (startX, startY + 1) : (startX + 1, startY)
      while x > bendX, y > bendY {
        x -= 1
        y -= 1
        result.append(.keep(left.lowerBound + x))
      }
      guard distance > 0 else { break }
      result.append(isDown ? .insert(right.lowerBound + startY) : .remove(left.lowerBound + startX))
      (x, y) = (startX, startY)
    }
    return result.reversed()
  }

  /// The ranges of changes with their context, those that touch joined.
  private static func hunks(of changes: [Change]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, change) in changes.enumerated() {
      if case .keep = change { continue }
      let range = max(0, index - context)..<min(changes.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func write(_ hunk: ArraySlice<Change>, before: ArraySlice<Change>, to buffer: inout ReportBuffer) {
    let (skippedOld, skippedNew) = Self.counts(of: before)
    let (oldCount, newCount) = Self.counts(of: hunk)
    buffer.write("@@ -\(Self.range(skippedOld, oldCount)) +\(Self.range(skippedNew, newCount)) @@\n")
    for change in hunk {
      switch change {
      case .keep(let line): write(" ", old[line], to: &buffer)
      case .remove(let line): write("-", old[line], to: &buffer)
      case .insert(let line): write("+", new[line], to: &buffer)
      }
    }
  }

  private static func counts(of changes: ArraySlice<Change>) -> (old: Int, new: Int) {
    changes.reduce(into: (0, 0)) { counts, change in
      switch change {
      case .keep: counts = (counts.0 + 1, counts.1 + 1)
      case .remove: counts.0 += 1
      case .insert: counts.1 += 1
      }
    }
  }

  /// An empty range is named by the line before it.
  private static func range(_ skipped: Int, _ count: Int) -> String {
    count == 1 ? "\(skipped + 1)" : "\(count == 0 ? skipped : skipped + 1),\(count)"
  }

  private func write(_ sign: String, _ line: ArraySlice<UInt8>, to buffer: inout ReportBuffer) {
    buffer.write(sign)
    buffer.write(bytes: line)
    if line.last != 0x0A { buffer.write("\n\\ No newline at end of file\n") }
  }
}
