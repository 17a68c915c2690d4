/// Which way packets of a subnet take to the internet.
public enum SubnetReach: Sendable {
  /// Through a gateway in both directions: a public subnet.
  case internetGateway(Location)
  /// Through address translation: a private subnet.
  case translation(Location)
  /// There is no way.
  case nowhere
  case unknown(Unresolved)

  /// The name in rules and messages, nil when it is not known.
  public var name: String? {
    switch self {
    case .internetGateway: "public"
    case .translation: "private"
    case .nowhere: "isolated"
    case .unknown: nil
    }
  }

  /// What decides it.
  public var location: Location? {
    switch self {
    case .internetGateway(let location), .translation(let location): location
    case .nowhere, .unknown: nil
    }
  }
}
