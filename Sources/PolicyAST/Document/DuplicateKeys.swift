/// The search for keys that a mapping has twice.
struct DuplicateKeys {
  /// A key of the mapping at hand.
  private struct Key {
    let index: Int
    /// Equal for equal keys that are written the same way.
    let signature: UInt64
  }

  private let text: [UInt8]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let records: UnsafeBufferPointer<Record>

  /// Above this number of entries keys are found by hash instead of one by one.
  private static let pairwise = 24

  /// Reports each key of `tree`, read from `bytes`, that comes a second time in its mapping, with the first place.
  /// - Complexity: O(*n*) in the number of records and bytes of keys.
  static func report(in bytes: [UInt8], _ tree: inout ParsedTree) {
    var problems = tree.problems
    bytes.withUnsafeBufferPointer { buffer in
      tree.records.withUnsafeBufferPointer { records in
        DuplicateKeys(text: bytes, bytes: buffer, records: records).search(&problems)
      }
    }
    tree.problems = problems
  }

  private func search(_ problems: inout ProblemLog) {
    withUnsafeTemporaryAllocation(of: Key.self, capacity: Self.pairwise) { keys in
      for index in 0..<records.count where records[index].kind == .mapping {
        if !compare(keys, in: index, &problems) { lookUp(in: index, &problems) }
      }
    }
  }

  /// Compares the keys of a mapping one by one; returns false when that cannot be done.
  @inline(__always)
  private func compare(
    _ keys: UnsafeMutableBufferPointer<Key>, in mapping: Int, _ problems: inout ProblemLog
  ) -> Bool {
    var count = 0
    var cursor = mapping + 1
    let end = Int(records[mapping].link)
    while cursor < end {
      if isComparable(cursor) {
        // A key with escapes may equal one without.
        guard count < keys.count, !records[cursor].flags.contains(.encoded) else { return false }
        keys.initializeElement(at: count, to: Key(index: cursor, signature: signature(cursor)))
        count += 1
      }
      cursor = next(next(cursor))
    }
    for second in 0..<count {
      for first in 0..<second where keys[first].signature == keys[second].signature {
        guard areEqual(keys[first].index, keys[second].index) else { continue }
        note(keys[first].index, keys[second].index, &problems)
        break
      }
    }
    return true
  }

  private func lookUp(in mapping: Int, _ problems: inout ProblemLog) {
    var seen: [Int: Int] = [:]
    var cursor = mapping + 1
    let end = Int(records[mapping].link)
    while cursor < end {
      if isComparable(cursor) {
        let hash = hash(cursor)
        if let first = seen[hash] {
          if areEqual(first, cursor) { note(first, cursor, &problems) }
        } else {
          seen[hash] = cursor
        }
      }
      cursor = next(next(cursor))
    }
  }

  @inline(__always)
  private func next(_ index: Int) -> Int {
    index < records.count ? records[index].next(after: index) : index
  }

  /// Merge keys may come more than once, and placeholders may stand for different texts.
  @inline(__always)
  private func isComparable(_ index: Int) -> Bool {
    let record = records[index]
    if record.isQuoted { return record.kind != .malformed }
    switch record.kind {
    case .string: return !isMerge(record)
    case .null, .bool, .integer, .float: return true
    case .placeholder, .malformed, .sequence, .mapping, .alias: return false
    }
  }

  @inline(__always)
  private func isMerge(_ record: Record) -> Bool {
    record.end &- record.start == 2 && bytes[Int(record.start)] == UInt8(ascii: "<")
      && bytes[Int(record.start) + 1] == UInt8(ascii: "<")
  }

  /// The bytes of a key between its quotes.
  @inline(__always)
  private func content(_ record: Record) -> Range<Int> {
    let margin = record.isQuoted ? 1 : 0
    let start = Int(record.start) + margin
    return start..<max(start, Int(record.end) - margin)
  }

  @inline(__always)
  private func signature(_ index: Int) -> UInt64 {
    let record = records[index]
    let content = content(record)
    guard let base = bytes.baseAddress, content.count >= 8 else { return shortSignature(content) }
    let head = UnsafeRawPointer(base + content.lowerBound).loadUnaligned(as: UInt64.self)
    let tail = UnsafeRawPointer(base + content.upperBound - 8).loadUnaligned(as: UInt64.self)
    return (head ^ (tail << 17 | tail >> 47)) &+ UInt64(content.count)
  }

  @inline(__always)
  private func shortSignature(_ content: Range<Int>) -> UInt64 {
    var word: UInt64 = 1
    for offset in content { word = word << 8 | UInt64(bytes[offset]) }
    return word
  }

  private func hash(_ index: Int) -> Int {
    var hasher = Hasher()
    let record = records[index]
    if record.flags.contains(.encoded) {
      decoded(index).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[content(record)])))
    }
    return hasher.finalize()
  }

  private func areEqual(_ first: Int, _ second: Int) -> Bool {
    let left = records[first]
    let right = records[second]
    guard left.kind == right.kind else { return false }
    if left.flags.contains(.encoded) || right.flags.contains(.encoded) { return decoded(first) == decoded(second) }
    let leftContent = content(left)
    let rightContent = content(right)
    return leftContent.count == rightContent.count && bytes[leftContent].elementsEqual(bytes[rightContent])
  }

  private func decoded(_ index: Int) -> [UInt8] {
    var decoder = ScalarDecoder(text, records[index])
    decoder.decodeAny()
    return decoder.output
  }

  private func note(_ first: Int, _ second: Int, _ problems: inout ProblemLog) {
    problems.report(
      .duplicateKey, Region(Int(records[second].start), Int(records[second].end)),
      related: Region(Int(records[first].start), Int(records[first].end)))
  }
}
