/// A name from a package, made a relative path that stays inside the package's root.
struct SafePath {
  /// Whose rules hold for a name.
  enum Style {
    /// Backslashes separate, drive letters are absolute.
    case zip
    /// Backslashes are part of a name, but must not lead out; drive letters are absolute.
    case tar
    /// A layer of an image: a leading `/` is the image's root.
    case layer
  }

  /// The parts, none of them empty, `.` or `..`; no part at all is the root itself.
  let components: [Substring]
  /// What is worth a warning about the name.
  let warnings: [ArchiveTrouble]

  /// The parts joined by `/`.
  var text: String { components.joined(separator: "/") }

  /// Makes `name` safe, or throws what is unsafe about it.
  init(_ name: String, style: Style) throws(UnsafeNameError) {
    guard !name.isEmpty else { throw UnsafeNameError(.empty) }
    guard !name.utf8.contains(0) else { throw UnsafeNameError(.nul) }
    var warnings: [ArchiveTrouble] = []
    var text = name
    if style != .layer {
      let unified = String(decoding: name.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
      if unified != name {
        try Self.checkEscape(unified)
        if style == .zip {
          text = unified
          warnings.append(.name(.nameNormalised))
        }
      }
      guard !text.utf8.starts(with: "/".utf8) else { throw UnsafeNameError(.absolute) }
      let head = Array(text.utf8.prefix(2))
      if head.count == 2, head[1] == 0x3A, Self.isLetter(head[0]) { throw UnsafeNameError(.drive) }
    }
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { throw UnsafeNameError(.escapes) }
      if warnings.isEmpty { warnings.append(.name(.nameNormalised)) }
    }
    if Self.hasControls(text) { warnings.append(.name(.controlCharacters)) }
    components = parts
    self.warnings = warnings
  }

  private static func checkEscape(_ text: String) throws(UnsafeNameError) {
    var depth = 0
    for part in text.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      guard depth >= 0 else { throw UnsafeNameError(.escapes) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether `text` has characters that act on a terminal or on the direction of writing.
  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
