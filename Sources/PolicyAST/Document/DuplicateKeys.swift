/// The search for keys that a mapping has twice.
struct DuplicateKeys {
  let bytes: [UInt8]
  let records: [Record]

  /// Above this number of entries keys are found by hash instead of one by one.
  private static let pairwise = 8

  /// Reports each key that comes a second time in its mapping, with the place of the first.
  /// - Complexity: O(*n*) in the number of records and bytes of keys.
  func report(to problems: inout ProblemLog) {
    var keys: [Int] = []
    for index in records.indices where records[index].kind == .mapping {
      keys.removeAll(keepingCapacity: true)
      var cursor = index + 1
      let end = Int(records[index].link)
      while cursor < end {
        if isComparable(cursor) { keys.append(cursor) }
        cursor = next(next(cursor))
      }
      if keys.count <= Self.pairwise {
        compare(keys, &problems)
      } else {
        look(up: keys, &problems)
      }
    }
  }

  private func next(_ index: Int) -> Int {
    guard index < records.count else { return records.count }
    return records[index].next(after: index)
  }

  /// Merge keys may come more than once, and placeholders may stand for different texts.
  private func isComparable(_ index: Int) -> Bool {
    let record = records[index]
    switch record.kind {
    case .string: return !isMerge(record)
    case .null, .bool, .integer, .float: return true
    case .placeholder, .malformed, .sequence, .mapping, .alias: return false
    }
  }

  private func isMerge(_ record: Record) -> Bool {
    record.end &- record.start == 2 && record.style == .plain && bytes[Int(record.start)] == UInt8(ascii: "<")
      && bytes[Int(record.start) + 1] == UInt8(ascii: "<")
  }

  private func compare(_ keys: [Int], _ problems: inout ProblemLog) {
    guard keys.count > 1 else { return }
    for second in 1..<keys.count {
      for first in 0..<second where areEqual(keys[first], keys[second]) {
        note(keys[first], keys[second], &problems)
        break
      }
    }
  }

  private func look(up keys: [Int], _ problems: inout ProblemLog) {
    var seen: [Int: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      var hasher = Hasher()
      let record = records[key]
      let content = ScalarDecoder(bytes, record).content
      if record.flags.contains(.encoded) {
        hasher.combine(decoded(key))
      } else {
        bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[content])) }
      }
      let hash = hasher.finalize()
      if let first = seen[hash] {
        if areEqual(first, key) { note(first, key, &problems) }
      } else {
        seen[hash] = key
      }
    }
  }

  private func note(_ first: Int, _ second: Int, _ problems: inout ProblemLog) {
    problems.report(
      .duplicateKey, Region(Int(records[second].start), Int(records[second].end)),
      related: Region(Int(records[first].start), Int(records[first].end)))
  }

  private func areEqual(_ first: Int, _ second: Int) -> Bool {
    let left = records[first]
    let right = records[second]
    guard left.kind == right.kind else { return false }
    if left.flags.contains(.encoded) || right.flags.contains(.encoded) { return decoded(first) == decoded(second) }
    let leftContent = ScalarDecoder(bytes, left).content
    let rightContent = ScalarDecoder(bytes, right).content
    guard leftContent.count == rightContent.count else { return false }
    return bytes[leftContent].elementsEqual(bytes[rightContent])
  }

  private func decoded(_ index: Int) -> [UInt8] {
    var decoder = ScalarDecoder(bytes, records[index])
    decoder.decode()
    return decoder.output
  }
}
