/// The cyclic redundancy check of zip and gzip (polynomial 0xEDB88320, reflected).
public struct CRC32: Sendable {
  /// Sixteen tables of 256 words: table *k* advances a byte over *k* further bytes.
  private static let tables: [UInt32] = makeTables()

  private var state: UInt32 = 0xFFFF_FFFF

  /// The check of no bytes.
  public init() {}

  /// The check of all bytes added so far.
  public var value: UInt32 { ~state }

  /// Adds `bytes`.
  /// - Complexity: O(*n*), sixteen bytes a step.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    state = Self.tables.withUnsafeBufferPointer { buffer in
      guard let tables = buffer.baseAddress else { return state }
      return Self.advance(state, base, bytes.count, tables)
    }
  }

  /// Returns the check of `bytes`.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    var check = CRC32()
    bytes.withUnsafeBytes { check.update($0) }
    return check.value
  }

  private static func advance(
    _ state: UInt32, _ base: UnsafeRawPointer, _ count: Int, _ tables: UnsafePointer<UInt32>
  ) -> UInt32 {
    var crc = state
    var offset = 0
    while count &- offset >= 16 {
      let low = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(crc)
      let high = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
      crc = eight(low, tables + 2048) ^ eight(high, tables)
      offset &+= 16
    }
    while offset < count {
      let byte = UInt32(base.load(fromByteOffset: offset, as: UInt8.self))
      crc = crc &>> 8 ^ tables[Int((crc ^ byte) & 0xFF)]
      offset &+= 1
    }
    return crc
  }

  @inline(__always)
  private static func eight(_ word: UInt64, _ tables: UnsafePointer<UInt32>) -> UInt32 {
    let a = tables[1792 + Int(word & 0xFF)] ^ tables[1536 + Int(word &>> 8 & 0xFF)]
    let b = tables[1280 + Int(word &>> 16 & 0xFF)] ^ tables[1024 + Int(word &>> 24 & 0xFF)]
    let c = tables[768 + Int(word &>> 32 & 0xFF)] ^ tables[512 + Int(word &>> 40 & 0xFF)]
    let d = tables[256 + Int(word &>> 48 & 0xFF)] ^ tables[Int(word &>> 56)]
    return a ^ b ^ c ^ d
  }

  private static func makeTables() -> [UInt32] {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[index] = value
    }
    for index in 256..<tables.count {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }
}
