/// A reference from an expression to a resource or data source.
public struct TerraformReference: Sendable, Hashable {
  /// The address of the block that is referred to, without the key of an instance.
  public let address: String

  /// The key in the reference when it is literal, as text.
  public let key: String?

  /// The attribute that is referred to; nil for the whole.
  public let attribute: String?

  /// Where the reference is written.
  public let location: Location
}
