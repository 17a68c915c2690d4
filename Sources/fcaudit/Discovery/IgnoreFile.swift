/// The patterns of one `.gitignore` file.
struct IgnoreFile {
  /// What a file says about a path.
  enum Verdict: Equatable {
    /// The path is ignored, by the pattern on a line.
    case ignored(line: Int)
    /// The path is taken back, by the pattern on a line.
    case included(line: Int)
  }

  /// The patterns in the order of the file.
  private var patterns: [IgnorePattern] = []

  /// Reads the content of a file.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var line = 1
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var text = rest[rest.startIndex..<end]
      if end < rest.endIndex, text.last == 0x0D { text = text.dropLast() }
      if let pattern = IgnorePattern(text, line: line) { patterns.append(pattern) }
      rest = end < rest.endIndex ? rest[(end + 1)...] : []
      line += 1
    }
  }

  /// Patterns that are written elsewhere, such as in a configuration.
  init(patterns lines: [String]) {
    patterns = lines.enumerated().compactMap { index, line in IgnorePattern(Array(line.utf8)[...], line: index + 1) }
  }

  /// Whether there is no pattern.
  var isEmpty: Bool { patterns.isEmpty }

  /// Returns what the last pattern that speaks of `path` says; nil when none does.
  ///
  /// `path` is relative to the folder of the file. That a folder above is ignored is not looked at.
  func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Verdict? {
    guard let pattern = patterns.last(where: { $0.matches(path, isFolder: isFolder) }) else { return nil }
    return pattern.isNegated ? .included(line: pattern.line) : .ignored(line: pattern.line)
  }

  /// Returns whether `path` or a folder above it is ignored.
  func ignores(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      if case .ignored = verdict(on: bytes[..<index], isFolder: true) { return true }
    }
    if case .ignored = verdict(on: bytes[...], isFolder: false) { return true }
    return false
  }
}
