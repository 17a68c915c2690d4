extension ManifestReader {
  /// Returns the dependencies of a Gradle build that are deployed, as far as they are written as texts.
  ///
  /// - Source: "Declaring Versions and Ranges", Gradle documentation.
  func gradle() -> [Dependency] {
    lines.compactMap { line in
      let text = Self.trimmed(line.text[...])
      let configuration = text.prefix { $0.isLetter }
      guard Self.gradleConfigurations.contains(String(configuration)) else { return nil }
      guard let coordinates = Self.quoted(in: text[configuration.endIndex...]) else { return nil }
      let parts = coordinates.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count >= 2, !parts[0].isEmpty else { return nil }
      let version = parts.count > 2 ? String(parts[2].prefix { $0 != "@" }) : ""
      let name = coordinates[..<parts[1].endIndex]
      return Dependency(
        name: String(name), version: version, isPinned: !Self.isOpen(version), location: location(name, in: line))
    }
  }

  private static let gradleConfigurations: Set<String> = [
    "implementation", "api", "compile", "runtime", "runtimeOnly", "shadow", "kapt", "annotationProcessor",
  ]

  /// Returns what a `go.mod` requires: versions there are exact by rule.
  ///
  /// - Source: "Go Modules Reference", minimal version selection.
  func goModules() -> [Dependency] {
    var isInBlock = false
    return lines.compactMap { line in
      var text = Self.trimmed(line.text.cut(at: " //")?.before ?? line.text[...])
      if text.hasPrefix("require (") || text == "require(" {
        isInBlock = true
        return nil
      }
      if text == ")" { isInBlock = false }
      if text.hasPrefix("require ") { text = Self.trimmed(text.dropFirst(8)) } else if !isInBlock { return nil }
      let words = text.split(separator: " ")
      guard words.count == 2 else { return nil }
      return Dependency(
        name: String(words[0]), version: String(words[1]), isPinned: true, location: location(words[0], in: line))
    }
  }

  /// Returns the gems of a `Gemfile` outside of the groups for development and tests.
  ///
  /// - Source: "Gemfiles", Bundler documentation.
  func gems() -> [Dependency] {
    var skipped = 0
    return lines.compactMap { line in
      let text = Self.trimmed(line.text[...])
      if text.hasPrefix("group ") {
        let isDeployed = !text.holds(":development") && !text.holds(":test")
        if skipped > 0 || !isDeployed { skipped += 1 }
        return nil
      }
      if skipped > 0 {
        if text == "end" { skipped -= 1 }
        return nil
      }
      guard text.hasPrefix("gem "), let name = Self.quoted(in: text) else { return nil }
      let rest = text[name.endIndex...].dropFirst()
      let version = rest.firstIndex(of: ",").flatMap { Self.version(after: rest[rest.index(after: $0)...]) } ?? ""
      let isLocal = rest.holds("path:") || rest.holds(":path")
      let hasCommit = rest.holds("ref:") || rest.holds(":ref")
      return Dependency(
        name: String(name), version: version, isPinned: isLocal || hasCommit || Self.isExact(version),
        location: location(name, in: line))
    }
  }

  /// Returns the version that is the next argument; nil when an option is.
  private static func version(after text: Substring) -> String? {
    let text = trimmed(text)
    guard text.first == "\"" || text.first == "'" else { return nil }
    return quoted(in: text).map(String.init)
  }

  /// Returns the images that a `Dockerfile` builds upon, but for its own stages.
  ///
  /// - Source: "Dockerfile reference", FROM.
  func baseImages() -> [Dependency] {
    var stages: Set<String> = ["scratch"]
    return lines.compactMap { line in
      let words = line.text.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count > 1, words[0].uppercased() == "FROM" else { return nil }
      guard let image = words.dropFirst().first(where: { !$0.hasPrefix("--") }) else { return nil }
      let rest = words.drop { $0.startIndex <= image.startIndex }
      let isStage = stages.contains(image.lowercased())
      if rest.count >= 2, rest.first?.uppercased() == "AS", let stage = rest.dropFirst().first {
        stages.insert(stage.lowercased())
      }
      guard !isStage, !image.contains("$") else { return nil }
      if let at = image.firstIndex(of: "@") {
        return Dependency(
          name: String(image[..<at]), version: String(image[image.index(after: at)...]), isPinned: true,
          location: location(image, in: line))
      }
      let last = image.lastIndex(of: "/").map { image.index(after: $0) } ?? image.startIndex
      let colon = image[last...].firstIndex(of: ":")
      let tag = colon.map { String(image[image.index(after: $0)...]) } ?? ""
      return Dependency(
        name: String(image[..<(colon ?? image.endIndex)]), version: tag, isPinned: !tag.isEmpty && tag != "latest",
        location: location(image, in: line))
    }
  }

  /// Returns the first text in quotes.
  private static func quoted(in text: Substring) -> Substring? {
    guard let open = text.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    let rest = text[text.index(after: open)...]
    guard let close = rest.firstIndex(of: text[open]) else { return nil }
    return rest[..<close]
  }
}
