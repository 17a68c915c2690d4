/// What a reference leads to.
public struct HCLResolution: Sendable {
  /// The value.
  public let value: Value

  /// How many steps of the reference lead to it; the others are taken on the value.
  public let followed: Int

  /// A resolution to `value` after `followed` steps.
  public init(_ value: Value, followed: Int) {
    self.value = value
    self.followed = followed
  }
}
