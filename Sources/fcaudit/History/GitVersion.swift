/// A version of a file in the history.
struct GitVersion: Sendable {
  /// The first commit that has it.
  let commit: String

  /// The path relative to the scan root.
  let path: String
}
