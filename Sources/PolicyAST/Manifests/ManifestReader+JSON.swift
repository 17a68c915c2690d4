extension ManifestReader {
  /// Returns what a `package.json` asks for at run time.
  ///
  /// - Source: "package.json", npm documentation.
  func packages() -> [Dependency] {
    jsonEntries(in: ["dependencies", "optionalDependencies"]).map { name, version, location in
      Dependency(name: name, version: version, isPinned: Self.isPinnedPackage(version), location: location)
    }
  }

  /// Returns what a `composer.json` asks for, but for the platform.
  ///
  /// - Source: "Versions and constraints", Composer documentation.
  func composer() -> [Dependency] {
    jsonEntries(in: ["require"]).compactMap { name, version, location in
      guard name.contains("/") else { return nil }
      let hasCommit = version.split(separator: "#").count == 2
      return Dependency(
        name: name, version: version, isPinned: hasCommit || Self.isExact(version), location: location)
    }
  }

  private func jsonEntries(in keys: [String]) -> [(name: String, version: String, location: Location)] {
    guard let root = Document.parse(file, as: .json).root else { return [] }
    return keys.flatMap { key in
      (root[key].map { Array($0.entries) } ?? []).compactMap { entry in
        guard let name = entry.key.text, let version = entry.value.text else { return nil }
        return (name, version, entry.key.location)
      }
    }
  }

  private static func isPinnedPackage(_ version: String) -> Bool {
    for prefix in ["file:", "link:", "portal:", "workspace:", "patch:"] where version.hasPrefix(prefix) { return true }
    if version.hasPrefix("npm:") { return version.split(separator: "@").last.map { isExact(String($0)) } ?? false }
    if version.contains("/") {
      if let hash = version.firstIndex(of: "#") { return isCommit(version[version.index(after: hash)...]) }
      return version.hasSuffix(".tgz") || version.hasSuffix(".tar.gz")
    }
    return isExact(version) && version.split(separator: ".").count >= 3
  }
}
