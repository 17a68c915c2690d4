extension LiteralSet {
  /// Calls `body` with every occurrence, until it returns false; occurrences may overlap.
  ///
  /// They come roughly from front to back: one may follow another that starts fewer bytes later than the longest
  /// literal is long.
  /// - Complexity: O(*n*) in the number of bytes, and what comparing the candidates takes.
  public func forEachOccurrence(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ body: (Occurrence) -> Bool
  ) {
    scan(bytes, from: start) { occurrence, _ in body(occurrence) }
  }

  /// Returns every occurrence, sorted by offset, then by literal.
  public func occurrences(in bytes: [UInt8]) -> [Occurrence] {
    var result: [Occurrence] = []
    bytes.withUnsafeBufferPointer { buffer in
      forEachOccurrence(in: buffer) { occurrence in
        result.append(occurrence)
        return true
      }
    }
    return result.sorted { ($0.offset, $0.literal) < ($1.offset, $1.literal) }
  }

  /// Returns a place such that no occurrence at or after `start` begins before it, and the place of an occurrence.
  func firstCandidate(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (bound: Int, occurrence: Int)? {
    var result: (bound: Int, occurrence: Int)?
    scan(bytes, from: start) { occurrence, place in
      // A literal whose window lies further back in it may still turn up with an earlier start.
      result = (max(start, place - greatestWindowOffset), occurrence.offset)
      return false
    }
    return result
  }

  /// Calls `body` with every occurrence and the place at which it was noticed, until it returns false.
  @inline(__always)
  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Occurrence, Int) -> Bool
  ) {
    guard let text = bytes.baseAddress, start >= 0, start < bytes.count, !windows.isEmpty else { return }
    let count = bytes.count
    filter.withUnsafeBufferPointer { filter in
      guard let filter = filter.baseAddress else { return }
      var at = start
      // The buckets whose first pair was two bytes ago.
      var before: UInt16 = 0
      while at + 16 <= count {
        let low = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
        let high = UnsafeRawPointer(text + at + 8).loadUnaligned(as: UInt64.self).littleEndian
        let pairs = Quads(filter, low)
        let more = Quads(filter, high)
        let passed = pairs.passed(after: before) | more.passed(after: pairs.last)
        if passed & 0xFF != 0 {
          let places = pairs.places(after: before) | more.places(after: pairs.last) << 32
          guard confirm(bytes, start, places, at - 2, body) else { return }
        }
        before = more.last
        at += 16
      }
      finish(bytes, start, at, before, filter, body)
    }
  }

  /// Scans from `at` to the end, and two places beyond, as if zeros followed.
  private func finish(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int, _ passedBefore: UInt16,
    _ filter: UnsafePointer<UInt16>, _ body: (Occurrence, Int) -> Bool
  ) {
    var at = first
    var before = passedBefore
    while at < bytes.count + 2 {
      let low = at < bytes.count ? Int(bytes[at]) : 0
      let high = at + 1 < bytes.count ? Int(bytes[at + 1] & 31) : 0
      let here = filter[low | high << 8]
      if before & (here >> 8) & 0xFF != 0, at - 2 >= start, !confirm(bytes, start, at - 2, body) { return }
      before = here
      at += 2
    }
  }

  /// Confirms each place, two bytes apart from `first` on, whose byte of `places` is not zero.
  @inline(never)
  private func confirm(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ places: UInt64, _ first: Int,
    _ body: (Occurrence, Int) -> Bool
  ) -> Bool {
    var rest = places
    while rest != 0 {
      let index = rest.trailingZeroBitCount >> 3
      rest &= ~(0xFF << UInt64(8 * index))
      let place = first + 2 * index
      if place >= start, !confirm(bytes, start, place, body) { return false }
    }
    return true
  }

  /// Compares the literals that have a window at `place`; false when `body` wants no more.
  @inline(__always)
  private func confirm(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ place: Int, _ body: (Occurrence, Int) -> Bool
  ) -> Bool {
    let high = place + 1 < bytes.count ? Int(bytes[place + 1] & 31) : 0
    let pair = Int(bytes[place]) | high << 8
    for index in Int(listStarts[pair])..<Int(listStarts[pair + 1]) {
      let window = windows[Int(listed[index])]
      let offset = place - window.offset
      guard offset >= start, occurs(window.literal, at: offset, in: bytes) else { continue }
      if !body(Occurrence(literal: window.literal, offset: offset), place) { return false }
    }
    return true
  }

  private func occurs(_ literal: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = heads[literal]
    guard head.count <= bytes.count - offset, let text = bytes.baseAddress else { return false }
    var word: UInt64 = 0
    if bytes.count - offset >= 8 {
      word = UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self).littleEndian
    } else {
      for place in 0..<(bytes.count - offset) { word |= UInt64(text[offset + place]) << UInt64(8 * place) }
    }
    guard (word | head.caseBits) & head.mask == head.value else { return false }
    guard head.count > 8 else { return true }
    return endOccurs(literal, at: offset, in: text)
  }
}

extension LiteralSet {
  /// Compares what follows the head of a literal; apart from it, so that most candidates touch no literal at all.
  @inline(never)
  private func endOccurs(_ literal: Int, at offset: Int, in text: UnsafePointer<UInt8>) -> Bool {
    let (expected, ignoresCase) = (literals[literal].bytes, literals[literal].ignoresCase)
    for place in 8..<expected.count {
      let byte = text[offset + place]
      let isEqual =
        ignoresCase ? byte.lowercasedASCII == expected[place].lowercasedASCII : byte == expected[place]
      if !isEqual { return false }
    }
    return true
  }
}

/// What the filter says about the four pairs of eight bytes.
private struct Quads {
  let first: UInt16
  let second: UInt16
  let third: UInt16
  let last: UInt16

  @inline(__always)
  init(_ filter: UnsafePointer<UInt16>, _ word: UInt64) {
    first = filter[Int(truncatingIfNeeded: word) & LiteralSet.pairMask]
    second = filter[Int(truncatingIfNeeded: word >> 16) & LiteralSet.pairMask]
    third = filter[Int(truncatingIfNeeded: word >> 32) & LiteralSet.pairMask]
    last = filter[Int(truncatingIfNeeded: word >> 48) & LiteralSet.pairMask]
  }

  /// The buckets, in the low byte, that pass anywhere.
  @inline(__always)
  func passed(after before: UInt16) -> UInt16 {
    (before & first >> 8) | (first & second >> 8) | (second & third >> 8) | (third & last >> 8)
  }

  /// The buckets that pass two bytes before each pair, a byte for each place.
  @inline(__always)
  func places(after before: UInt16) -> UInt64 {
    let low = UInt64(before & first >> 8 & 0xFF) | UInt64(first & second >> 8 & 0xFF) << 8
    return low | UInt64(second & third >> 8 & 0xFF) << 16 | UInt64(third & last >> 8 & 0xFF) << 24
  }
}
