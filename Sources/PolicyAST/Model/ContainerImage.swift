/// The container image that a function runs.
public struct ContainerImage: Sendable {
  /// The setting as a whole.
  public var location: Location

  /// The image's name.
  public var name: Value?

  /// The user that logs on to the registry.
  public var registryUser: Value?

  /// The password that logs on to the registry.
  public var registryPassword: Value?

  /// Whether the registry's certificate is not verified.
  public var acceptsAnyCertificate: Value?

  /// An image given at `location`.
  public init(location: Location) {
    self.location = location
  }
}
