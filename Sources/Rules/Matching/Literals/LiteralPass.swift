/// One pass over bytes, with the tables of a set of literals.
///
/// It is made of pointers alone: counting references for each candidate would cost more than comparing it.
struct LiteralPass {
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let start: Int
  private let filter: UnsafePointer<UInt32>
  private let filled: UnsafeBufferPointer<UInt64>
  private let lists: UnsafeBufferPointer<UInt32>
  private let listed: UnsafeBufferPointer<UInt32>
  private let loose: UnsafeBufferPointer<UInt32>
  private let patterns: UnsafeBufferPointer<LiteralPattern>
  private let heads: UnsafeBufferPointer<LiteralHead>
  private let literals: UnsafeBufferPointer<UInt8>

  /// A pass over the `count` bytes at `text` from `start` on.
  init(
    _ text: UnsafePointer<UInt8>, count: Int, from start: Int, filter: UnsafePointer<UInt32>,
    filled: UnsafeBufferPointer<UInt64>, lists: UnsafeBufferPointer<UInt32>, listed: UnsafeBufferPointer<UInt32>,
    loose: UnsafeBufferPointer<UInt32>, patterns: UnsafeBufferPointer<LiteralPattern>,
    heads: UnsafeBufferPointer<LiteralHead>, literals: UnsafeBufferPointer<UInt8>
  ) {
    self.text = text
    self.count = count
    self.start = start
    self.filter = filter
    self.filled = filled
    self.lists = lists
    self.listed = listed
    self.loose = loose
    self.patterns = patterns
    self.heads = heads
    self.literals = literals
  }

  /// Calls `body` with every occurrence and the place at which it was noticed, until it returns false.
  ///
  /// Only this is built into the caller: a closure that is passed on would be retained for each candidate.
  @inline(__always)
  func forEachOccurrence(_ body: (LiteralSet.Occurrence, Int) -> Bool) {
    var at = start
    // The buckets whose first pair was two bytes before.
    var before: UInt32 = 0
    while at < count + 2 {
      var places: UInt8
      if at + 16 <= count {
        let low = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
        let high = UnsafeRawPointer(text + at + 8).loadUnaligned(as: UInt64.self).littleEndian
        let pairs = Quads(filter, low)
        let more = Quads(filter, high)
        let passed = pairs.passed(after: before) | more.passed(after: pairs.last)
        places = passed & 0xFFFF == 0 ? 0 : pairs.places(after: before) | more.places(after: pairs.last) << 4
        before = more.last
        at += 16
      } else {
        // What is left, and two places beyond, as if zeros followed.
        let here = filter[Int(truncatingIfNeeded: word(at: at)) & LiteralSet.pairMask]
        places = before & here >> 16 == 0 ? 0 : 0x80
        before = here
        at += 2
      }
      while places != 0 {
        let place = at - 18 + 2 * places.trailingZeroBitCount
        places &= places - 1
        guard mayStand(at: place) else { continue }
        var cursor = 0
        while let found = next(at: place, &cursor) {
          guard body(found, place) else { return }
        }
      }
    }
  }

  /// Whether a window may be at `place`.
  @inline(__always)
  private func mayStand(at place: Int) -> Bool {
    guard place >= start else { return false }
    let word = word(at: place)
    let first = LiteralSet.listOfFirst(word)
    let last = LiteralSet.listOfLast(word)
    return (filled[first >> 6] >> UInt64(first & 63) | filled[last >> 6] >> UInt64(last & 63)) & 1 != 0
      || !loose.isEmpty
  }

  /// Returns the next literal whose window is at `place`; `cursor` counts the windows that were looked at.
  @inline(never)
  private func next(at place: Int, _ cursor: inout Int) -> LiteralSet.Occurrence? {
    let word = word(at: place)
    let firsts = LiteralSet.listOfFirst(word)
    let lasts = LiteralSet.listOfLast(word)
    let (first, last) = (Int(lists[firsts]), Int(lists[lasts]))
    let firstCount = Int(lists[firsts + 1]) - first
    let lastCount = Int(lists[lasts + 1]) - last
    while cursor < firstCount + lastCount + loose.count {
      let pattern: LiteralPattern
      if cursor < firstCount {
        pattern = patterns[Int(listed[first + cursor])]
      } else if cursor < firstCount + lastCount {
        pattern = patterns[Int(listed[last + cursor - firstCount])]
      } else {
        pattern = patterns[Int(loose[cursor - firstCount - lastCount])]
      }
      cursor += 1
      guard pattern.admits(word) else { continue }
      let offset = place - Int(pattern.offset)
      let head = heads[Int(pattern.literal)]
      guard offset >= start, occurs(head, at: offset), head.count <= 8 || endOccurs(head, at: offset) else { continue }
      return LiteralSet.Occurrence(literal: Int(pattern.literal), offset: offset)
    }
    return nil
  }

  /// The four bytes at `place`, with zeros behind the end.
  @inline(__always)
  private func word(at place: Int) -> UInt32 {
    if place + 4 <= count { return UnsafeRawPointer(text + place).loadUnaligned(as: UInt32.self).littleEndian }
    var word: UInt32 = 0
    for index in 0..<max(0, count - place) { word |= UInt32(text[place + index]) << UInt32(8 * index) }
    return word
  }

  /// Compares the first eight bytes.
  @inline(__always)
  private func occurs(_ head: LiteralHead, at offset: Int) -> Bool {
    guard head.count <= count - offset else { return false }
    var word: UInt64 = 0
    if count - offset >= 8 {
      word = UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self).littleEndian
    } else {
      for place in 0..<(count - offset) { word |= UInt64(text[offset + place]) << UInt64(8 * place) }
    }
    return (word | head.caseBits) & head.mask == head.value
  }

  /// Compares what follows the first eight bytes.
  private func endOccurs(_ head: LiteralHead, at offset: Int) -> Bool {
    for place in 8..<head.count {
      let (byte, expected) = (text[offset + place], literals[head.start + place])
      let isEqual = head.ignoresCase ? byte.lowercasedASCII == expected.lowercasedASCII : byte == expected
      if !isEqual { return false }
    }
    return true
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
