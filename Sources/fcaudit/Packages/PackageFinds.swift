import PolicyAST
import Rules

/// What was found in a package or in a share of one.
struct PackageFinds: Sendable {
  /// Files in which text rules hold.
  var hits: [TextHit] = []

  /// Project files.
  var sources: [ProjectSource] = []

  /// Trouble, with the paths of members.
  var troubles: [Discovery.Trouble] = []

  /// The names of the container images among the packages, by path.
  var images: [String: String] = [:]

  /// The number of files and bytes that were looked at.
  var files = 0
  var bytes = 0

  /// The number of bytes that were inflated.
  var inflated = 0

  /// Adds what was found after this.
  mutating func add(_ other: PackageFinds) {
    hits += other.hits
    sources += other.sources
    troubles += other.troubles
    images.merge(other.images) { first, _ in first }
    files += other.files
    bytes += other.bytes
    inflated += other.inflated
  }
}
