/// An IPv4 network in CIDR notation.
struct HCLNetwork {
  /// The first address.
  let address: UInt32
  /// How many leading bits are fixed, 0 to 32.
  let length: Int

  init(_ address: UInt32, _ length: Int) {
    self.address = address
    self.length = length
  }

  /// Reads `10.0.0.0/8`; host bits are cleared. Nil for anything else, IPv6 included.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let length = Int(parts[1]), 0...32 ~= length else { return nil }
    let bytes = parts[0].split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
    guard bytes.count == 4 else { return nil }
    let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    self.init(length == 0 ? 0 : address & ~UInt32(0) << UInt32(32 - length), length)
  }

  /// The number of addresses.
  var size: UInt64 { 1 << UInt64(32 - length) }

  /// The network in CIDR notation.
  var text: String { "\(Self.dotted(address))/\(length)" }

  /// The mask in dotted notation.
  var mask: String { Self.dotted(length == 0 ? 0 : ~UInt32(0) << UInt32(32 - length)) }

  /// The address number `number` of the network, counted from its end when negative.
  func host(_ number: Int) -> String? {
    let limit = Int(size)
    guard -limit..<limit ~= number else { return nil }
    return Self.dotted(UInt32(Int(address) + (number < 0 ? limit + number : number)))
  }

  /// The subnet number `number` of those that are `bits` longer.
  func subnet(_ bits: Int, _ number: Int) -> HCLNetwork? {
    guard 0...32 ~= bits, length + bits <= 32, number >= 0, number < 1 << bits else { return nil }
    return HCLNetwork(address + UInt32(number << (32 - length - bits)), length + bits)
  }

  private static func dotted(_ address: UInt32) -> String {
    [24, 16, 8, 0].map { String(address >> UInt32($0) & 255) }.joined(separator: ".")
  }
}
