/// One entry of a list of addresses: a block of IPv4 or IPv6 addresses, or the sign for all of them.
///
/// `10.159.6.18/12` means `10.144.0.0/12`: bits after the prefix count for nothing. `0.0.0.0`, `::`, `%` and `*` stand
/// for every address, as databases understand them.
/// - Source: "Configure an IP address whitelist", ApsaraDB RDS documentation; RFC 4632, RFC 4291.
public struct AddressEntry: Sendable {
  /// The entry as it is written.
  public let value: Value

  /// What it stands for; nil when that is not known, or no address.
  let block: AddressBlock?

  /// The entry that `value` spells.
  public init(_ value: Value) {
    self.value = value
    block = value.scalar?.known.flatMap(Self.block)
  }

  private static func block(_ text: String) -> AddressBlock? {
    switch text {
    case "0.0.0.0", "%", "*": AddressBlock("0.0.0.0/0".utf8)
    case "::": AddressBlock("::/0".utf8)
    case _: AddressBlock(text.utf8)
    }
  }

  /// Whether it is known which addresses it stands for.
  public var isKnown: Bool { block != nil }

  /// Whether its addresses are of IPv6.
  public var isVersion6: Bool { block?.isVersion6 ?? false }

  /// How many leading bits are fixed: 0 to 32 for IPv4, 0 to 128 for IPv6; nil when that is not known.
  public var prefix: Int? { block?.prefix }

  /// Whether it stands for every address of its family.
  public var isEverything: Bool { block?.prefix == 0 }

  /// Whether it stands for exactly one address.
  public var isSingle: Bool { block.map { $0.first == $0.last } ?? false }

  /// Whether it stands for an address of the internet, or several.
  public var isPublic: Bool { block.map { AddressSpan.publicCount([AddressSpan($0)], $0.isVersion6) > 0 } ?? false }

  /// Whether it stands for addresses of the machine itself alone, as in lists that let nobody in.
  public var isLoopback: Bool { block.map { AddressSpan.isLoopback($0) } ?? false }

  /// The block in its usual form, such as `10.144.0.0/12`; nil when it is not known.
  public var normalized: String? { block.map { "\($0.text)/\($0.prefix)" } }
}
