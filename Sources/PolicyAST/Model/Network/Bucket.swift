/// A bucket of an object store.
public struct Bucket: Sendable {
  public var provider: Provider
  public var format: Format

  /// The name, nil when the file gives none.
  public var name: Value?

  /// Where it is declared: the name when there is one, else the key or block that holds it.
  public var location: Location

  /// Who may read and write it without a policy: `private`, `public-read`, `public-read-write`, …
  public var accessControl: Value?

  /// Whether the provider refuses public access whatever else is set.
  public var blocksPublicAccess: Value?

  /// Its policies.
  public var policies: [ID<Policy>] = []

  /// How objects are encrypted; nil when nothing is set.
  public var encryption: Value?

  /// Where accesses are logged to; nil when nothing is set.
  public var logging: Value?

  /// Whether older versions of objects are kept; nil when nothing is set.
  public var versioning: Value?

  /// Whether the project does not declare it, and only what it attaches to it is known.
  public var isReferenced = false

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A bucket declared at `location`.
  public init(provider: Provider, format: Format, location: Location) {
    self.provider = provider
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `bucket 'uploads'`.
  public var label: String { name?.scalar.map { "bucket '\($0.string)'" } ?? "bucket" }
}
