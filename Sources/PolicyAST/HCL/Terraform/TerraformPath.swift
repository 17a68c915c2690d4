/// Paths relative to the scan root, with `/` between their parts; the root itself is the empty path.
enum TerraformPath {
  /// Whether the file at `path` is part of a module of Terraform or OpenTofu, judged by its name.
  static func isConfiguration(_ path: String) -> Bool {
    [".tf", ".tf.json", ".tofu", ".tofu.json"].contains { path.hasSuffix($0) }
  }

  /// Returns the file that OpenTofu reads in place of the one at `path`, if there is such a file; nil for other files.
  /// - Source: "Files and Directories", OpenTofu documentation.
  static func replacement(for path: String) -> String? {
    if path.hasSuffix(".tf") { return String(path.dropLast(2)) + "tofu" }
    return path.hasSuffix(".tf.json") ? String(path.dropLast(7)) + "tofu.json" : nil
  }

  /// Whether the file at `path` gives values to variables, judged by its name.
  static func isValues(_ path: String) -> Bool {
    path.hasSuffix(".tfvars") || path.hasSuffix(".tfvars.json")
  }

  /// The folder of `path`.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The last part of `path`.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// `path` seen from `folder`, without `.` and `..`; nil when it leads out of the scan root.
  static func join(_ folder: String, _ path: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The path that leads from `base` to `folder`; `.` when they are the same.
  static func relative(_ folder: String, to base: String) -> String {
    let target = folder.split(separator: "/")
    let origin = base.split(separator: "/")
    let common = zip(target, origin).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: origin.count - common) + target.dropFirst(common).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
