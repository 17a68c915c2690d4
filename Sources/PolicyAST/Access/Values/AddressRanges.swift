/// The addresses that a list of entries stands for together.
///
/// A list is open to everyone when its entries cover the internet together, be it `0.0.0.0/0`, two halves of it, or
/// everything but private ranges.
public struct AddressRanges: Sendable {
  /// The entries in the order of the list.
  public let entries: [AddressEntry]

  private let version4: [AddressSpan]
  private let version6: [AddressSpan]

  /// The addresses that `values` spell, each an address, a CIDR or a sign for all addresses.
  /// - Complexity: O(*n* log *n*).
  public init(_ values: [Value]) {
    entries = values.map { AddressEntry($0) }
    let blocks = entries.compactMap(\.block)
    version4 = AddressSpan.joined(blocks.filter { !$0.isVersion6 }.map { AddressSpan($0) })
    version6 = AddressSpan.joined(blocks.filter(\.isVersion6).map { AddressSpan($0) })
  }

  /// Whether every entry is known.
  public var isKnown: Bool { entries.allSatisfy(\.isKnown) }

  /// Whether every address of IPv4 that the internet routes is covered.
  public var coversVersion4: Bool { publicShare(false) == 1 }

  /// Whether every address of IPv6 that the internet routes is covered.
  public var coversVersion6: Bool { publicShare(true) == 1 }

  /// Whether everyone on the internet is covered, over IPv4 or over IPv6.
  public var coversEverything: Bool { coversVersion4 || coversVersion6 }

  /// How much of the internet is covered, 0 to 1: the larger share of IPv4 and IPv6.
  public var publicShare: Double { max(publicShare(false), publicShare(true)) }

  /// How many addresses of the internet are covered; those of IPv6 count as networks of 64 bits.
  public var publicCount: UInt128 {
    AddressSpan.publicCount(version4, false) + (AddressSpan.publicCount(version6, true) + (1 << 64 - 1)) >> 64
  }

  /// The entries that let in addresses of the internet.
  public var publicEntries: [AddressEntry] { entries.filter(\.isPublic) }

  /// The entries that let in one address of the internet each.
  public var singlePublicEntries: [AddressEntry] { entries.filter { $0.isSingle && $0.isPublic } }

  /// The entries that are each open to everyone; empty when the list is open only by its entries together.
  public var openEntries: [AddressEntry] {
    entries.filter { AddressRanges([$0.value]).coversEverything }
  }

  /// The prefix of the widest entry with addresses of the internet, in bits of its family; nil when there is none.
  public var widestPublicPrefix: Int? { publicEntries.compactMap(\.prefix).min() }

  /// Whether nobody is let in: there are no entries, or they name the machine itself.
  public var isClosed: Bool { entries.allSatisfy(\.isLoopback) }

  /// Whether `other` lies in the addresses as a whole; nil when that hangs on an entry that is not known.
  public func contains(_ other: Value) -> Bool? {
    guard let block = AddressEntry(other).block else { return nil }
    let spans = block.isVersion6 ? version6 : version4
    if spans.contains(where: { $0.first <= block.first && block.last <= $0.last }) { return true }
    return isKnown ? false : nil
  }

  private func publicShare(_ isVersion6: Bool) -> Double {
    let spans = isVersion6 ? version6 : version4
    let all = AddressSpan.publicCount(AddressSpan.routed(isVersion6), isVersion6)
    let covered = AddressSpan.publicCount(spans, isVersion6)
    // A list that leaves out one address must not be rounded to all.
    return covered == all ? 1 : min(Double(covered) / Double(all), 1 - Double.ulpOfOne)
  }
}
