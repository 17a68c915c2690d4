/// Sets of code points become bytes here, in both reading directions.
extension RegexCompiler {
  /// Neighbouring leading parts of code points with the same remainders.
  private struct Chunk {
    let first: UInt32
    let last: UInt32
    let remainders: [ScalarRange]
  }

  private struct TailKey: Hashable {
    let width: Int
    let ranges: [ScalarRange]
  }

  private struct ByteStep: Hashable {
    let low: UInt8
    let high: UInt8
    let next: UInt32
  }

  /// Bytes leading to the same place, in the order in which the places were found.
  private struct Branches {
    var targets: [UInt32] = []
    var sets: [UInt32: ByteSet] = [:]

    mutating func add(_ low: UInt8, _ high: UInt8, to target: UInt32) {
      if sets[target] == nil { targets.append(target) }
      sets[target, default: ByteSet()].insert(low, high)
    }
  }

  /// The lead byte's fixed bits and the code points by number of continuation bytes.
  private static let lengths: [(lead: UInt8, low: UInt32, high: UInt32)] = [
    (0x00, 0, 0x7F), (0xC0, 0x80, 0x7FF), (0xE0, 0x800, 0xFFFF), (0xF0, 0x10000, ScalarRange.last),
  ]

  /// Everything beyond ASCII; RE2 takes any continuation bytes after such a lead byte.
  private static let beyondASCII = ScalarRange(0x80, ScalarRange.last)

  /// Appends what matches one character of `set` and goes on at `current`.
  mutating func appendForward(_ set: ScalarSet) -> UInt32 {
    var branches = Branches()
    var tails: [TailKey: UInt32] = [:]
    let isLenient = Self.isLenient(set)
    for (width, length) in Self.lengths.enumerated() {
      if isLenient && width > 0 {
        let full = tail(width, Self.fullTail(width), cache: &tails)
        let bounds: (UInt8, UInt8) = width == 1 ? (0xC2, 0xDF) : width == 2 ? (0xE0, 0xEF) : (0xF0, 0xF4)
        branches.add(bounds.0, bounds.1, to: full)
        continue
      }
      for chunk in Self.chunks(Self.clip(set.ranges, length.low, length.high), shift: 6 * width) {
        let target = tail(width, chunk.remainders, cache: &tails)
        branches.add(length.lead | UInt8(chunk.first), length.lead | UInt8(chunk.last), to: target)
      }
    }
    return append(branches)
  }

  /// Appends what matches one character of `set` read backwards and goes on at `current`.
  mutating func appendReversed(_ set: ScalarSet) -> UInt32 {
    var branches = Branches()
    var steps: [ByteStep: UInt32] = [:]
    let isLenient = Self.isLenient(set)
    for (width, length) in Self.lengths.enumerated() {
      var chunks = Self.chunks(Self.clip(set.ranges, length.low, length.high), shift: 6 * width)
      if isLenient && width > 0 {
        let bounds: (UInt32, UInt32) = width == 1 ? (2, 31) : width == 2 ? (0, 15) : (0, 4)
        chunks = [Chunk(first: bounds.0, last: bounds.1, remainders: Self.fullTail(width))]
      }
      for chunk in chunks {
        let low = length.lead | UInt8(chunk.first)
        let high = length.lead | UInt8(chunk.last)
        appendBackwards(low, high, chunk.remainders, width, current, &branches, &steps)
      }
    }
    return append(branches)
  }

  /// Prepends the bytes `low...high` to what goes on at `next`, then those that follow them in the text.
  private mutating func appendBackwards(
    _ low: UInt8, _ high: UInt8, _ remainders: [ScalarRange], _ width: Int, _ next: UInt32,
    _ branches: inout Branches, _ steps: inout [ByteStep: UInt32]
  ) {
    guard width > 0 else { return branches.add(low, high, to: next) }
    let key = ByteStep(low: low, high: high, next: next)
    let step = steps[key] ?? append(.range, low: low, high: high, next: next)
    steps[key] = step
    for chunk in Self.chunks(remainders, shift: 6 * (width - 1)) {
      appendBackwards(
        0x80 | UInt8(chunk.first), 0x80 | UInt8(chunk.last), chunk.remainders, width - 1, step, &branches, &steps)
    }
  }

  /// Returns the entry of what matches `width` continuation bytes whose values lie in `ranges`.
  private mutating func tail(_ width: Int, _ ranges: [ScalarRange], cache: inout [TailKey: UInt32]) -> UInt32 {
    guard width > 0 else { return current }
    let key = TailKey(width: width, ranges: ranges)
    if let known = cache[key] { return known }
    var branches = Branches()
    for chunk in Self.chunks(ranges, shift: 6 * (width - 1)) {
      let target = tail(width - 1, chunk.remainders, cache: &cache)
      branches.add(0x80 | UInt8(chunk.first), 0x80 | UInt8(chunk.last), to: target)
    }
    let entry = append(branches)
    cache[key] = entry
    return entry
  }

  private mutating func append(_ branches: Branches) -> UInt32 {
    var entry: UInt32?
    for target in branches.targets.reversed() {
      guard let set = branches.sets[target] else { continue }
      let step = append(set, next: target)
      entry = entry.map { appendSplit(step, $0) } ?? step
    }
    return entry ?? append(.fail)
  }

  private mutating func append(_ set: ByteSet, next: UInt32) -> UInt32 {
    if let range = set.range { return append(.range, low: range.low, high: range.high, next: next) }
    let index = byteSetIndices[set] ?? UInt32(byteSets.count)
    if index == byteSets.count {
      byteSets.append(set)
      byteSetIndices[set] = index
    }
    return append(.set, next: next, argument: index)
  }

  private static func isLenient(_ set: ScalarSet) -> Bool {
    set.ranges.last.map { $0.low <= beyondASCII.low && $0.high == beyondASCII.high } ?? false
  }

  private static func fullTail(_ width: Int) -> [ScalarRange] {
    [ScalarRange(0, (1 << UInt32(6 * width)) - 1)]
  }

  private static func clip(_ ranges: [ScalarRange], _ low: UInt32, _ high: UInt32) -> [ScalarRange] {
    ranges.compactMap { range in
      range.high < low || range.low > high ? nil : ScalarRange(max(range.low, low), min(range.high, high))
    }
  }

  /// Splits `ranges` by their bits above `shift`.
  private static func chunks(_ ranges: [ScalarRange], shift: Int) -> [Chunk] {
    let mask: UInt32 = (1 << UInt32(shift)) - 1
    var result: [Chunk] = []
    var partial: (chunk: UInt32, ranges: [ScalarRange]) = (0, [])
    func flush() {
      guard !partial.ranges.isEmpty else { return }
      result.append(Chunk(first: partial.chunk, last: partial.chunk, remainders: partial.ranges))
      partial.ranges = []
    }
    for range in ranges {
      var low = range.low
      while low <= range.high {
        let chunk = low >> UInt32(shift)
        if low & mask == 0, range.high >= low | mask {
          flush()
          let last = ((range.high + 1) >> UInt32(shift)) - 1
          result.append(Chunk(first: chunk, last: last, remainders: [ScalarRange(0, mask)]))
          low = (last + 1) << UInt32(shift)
        } else {
          if partial.chunk != chunk { flush() }
          let high = min(range.high, low | mask)
          partial.chunk = chunk
          partial.ranges.append(ScalarRange(low & mask, high & mask))
          low = high + 1
        }
      }
    }
    flush()
    return result
  }
}
