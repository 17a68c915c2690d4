/// A block of IP addresses: a prefix of one family.
struct AddressBlock: Hashable, Sendable {
  /// Whether it is of IPv6; an IPv4 address never lies in a block of IPv6 nor the other way round.
  let isVersion6: Bool

  /// The first address.
  let first: UInt128

  /// The last address.
  let last: UInt128

  /// How many leading bits are fixed.
  let prefix: Int

  /// The block that `text` spells, an address or a CIDR; bits after the prefix are ignored; nil when it is none.
  init?(_ text: some Collection<UInt8>) {
    var bytes = Array(text)
    var written: Int?
    if let slash = bytes.firstIndex(of: 0x2F) {
      let digits = bytes[(slash + 1)...]
      guard 1...3 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      written = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      bytes.removeSubrange(slash...)
    }
    let isVersion6 = bytes.contains(0x3A)
    let bits = isVersion6 ? 128 : 32
    let prefix = written ?? bits
    guard prefix <= bits else { return nil }
    guard let address = isVersion6 ? Self.version6(bytes) : Self.version4(bytes[...]) else { return nil }
    let size: UInt128 = prefix == 0 && isVersion6 ? .max : (1 << UInt128(bits - prefix)) - 1
    self.isVersion6 = isVersion6
    self.prefix = prefix
    first = address & ~size
    last = first | size
  }

  /// The block of one address.
  init(address: UInt128, isVersion6: Bool) {
    self.isVersion6 = isVersion6
    prefix = isVersion6 ? 128 : 32
    first = address
    last = address
  }

  private static func version4(_ bytes: ArraySlice<UInt8>) -> UInt128? {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt128 = 0
    for part in parts {
      guard 1...3 ~= part.count, part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      let value = part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard value < 256, part.count == 1 || part.first != 0x30 else { return nil }
      address = address << 8 | UInt128(value)
    }
    return address
  }

  private static func version6(_ bytes: [UInt8]) -> UInt128? {
    var head: [UInt16] = []
    var tail: [UInt16]?
    var parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard 3...9 ~= parts.count else { return nil }
    if parts[0].isEmpty {
      guard parts[1].isEmpty else { return nil }
      parts.removeFirst()
    }
    if parts[parts.count - 1].isEmpty {
      guard parts[parts.count - 2].isEmpty else { return nil }
      parts.removeLast()
    }
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        guard tail == nil else { return nil }
        tail = []
        continue
      }
      guard let groups = groups(part, isLast: index == parts.count - 1) else { return nil }
      if tail == nil { head += groups } else { tail? += groups }
    }
    let missing = 8 - head.count - (tail?.count ?? 0)
    guard tail == nil ? missing == 0 : missing > 0 else { return nil }
    let all = head + Array(repeating: 0, count: missing) + (tail ?? [])
    return all.reduce(0) { $0 << 16 | UInt128($1) }
  }

  private static func groups(_ part: ArraySlice<UInt8>, isLast: Bool) -> [UInt16]? {
    if isLast, part.contains(0x2E) {
      guard let address = version4(part) else { return nil }
      return [UInt16(truncatingIfNeeded: address >> 16), UInt16(truncatingIfNeeded: address)]
    }
    guard part.count <= 4, let value = UInt16(String(decoding: part, as: UTF8.self), radix: 16) else { return nil }
    return [value]
  }

  /// Whether every address of `other` lies in the block.
  func contains(_ other: AddressBlock) -> Bool {
    isVersion6 == other.isVersion6 && first <= other.first && other.last <= last
  }

  /// The first address as it is written.
  var text: String {
    if !isVersion6 {
      return (0..<4).map { String(first >> UInt128(24 - 8 * $0) & 0xFF) }.joined(separator: ".")
    }
    return (0..<8).map { String(first >> UInt128(112 - 16 * $0) & 0xFFFF, radix: 16) }.joined(separator: ":")
  }
}
