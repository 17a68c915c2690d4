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
    for (file, found) in hidden {
      var neighbours: Set<Range<Int>> = []
      for part in found { neighbours.formUnion(Self.neighbours(of: part.region, in: file.bytes)) }
      hidden[file] = (found + neighbours.map { Hidden(region: Region($0.lowerBound, $0.upperBound), range: $0) })
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// How far from a credential its line is looked at for others; shown lines are cut sooner.
  private static let reach = 4096

  /// Returns what else on the lines of `region` may be a part of a credential, but for its first characters: the
  /// secret of an id, the parts of what is put together, the same in another encoding. No rule has to have found it.
  private static func neighbours(of region: Region, in bytes: [UInt8]) -> [Range<Int>] {
    let start = min(region.start, bytes.count)
    let end = min(region.end, bytes.count)
    var first = start
    while first > 0, start - first < reach, bytes[first - 1] != 0x0A { first -= 1 }
    var limit = end
    while limit < bytes.count, limit - end < reach, bytes[limit] != 0x0A { limit += 1 }
    return runs(in: bytes, first..<start) + runs(in: bytes, end..<limit)
  }

  /// Returns the runs in `range` that look random, each without its first four characters.
  private static func runs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let start = cursor
      var digits = 0
      var letters = 0
      while cursor < range.upperBound, let kind = RunByte(bytes[cursor]) {
        switch kind {
        case .digit: digits += 1
        case .letter: letters += 1
        case .sign: break
        }
        cursor += 1
      }
      let length = cursor - start
      if (length >= 10 && digits > 0 && letters > 0) || length >= 32 { found.append(start + 4..<cursor) }
      if cursor == start { cursor += 1 }
    }
    return found
  }

  /// The bytes that credentials and their encodings are made of.
  private enum RunByte {
    case digit
    case letter
    case sign

    init?(_ byte: UInt8) {
      switch byte {
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "%"), UInt8(ascii: "~"):
        self = .sign
      case _: return nil
      }
    }
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

  /// Returns `file` with `*` in place of every byte that is hidden, lines kept; the file itself when nothing is.
  func redacted(_ file: SourceFile) -> SourceFile {
    guard let all = hidden[file] else { return file }
    var bytes = file.bytes
    for offset in all.lazy.flatMap({ $0.range.clamped(to: 0..<bytes.count) }) where bytes[offset] != 0x0A {
      bytes[offset] = UInt8(ascii: "*")
    }
    return SourceFile(path: file.path, member: file.member, bytes: bytes)
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
