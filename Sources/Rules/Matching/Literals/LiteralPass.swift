/// One pass over bytes, with the tables of a set of literals.
///
/// It is made of pointers alone: counting references for each candidate would cost more than comparing it.
struct LiteralPass {
  /// A window whose literal's first eight bytes occur.
  struct Candidate {
    let window: Int
    /// The offset of the literal.
    let offset: Int
    /// The offset of the window.
    let place: Int
  }

  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let start: Int
  private let filter: UnsafePointer<UInt32>
  private let lists: UnsafeBufferPointer<UInt32>
  private let listed: UnsafeBufferPointer<UInt32>
  private let loose: UnsafeBufferPointer<UInt32>
  private let windows: UnsafeBufferPointer<LiteralWindow>
  private let heads: UnsafeBufferPointer<LiteralHead>

  private var at: Int
  /// The buckets whose first pair was two bytes before `at`.
  private var before: UInt32 = 0
  /// The places that the filter let pass, a bit for each, two bytes apart from `base` on.
  private var places: UInt8 = 0
  private var base = 0
  /// The place that is looked at, and what is left of the windows that can be there.
  private var place = 0
  private var left: Range<Int> = 0..<0
  private var looseLeft: Range<Int> = 0..<0

  /// A pass over the `count` bytes at `text` from `start` on.
  init(
    _ text: UnsafePointer<UInt8>, count: Int, from start: Int, filter: UnsafePointer<UInt32>,
    lists: UnsafeBufferPointer<UInt32>, listed: UnsafeBufferPointer<UInt32>, loose: UnsafeBufferPointer<UInt32>,
    windows: UnsafeBufferPointer<LiteralWindow>, heads: UnsafeBufferPointer<LiteralHead>
  ) {
    self.text = text
    self.count = count
    self.start = start
    self.filter = filter
    self.lists = lists
    self.listed = listed
    self.loose = loose
    self.windows = windows
    self.heads = heads
    at = start
  }

  /// Returns the next candidate; nil at the end.
  mutating func next() -> Candidate? {
    while true {
      while let index = left.popFirst() {
        if let candidate = candidate(Int(listed[index])) { return candidate }
      }
      while let index = looseLeft.popFirst() {
        if let candidate = candidate(Int(loose[index])) { return candidate }
      }
      guard moveOn() else { return nil }
    }
  }

  @inline(__always)
  private func candidate(_ window: Int) -> Candidate? {
    let offset = place - windows[window].offset
    guard offset >= start, headOccurs(windows[window].literal, at: offset) else { return nil }
    return Candidate(window: window, offset: offset, place: place)
  }

  /// Goes to the next place at which a window can be; false at the end.
  @inline(__always)
  private mutating func moveOn() -> Bool {
    while true {
      while places != 0 {
        place = base + 2 * places.trailingZeroBitCount
        places &= places - 1
        guard place >= start else { continue }
        let hash = LiteralSet.hash(word(at: place))
        left = Int(lists[hash])..<Int(lists[hash + 1])
        looseLeft = loose.indices
        if !left.isEmpty || !looseLeft.isEmpty { return true }
      }
      guard readBlocks() || readRest() else { return false }
    }
  }

  /// Reads blocks of sixteen bytes until the filter lets something pass; false when there are no more.
  @inline(__always)
  private mutating func readBlocks() -> Bool {
    var at = at
    var before = before
    defer { (self.at, self.before) = (at, before) }
    while at + 16 <= count {
      let low = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
      let high = UnsafeRawPointer(text + at + 8).loadUnaligned(as: UInt64.self).littleEndian
      let pairs = Quads(filter, low)
      let more = Quads(filter, high)
      let passed = pairs.passed(after: before) | more.passed(after: pairs.last)
      if passed & 0xFFFF != 0 {
        places = pairs.places(after: before) | more.places(after: pairs.last) << 4
        base = at - 2
        before = more.last
        at += 16
        return true
      }
      before = more.last
      at += 16
    }
    return false
  }

  /// Reads what is left, and two places beyond, as if zeros followed; false when there is no more.
  private mutating func readRest() -> Bool {
    while at < count + 2 {
      let low = at < count ? Int(text[at]) : 0
      let high = at + 1 < count ? Int(text[at + 1] & 31) : 0
      let here = filter[low | high << 8]
      let hasPassed = before & (here >> 16) != 0
      before = here
      at += 2
      guard hasPassed else { continue }
      places = 1
      base = at - 4
      return true
    }
    return false
  }

  /// The four bytes at `place`, with zeros behind the end.
  @inline(__always)
  private func word(at place: Int) -> UInt32 {
    if place + 4 <= count { return UnsafeRawPointer(text + place).loadUnaligned(as: UInt32.self).littleEndian }
    var word: UInt32 = 0
    for index in 0..<max(0, count - place) { word |= UInt32(text[place + index]) << UInt32(8 * index) }
    return word
  }

  private func headOccurs(_ literal: Int, at offset: Int) -> Bool {
    let head = heads[literal]
    guard head.count <= count - offset else { return false }
    var word: UInt64 = 0
    if count - offset >= 8 {
      word = UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self).littleEndian
    } else {
      for place in 0..<(count - offset) { word |= UInt64(text[offset + place]) << UInt64(8 * place) }
    }
    return (word | head.caseBits) & head.mask == head.value
  }
}

/// What the filter says about the four pairs of eight bytes.
private struct Quads {
  let first: UInt32
  let second: UInt32
  let third: UInt32
  let last: UInt32

  @inline(__always)
  init(_ filter: UnsafePointer<UInt32>, _ word: UInt64) {
    first = filter[Int(truncatingIfNeeded: word) & LiteralSet.pairMask]
    second = filter[Int(truncatingIfNeeded: word >> 16) & LiteralSet.pairMask]
    third = filter[Int(truncatingIfNeeded: word >> 32) & LiteralSet.pairMask]
    last = filter[Int(truncatingIfNeeded: word >> 48) & LiteralSet.pairMask]
  }

  /// The buckets, in the low half, that pass anywhere.
  @inline(__always)
  func passed(after before: UInt32) -> UInt32 {
    (before & first >> 16) | (first & second >> 16) | (second & third >> 16) | (third & last >> 16)
  }

  /// The places that pass two bytes before each pair, a bit for each.
  @inline(__always)
  func places(after before: UInt32) -> UInt8 {
    let low: UInt8 = (before & first >> 16 != 0 ? 1 : 0) | (first & second >> 16 != 0 ? 2 : 0)
    return low | (second & third >> 16 != 0 ? 4 : 0) | (third & last >> 16 != 0 ? 8 : 0)
  }
}
