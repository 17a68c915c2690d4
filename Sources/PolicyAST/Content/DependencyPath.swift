/// Which files are other people's work: installed packages, lock files, and what a bundler wrote.
public enum DependencyPath {
  private static let folders: Set<Substring> = [
    "node_modules", "bower_components", "site-packages", "dist-packages", "vendor", "third_party", ".venv", "venv",
    "__pypackages__", "Pods", "jspm_packages",
  ]

  private static let lockFiles: Set<Substring> = [
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "composer.lock", "Pipfile.lock",
    "poetry.lock", "uv.lock", "pdm.lock", "Gemfile.lock", "Cargo.lock", "go.sum", "bun.lock", "packages.lock.json",
    "gradle.lockfile", ".terraform.lock.hcl",
  ]

  /// Returns whether the file at `path` was not written in the project.
  public static func contains(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { return false }
    if lockFiles.contains(name) || isMinified(name) { return true }
    return parts.dropLast().contains { folders.contains($0) || $0.hasSuffix(".dist-info") || $0.hasSuffix(".egg-info") }
  }

  private static func isMinified(_ name: Substring) -> Bool {
    [".min.js", ".min.css", ".min.mjs", ".bundle.js", ".js.map", ".css.map"].contains { name.hasSuffix($0) }
  }

  /// Returns whether `bytes` look like the work of a minifier: a long text with hardly any line ends.
  /// - Complexity: O(1): at most 16 KiB are looked at.
  public static func isMinified(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(16_384)
    guard head.count >= 4096 else { return false }
    let lineEnds = head.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return lineEnds * 1000 < head.count
  }
}
