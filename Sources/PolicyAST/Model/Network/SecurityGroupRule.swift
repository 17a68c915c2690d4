/// One rule of a security group.
public struct SecurityGroupRule: Sendable {
  /// Which packets it is about.
  public enum Direction: String, Sendable, CaseIterable {
    case ingress
    case egress
  }

  /// The rule as a whole.
  public var location: Location

  public var direction: Direction

  /// Whether it lets packets through; nil when that is not known.
  public var allows: Bool?

  /// The protocol as it is written: `tcp`, `6`, `all`, `-1`, …
  public var proto: Value?

  /// Where the ports are written.
  public var ports: Value?

  /// The lowest and highest port; nil when not known. All ports are `0...65535`.
  public var portRange: ClosedRange<Int>?

  /// Address ranges of the other side, IPv4 and IPv6.
  public var ranges: [Value] = []

  /// Security groups of the other side.
  public var groups: [Reference<SecurityGroup>] = []

  /// Lists of address ranges of the other side, by id.
  public var prefixLists: [Value] = []

  /// Whether the other side is the group itself (`self = true`).
  public var includesItself = false

  /// The lower, the earlier (Alibaba Cloud).
  public var priority: Value?

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A rule written at `location` that lets packets through.
  public init(_ direction: Direction, location: Location) {
    self.direction = direction
    self.location = location
    allows = true
  }
}
