extension SecurityGroupRule {
  private static let allPorts = 0...65_535

  /// Reads the ports of a rule of Alibaba Cloud: `80/443`, `-1/-1` for all, which is the default.
  ///
  /// The protocol has to be set before.
  mutating func readPorts(alibaba range: Value?) {
    guard hasPorts else { return }
    guard let range else {
      portRange = Self.allPorts
      return
    }
    let ends = range.string?.split(separator: "/").map { Int($0.filter { $0 != " " }) } ?? []
    guard ends.count == 2, let low = ends[0], let high = ends[1] else { return }
    setPorts(low, high)
  }

  /// Reads the ports of a rule of AWS, from the lowest to the highest; without ports all are meant.
  ///
  /// The protocol has to be set before.
  mutating func readPorts(from low: Value?, to high: Value?) {
    guard hasPorts else { return }
    guard low != nil || high != nil, !allowsAnyProtocol else {
      portRange = Self.allPorts
      return
    }
    guard let lowest = (low ?? high)?.integer, let highest = (high ?? low)?.integer else { return }
    setPorts(lowest, highest)
  }

  private mutating func setPorts(_ low: Int, _ high: Int) {
    if low == -1 || high == -1 {
      portRange = Self.allPorts
    } else if Self.allPorts.contains(low), Self.allPorts.contains(high), low <= high {
      portRange = low...high
    }
  }

  /// Whether the protocol is known to be every one.
  private var allowsAnyProtocol: Bool {
    guard let text = proto?.scalar?.known?.lowercased() else { return false }
    return text == "-1" || text == "all"
  }

  /// Whether the protocol is one with ports; those of ICMP are types.
  private var hasPorts: Bool {
    guard let text = proto?.scalar else { return true }
    guard let known = text.known?.lowercased() else { return true }
    return !["icmp", "icmpv6", "1", "58", "gre", "47"].contains(known)
  }
}
