extension LazyAutomaton {
  /// A search that flushed more often than this since it began must be worth it, or it gives up.
  private static let toleratedFlushes = 4
  /// The least number of bytes a flush must last.
  private static let bytesPerFlush = 20_000

  /// Searches forwards from `from` and returns where the leftmost match ends.
  ///
  /// - Parameter isEarliest: Stops at the first sign of a match; the offset is then not its end.
  func searchForwards(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, isAnchored: Bool, isEarliest: Bool, prefilter: RegexPrefilter?
  ) -> SearchOutcome {
    var at = from
    // Candidates are not looked for again before this place.
    var nextCandidateSearch = from
    var state = startState(Self.context(at == 0 ? nil : bytes[at - 1]), isAnchored: isAnchored)
    var last: Int?
    let flushes = flushCount
    while true {
      if state & Self.dead != 0 { break }
      if state & Self.start != 0, let prefilter, last == nil, at >= nextCandidateSearch {
        guard let candidate = prefilter.candidate(in: bytes, from: at) else { return .none }
        nextCandidateSearch = candidate.next
        if candidate.start > at {
          at = candidate.start
          state = startState(Self.context(bytes[at - 1]), isAnchored: isAnchored)
        }
      }
      state = run(bytes, &at, bytes.count, state & Self.row)
      if state & Self.unknown != 0 {
        let row = state & Self.row
        state = follow(row, at < bytes.count ? bytes[at] : nil)
        if hasGivenUp(since: flushes, after: at - from) { return .gaveUp }
      }
      if state & Self.match != 0 {
        last = at
        if isEarliest { break }
      }
      if at >= bytes.count { break }
      at += 1
    }
    return last.map { .found($0) } ?? .none
  }

  /// Reads backwards from `end`, not beyond `start`, and returns where the longest match of this program begins.
  func searchBackwards(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int, to start: Int) -> SearchOutcome {
    var at = end
    var state = startState(Self.context(end == bytes.count ? nil : bytes[end]), isAnchored: true)
    var last: Int?
    let flushes = flushCount
    while state & Self.dead == 0 {
      // The byte before the start is read as well, for conditions on it alone.
      let byte: UInt8? = at > 0 ? bytes[at - 1] : nil
      let row = state & Self.row
      state = table[Int(row) + (byte.map { Int(classes[Int($0)]) } ?? endClass)]
      if state & Self.unknown != 0 {
        state = follow(row, byte)
        if hasGivenUp(since: flushes, after: end - at) { return .gaveUp }
      }
      if state & Self.match != 0 { last = at }
      if at <= start { break }
      at -= 1
    }
    return last.map { .found($0) } ?? .none
  }

  private func hasGivenUp(since flushes: Int, after byteCount: Int) -> Bool {
    let count = flushCount - flushes
    return count > Self.toleratedFlushes && byteCount / count < Self.bytesPerFlush
  }

  private static func context(_ byte: UInt8?) -> Context {
    guard let byte else { return .text }
    if byte == UInt8(ascii: "\n") { return .newline }
    return RegexAssertion.isWord(byte) ? .word : .other
  }

  /// Follows known transitions up to one that is marked, and returns it with `at` at its byte.
  ///
  /// An unknown transition comes back as the row it starts from, marked as unknown.
  @inline(__always)
  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, _ end: Int, _ row: Reference
  ) -> Reference {
    let table = UnsafePointer(self.table)
    let classes = UnsafePointer(self.classes)
    var at = offset
    var state = row
    if let text = bytes.baseAddress {
      while at < end {
        let next = table[Int(state) &+ Int(classes[Int(text[at])])]
        if next >= Self.start {
          offset = at
          return next & Self.unknown != 0 ? state | Self.unknown : next
        }
        state = next
        at &+= 1
      }
    }
    offset = at
    let next = table[Int(state) &+ endClass]
    return next & Self.unknown != 0 ? state | Self.unknown : next
  }
}
