/// What tells the instances of one block apart.
public enum TerraformKey: Hashable, Sendable {
  /// An instance made by `count`, 0-based.
  case index(Int)
  /// An instance made by `for_each`.
  case name(String)
  /// The one instance that stands for an unknown number of them.
  case unknown

  /// The key as it is written after an address.
  public var suffix: String {
    switch self {
    case .index(let index): "[\(index)]"
    case .name(let name): "[\(HCLJSONWriter.quoted(name))]"
    case .unknown: "[*]"
    }
  }
}
