/// The files that documents of a project may refer to, given by the caller.
public struct ProjectFiles: Sendable {
  /// Returns the file at a path relative to the scan root (`/` between parts, no `.` or `..`), nil when there is none,
  /// it may not be read, or it lies outside the scanned folders.
  public let read: @Sendable (_ path: String) -> SourceFile?

  /// Returns the value of an environment variable that the user chose to pass on, nil otherwise.
  public let environment: @Sendable (_ name: String) -> String?

  /// Files that come from `read`.
  public init(
    read: @escaping @Sendable (_ path: String) -> SourceFile?,
    environment: @escaping @Sendable (_ name: String) -> String? = { _ in nil }
  ) {
    self.read = read
    self.environment = environment
  }

  /// Returns the path that `reference`, written in the file at `path`, stands for; nil when it leads out of the root.
  public static func resolve(_ reference: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    guard !reference.hasPrefix("/") else { return nil }
    for part in reference.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      case _: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
