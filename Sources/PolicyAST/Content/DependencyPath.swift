/// Which files are other people's work: installed packages, lock files, and what a bundler wrote.
public enum DependencyPath {
  private static let folders = names([
    "node_modules", "bower_components", "site-packages", "dist-packages", "vendor", "third_party", ".venv", "venv",
    "__pypackages__", "Pods", "jspm_packages",
  ])

  private static let folderEndings = names([".dist-info", ".egg-info"])

  private static let lockFiles = names([
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "composer.lock", "Pipfile.lock",
    "poetry.lock", "uv.lock", "pdm.lock", "Gemfile.lock", "Cargo.lock", "go.sum", "bun.lock", "packages.lock.json",
    "gradle.lockfile", ".terraform.lock.hcl",
  ])

  private static let fileEndings = names([".min.js", ".min.css", ".min.mjs", ".bundle.js", ".js.map", ".css.map"])

  private static func names(_ names: [String]) -> [[UInt8]] { names.map { Array($0.utf8) } }

  /// Returns whether the file at `path` was not written in the project.
  /// - Complexity: O(*n*); nothing is allocated, since every file is asked.
  public static func contains(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var start = 0
      while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
        let folder = UnsafeBufferPointer(rebasing: bytes[start..<slash])
        if holds(folders, folder) || hasEnding(folderEndings, folder) { return true }
        start = slash + 1
      }
      let name = UnsafeBufferPointer(rebasing: bytes[start...])
      return holds(lockFiles, name) || hasEnding(fileEndings, name)
    }
  }

  private static func holds(_ names: [[UInt8]], _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { $0.count == name.count && $0.elementsEqual(name) }
  }

  private static func hasEnding(_ endings: [[UInt8]], _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    endings.contains { $0.count <= name.count && $0.last == name.last && name.suffix($0.count).elementsEqual($0) }
  }

  /// Returns whether `bytes` look like the work of a minifier: a long text with hardly any line ends.
  /// - Complexity: O(1): at most 16 KiB are looked at, and of what people wrote a few lines.
  public static func isMinified(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(16_384))
    guard head.count >= 4096 else { return false }
    var left = (head.count + 999) / 1000
    for byte in head where byte == 0x0A {
      left -= 1
      if left == 0 { return false }
    }
    return true
  }
}
