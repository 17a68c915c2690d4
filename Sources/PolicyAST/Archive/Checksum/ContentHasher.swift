/// Computes the `ContentHash` of bytes that come in chunks; how they are cut does not matter.
public struct ContentHasher: Sendable {
  private static let seed = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
  private static let firstKey: UInt64 = 0xa076_1d64_78bd_642f
  private static let secondKey: UInt64 = 0xe703_7ed1_a0b4_28db

  private var high = Self.seed.0
  private var low = Self.seed.1
  private var pending = InlineArray<16, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var total: UInt64 = 0

  /// The hasher of no bytes.
  public init() {}

  /// Adds `bytes`.
  /// - Complexity: O(*n*), sixteen bytes a step.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    total &+= UInt64(bytes.count)
    var offset = 0
    while pendingCount > 0, offset < bytes.count {
      append(bytes[offset])
      offset += 1
    }
    guard let base = bytes.baseAddress else { return }
    while bytes.count &- offset >= 16 {
      mix(
        base.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        base.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
      offset &+= 16
    }
    while offset < bytes.count {
      append(bytes[offset])
      offset += 1
    }
  }

  /// Returns the fingerprint of all bytes added so far.
  public func finish() -> ContentHash {
    var copy = self
    while copy.pendingCount != 0 { copy.append(0) }
    copy.mix(total, 0x8000_0000_0000_0000)
    copy.mix(total, 0x4000_0000_0000_0000)
    return ContentHash(high: copy.high, low: copy.low)
  }

  private mutating func append(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
    guard pendingCount == 16 else { return }
    pendingCount = 0
    var first: UInt64 = 0
    var second: UInt64 = 0
    for index in 0..<8 {
      first |= UInt64(pending[index]) << UInt64(index * 8)
      second |= UInt64(pending[index + 8]) << UInt64(index * 8)
    }
    mix(UInt64(littleEndian: first), UInt64(littleEndian: second))
  }

  @inline(__always)
  private mutating func mix(_ first: UInt64, _ second: UInt64) {
    let one = (first ^ Self.firstKey ^ high).multipliedFullWidth(by: second ^ low)
    let two = (second ^ Self.secondKey ^ high).multipliedFullWidth(by: first &+ low | 1)
    high = one.high ^ one.low &+ two.low
    low = two.high ^ two.low &+ (one.low &<< 32 | one.low &>> 32) &+ first
  }
}
