/// The SHA-256 digest (FIPS 180-4), as image layouts use it.
public struct SHA256: Sendable {
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var total: UInt64 = 0

  /// The digest of no bytes.
  public init() {}

  /// Adds `bytes`.
  /// - Complexity: O(*n*).
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    total &+= UInt64(bytes.count)
    var offset = 0
    while pendingCount > 0, offset < bytes.count {
      append(bytes[offset])
      offset += 1
    }
    guard let base = bytes.baseAddress else { return }
    let blocks = (bytes.count - offset) / 64
    if blocks > 0 {
      Self.constants.withUnsafeBufferPointer { Self.compress(&state, base + offset, blocks, $0) }
      offset += blocks * 64
    }
    while offset < bytes.count {
      append(bytes[offset])
      offset += 1
    }
  }

  /// Returns the 32 bytes of the digest of all bytes added so far.
  public func digest() -> [UInt8] {
    var copy = self
    let bitCount = total &* 8
    copy.append(0x80)
    while copy.pendingCount != 56 { copy.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      copy.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    return (0..<32).map { UInt8(truncatingIfNeeded: copy.state[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// Returns the digest of `bytes` in 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: ArchiveBytes) -> String {
    var hash = SHA256()
    bytes.withBytes { hash.update($0) }
    return hash.hexadecimal()
  }

  /// Returns the digest in 64 lower-case hexadecimal digits.
  public func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private mutating func append(_ byte: UInt8) {
    pending[pendingCount] = byte
    pendingCount += 1
    guard pendingCount == 64 else { return }
    pendingCount = 0
    let block = pending
    block.span.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      Self.constants.withUnsafeBufferPointer { Self.compress(&state, base, 1, $0) }
    }
  }

  private static func compress(
    _ state: inout SIMD8<UInt32>, _ base: UnsafeRawPointer, _ blocks: Int, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    guard let table = constants.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      guard let words = schedule.baseAddress else { return }
      for block in 0..<blocks {
        let start = base + block &* 64
        for index in 0..<16 {
          words[index] = UInt32(bigEndian: start.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        }
        for index in 16..<64 {
          let early = words[index &- 15]
          let late = words[index &- 2]
          let first = rotate(early, 7) ^ rotate(early, 18) ^ early &>> 3
          let second = rotate(late, 17) ^ rotate(late, 19) ^ late &>> 10
          words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
        }
        state = rounds(state, words, table)
      }
    }
  }

  @inline(__always)
  private static func rounds(
    _ start: SIMD8<UInt32>, _ words: UnsafePointer<UInt32>, _ table: UnsafePointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (start[0], start[1], start[2], start[3])
    var (e, f, g, h) = (start[4], start[5], start[6], start[7])
    var index = 0
    // Eight rounds bring every variable back to its place, so that none has to be moved.
    while index < 64 {
      round(a, b, c, &d, e, f, g, &h, table[index] &+ words[index])
      round(h, a, b, &c, d, e, f, &g, table[index &+ 1] &+ words[index &+ 1])
      round(g, h, a, &b, c, d, e, &f, table[index &+ 2] &+ words[index &+ 2])
      round(f, g, h, &a, b, c, d, &e, table[index &+ 3] &+ words[index &+ 3])
      round(e, f, g, &h, a, b, c, &d, table[index &+ 4] &+ words[index &+ 4])
      round(d, e, f, &g, h, a, b, &c, table[index &+ 5] &+ words[index &+ 5])
      round(c, d, e, &f, g, h, a, &b, table[index &+ 6] &+ words[index &+ 6])
      round(b, c, d, &e, f, g, h, &a, table[index &+ 7] &+ words[index &+ 7])
      index &+= 8
    }
    return start &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let choice = (f ^ g) & e ^ g
    let majority = (a | b) & c | a & b
    h = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ word
    d = d &+ h
    h = h &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
  }

  @inline(__always)
  private static func rotate(_ value: UInt32, _ width: UInt32) -> UInt32 {
    value &>> width | value &<< (32 &- width)
  }
}
