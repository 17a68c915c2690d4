extension ManifestReader {
  /// Returns the dependencies of a `pom.xml` that are deployed; versions that a parent manages are exact.
  ///
  /// - Source: "POM Reference", Maven documentation: versions and ranges.
  func maven() -> [Dependency] {
    let outline = XMLOutline(file.bytes)
    var properties: [String: String] = [:]
    for (index, element) in outline.elements.enumerated() where element.name == "properties" {
      for member in outline.members(of: index) { properties[member.name] = outline.text(member.content) }
    }
    return outline.elements.enumerated().compactMap { index, element in
      guard element.name == "dependency" else { return nil }
      let members = Dictionary(outline.members(of: index).map { ($0.name, $0.content) }) { first, _ in first }
      let scope = members["scope"].map { outline.text($0) } ?? ""
      guard let artifact = members["artifactId"], !["test", "provided", "system"].contains(scope) else { return nil }
      var version = members["version"].map { outline.text($0) } ?? ""
      if version.hasPrefix("${"), version.hasSuffix("}") {
        version = properties[String(version.dropFirst(2).dropLast())] ?? version
      }
      let group = members["groupId"].map { "\(outline.text($0)):" } ?? ""
      return Dependency(
        name: group + outline.text(artifact), version: version, isPinned: !Self.isOpen(version),
        location: location(of: artifact))
    }
  }

  /// Returns the packages of a project of .NET; a plain version is what is restored.
  ///
  /// - Source: "Package versioning", NuGet documentation.
  func nuget() -> [Dependency] {
    let outline = XMLOutline(file.bytes)
    return outline.elements.enumerated().compactMap { index, element in
      guard element.name == "PackageReference", let name = outline.attribute("Include", of: index) else { return nil }
      let place =
        outline.attribute("Version", of: index) ?? outline.members(of: index).first { $0.name == "Version" }?.content
      let version = place.map { outline.text($0) } ?? ""
      return Dependency(
        name: outline.text(name), version: version, isPinned: !version.contains("*") && !Self.isOpen(version),
        location: location(of: name))
    }
  }

  /// Whether a version of Maven, Gradle or NuGet leaves open what comes: a range, `LATEST`, `+`, a snapshot.
  static func isOpen(_ version: String) -> Bool {
    if version == "LATEST" || version == "RELEASE" || version.hasPrefix("latest.") { return true }
    if version.hasSuffix("-SNAPSHOT") || version.hasSuffix("+") { return true }
    guard let first = version.first, "[(]".contains(first) else { return false }
    return version.contains(",")
  }

  /// Returns the place of what is written in `range`, without blanks around it.
  private func location(of range: Range<Int>) -> Location {
    let start = file.bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    let end = file.bytes[range].lastIndex { $0 > 0x20 } ?? start
    return Location(file, Region(start, max(start, min(range.upperBound, end + 1))))
  }
}
