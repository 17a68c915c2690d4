/// An unbroken run of IP addresses of one family.
struct AddressSpan: Hashable, Sendable {
  let first: UInt128
  let last: UInt128

  init(_ first: UInt128, _ last: UInt128) {
    self.first = first
    self.last = last
  }

  init(_ block: AddressBlock) {
    self.init(block.first, block.last)
  }

  /// The addresses of IPv4 that the internet routes, ascending.
  ///
  /// Left out are 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.168/16, and multicast and reserved ones.
  /// - Source: RFC 1918, RFC 6598, RFC 3927, RFC 1122.
  private static let version4 = [
    AddressSpan(0x0100_0000, 0x09FF_FFFF), AddressSpan(0x0B00_0000, 0x643F_FFFF),
    AddressSpan(0x6480_0000, 0x7EFF_FFFF), AddressSpan(0x8000_0000, 0xA9FD_FFFF),
    AddressSpan(0xA9FF_0000, 0xAC0F_FFFF), AddressSpan(0xAC20_0000, 0xC0A7_FFFF),
    AddressSpan(0xC0A9_0000, 0xDFFF_FFFF),
  ]

  /// The addresses of IPv6 that the internet routes: 2000::/3.
  /// - Source: RFC 4291, section 2.4; "IPv6 Address Space", IANA.
  private static let version6 = [AddressSpan(0x2 << 124, (0x4 << 124) - 1)]

  /// Returns the addresses that the internet routes.
  static func routed(_ isVersion6: Bool) -> [AddressSpan] { isVersion6 ? version6 : version4 }

  /// Returns how many addresses that the internet routes lie in `spans`, which ascend and are apart.
  /// - Complexity: O(*spans*).
  static func publicCount(_ spans: [AddressSpan], _ isVersion6: Bool) -> UInt128 {
    let routed = routed(isVersion6)
    var count: UInt128 = 0
    var index = 0
    for span in spans {
      while index < routed.count, routed[index].last < span.first { index += 1 }
      var inner = index
      while inner < routed.count, routed[inner].first <= span.last {
        count += min(routed[inner].last, span.last) - max(routed[inner].first, span.first) + 1
        inner += 1
      }
    }
    return count
  }

  /// Returns `spans` ascending, with those that touch or overlap joined.
  /// - Complexity: O(*n* log *n*).
  static func joined(_ spans: [AddressSpan]) -> [AddressSpan] {
    var result: [AddressSpan] = []
    for span in spans.sorted(by: { $0.first < $1.first }) {
      if let last = result.last, last.last == .max || span.first <= last.last + 1 {
        result[result.count - 1] = AddressSpan(last.first, max(last.last, span.last))
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// Returns whether `block` holds addresses of the machine itself alone: 127/8 or ::1.
  static func isLoopback(_ block: AddressBlock) -> Bool {
    block.isVersion6 ? block.first == 1 && block.last == 1 : block.first >> 24 == 0x7F && block.last >> 24 == 0x7F
  }
}
