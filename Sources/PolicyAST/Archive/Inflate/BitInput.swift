/// A little-endian bit reader over bytes in memory that may be read in words up to `end`.
///
/// The last bytes of an input are read from a copy padded with zeros, so that a word can always be loaded; bits taken
/// from the padding are noticed by `isOverrun`.
struct BitInput: ~Copyable {
  /// The bytes that follow real input in the padded copy; the most that one decoding step can load past the end.
  static let slack = 32

  private let tail: UnsafeMutablePointer<UInt8>
  private var tailStart = 0
  private var tailCount = 0
  private(set) var isInTail = false

  /// The unread bits, the next one lowest; only the low `count` bits count.
  var bits: UInt64 = 0
  /// The number of valid bits.
  var count = 0
  /// The 0-based offset of the next byte to load: in the input or, in the tail, in the padded copy.
  var position = 0

  init() {
    tail = .allocate(capacity: 3 * Self.slack)
    tail.initialize(repeating: 0, count: 3 * Self.slack)
  }

  deinit { tail.deallocate() }

  /// Returns to the first byte.
  mutating func restart() {
    isInTail = false
    position = 0
    bits = 0
    count = 0
  }

  /// The bytes to load from: the whole input or the padded copy of its end.
  func base(of input: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    guard !isInTail, let address = input.baseAddress else { return UnsafeRawPointer(tail) }
    return address
  }

  /// The greatest position at which a decoding step may begin.
  func limit(of input: UnsafeRawBufferPointer) -> Int {
    isInTail ? 2 * Self.slack : input.count - Self.slack
  }

  /// Goes on in the padded copy when the end of `input` is near; false when the padding is used up, too.
  mutating func advance(in input: UnsafeRawBufferPointer) -> Bool {
    guard position > limit(of: input) else { return true }
    guard !isInTail else { return false }
    enterTail(of: input)
    return true
  }

  private mutating func enterTail(of input: UnsafeRawBufferPointer) {
    tailStart = min(max(position, 0), input.count)
    tailCount = min(input.count - tailStart, Self.slack)
    tail.update(repeating: 0, count: 3 * Self.slack)
    for index in 0..<tailCount { tail[index] = input[tailStart + index] }
    position = 0
    isInTail = true
  }

  /// Loads bits until at least 56 are valid.
  mutating func refill(from input: UnsafeRawBufferPointer) -> Bool {
    guard advance(in: input) else { return false }
    let word = UInt64(littleEndian: base(of: input).loadUnaligned(fromByteOffset: position, as: UInt64.self))
    bits |= word &<< UInt64(truncatingIfNeeded: count)
    position += (63 - count) >> 3
    count |= 56
    return true
  }

  /// Takes the next `width` bits, at most 32, which a refill has made valid.
  mutating func take(_ width: Int) -> Int {
    let value = bits & (1 << UInt64(width) - 1)
    bits >>= UInt64(width)
    count -= width
    return Int(truncatingIfNeeded: value)
  }

  /// Whether bits from beyond the input were taken.
  var isOverrun: Bool { isInTail && position * 8 - count > tailCount * 8 }

  /// The 0-based offset in the input of the first byte of which no bit was taken.
  var consumed: Int { (isInTail ? tailStart : 0) + (position * 8 - count + 7) / 8 }

  /// Drops the bits up to the next byte and returns to the input at that byte; false when that lies beyond its end.
  mutating func alignToByte(in input: UnsafeRawBufferPointer) -> Bool {
    move(to: consumed, in: input)
  }

  /// Goes on at the byte at `offset` of `input`; false when that lies beyond its end.
  mutating func move(to offset: Int, in input: UnsafeRawBufferPointer) -> Bool {
    guard offset <= input.count else { return false }
    restart()
    position = offset
    return true
  }
}
