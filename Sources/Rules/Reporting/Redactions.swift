import PolicyAST

/// Where credentials stand in the files of a report, and what is shown instead of them.
struct Redactions {
  /// The part of a credential that is not shown.
  struct Hidden {
    /// The whole credential.
    var region: Region
    /// What is hidden of it: all but a few characters at its ends.
    var range: Range<Int>
  }

  private var hidden: [SourceFile: [Hidden]] = [:]

  /// Hides nothing.
  init() {}

  /// Collects the credentials of every finding of `report`, shown or not.
  init(_ report: Report) {
    for findings in [report.findings, report.suppressed, report.baselined] {
      for finding in findings {
        if finding.isSensitive { hide(finding.location) }
        for related in finding.related where related.isSensitive { hide(related.location) }
      }
    }
    for file in hidden.keys { hidden[file]?.sort { $0.region < $1.region } }
  }

  private mutating func hide(_ location: Location) {
    let part = Self.hiddenPart(of: location.region, in: location.file.bytes)
    hidden[location.file, default: []].append(Hidden(region: location.region, range: part))
  }

  /// Returns what is hidden in `range` of `file`, in ascending order; ranges may overlap.
  func ranges(in file: SourceFile, overlapping range: Range<Int>) -> [Range<Int>] {
    guard let all = hidden[file] else { return [] }
    return all.compactMap { $0.range.overlaps(range) ? $0.range.clamped(to: range) : nil }
  }

  /// Returns the text of `range` in `file` with `…` in place of what is hidden.
  func text(of range: Range<Int>, in file: SourceFile) -> String {
    let range = range.clamped(to: 0..<file.bytes.count)
    var shown: [UInt8] = []
    var cursor = range.lowerBound
    for part in ranges(in: file, overlapping: range) where part.upperBound > cursor {
      if part.lowerBound > cursor { shown.append(contentsOf: file.bytes[cursor..<part.lowerBound]) }
      shown.append(contentsOf: "…".utf8)
      cursor = part.upperBound
    }
    shown.append(contentsOf: file.bytes[cursor..<range.upperBound])
    return String(decoding: shown, as: UTF8.self)
  }

  /// Four characters in front and two at the end tell credentials apart; a short one would be told by them.
  private static func hiddenPart(of region: Region, in bytes: [UInt8]) -> Range<Int> {
    let end = min(region.end, bytes.count)
    let start = min(region.start, end)
    guard end - start >= 16 else { return start..<end }
    var first = start
    for _ in 0..<4 { first = boundary(after: first, in: bytes, limit: end) }
    var last = end
    for _ in 0..<2 { last = boundary(before: last, in: bytes, limit: first) }
    return first..<last
  }

  private static func boundary(after offset: Int, in bytes: [UInt8], limit: Int) -> Int {
    var next = offset + 1
    while next < limit, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return min(next, limit)
  }

  private static func boundary(before offset: Int, in bytes: [UInt8], limit: Int) -> Int {
    var next = offset - 1
    while next > limit, bytes[next] & 0xC0 == 0x80 { next -= 1 }
    return max(next, limit)
  }
}
