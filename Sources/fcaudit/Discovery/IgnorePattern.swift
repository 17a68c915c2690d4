/// One line of a `.gitignore` file.
///
/// - Source: `gitignore(5)` and the behaviour of `git check-ignore`. Names are bytes: `?` is one byte.
struct IgnorePattern {
  /// Whether the line takes back what an earlier one ignores.
  let isNegated: Bool

  /// Whether it speaks of folders alone.
  let isFolderOnly: Bool

  /// Whether it is compared with the last part of a path alone.
  let isName: Bool

  /// The number of the line, 1-based.
  let line: Int

  private let glob: Glob

  /// Returns the pattern on a line, nil when the line is a comment or empty.
  init?(_ text: ArraySlice<UInt8>, line: Int) {
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    var text = Self.trimmed(text)
    isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isFolderOnly = text.last == UInt8(ascii: "/")
    if isFolderOnly { text = text.dropLast() }
    isName = !text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard !text.isEmpty else { return nil }
    glob = Glob(text, crossesSlashes: isName)
    self.line = line
  }

  /// Returns whether the pattern speaks of `path`, relative to the folder of its file.
  /// - Complexity: O(pattern · path).
  func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isFolderOnly, !isFolder { return false }
    guard isName, let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return glob.matches(path) }
    return glob.matches(path[(slash + 1)...])
  }

  /// Blanks at the end do not count unless a backslash stands before them.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
        // A backslash at the very end escapes nothing.
        if index > text.endIndex { return text }
        end = index
      } else {
        if text[index] != UInt8(ascii: " ") { end = index + 1 }
        index += 1
      }
    }
    return text[text.startIndex..<end]
  }
}
