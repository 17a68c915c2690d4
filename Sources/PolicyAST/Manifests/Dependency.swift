/// One thing that a manifest asks for.
public struct Dependency: Sendable {
  /// The name, such as `requests` or `com.aliyun:fc-java-core`.
  public let name: String

  /// Which versions will do, as it is written; empty when nothing is said.
  public let version: String

  /// Whether the same words bring the same version tomorrow.
  public let isPinned: Bool

  /// Where it is written.
  public let location: Location
}
