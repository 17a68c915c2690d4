/// Reads one manifest: what all kinds share.
struct ManifestReader {
  /// One line, without what ends it.
  struct Line {
    let text: String

    /// Where it begins, in bytes from the start of the file.
    let start: Int
  }

  let file: SourceFile

  /// A reader of `file`.
  init(_ file: SourceFile) {
    self.file = file
  }

  /// The lines of the file.
  var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let content = line.last == 0x0D ? line.dropLast() : line
      lines.append(Line(text: String(decoding: content, as: UTF8.self), start: start))
      start += line.count + 1
    }
    return lines
  }

  /// Returns the place of `part`, a part of the text of `line`.
  func location(_ part: Substring, in line: Line) -> Location {
    let start = line.start + line.text.utf8.distance(from: line.text.startIndex, to: part.startIndex)
    return Location(file, Region(start, min(file.bytes.count, start + part.utf8.count)))
  }

  /// Returns whether `version` is one version of numbers, such as `1.4.2`, `v2.0.0-rc.1` or `=3.1.0`.
  static func isExact(_ version: String) -> Bool {
    var rest = trimmed(version[...])
    while let first = rest.first, first == "=" || first == "v" || first == " " { rest = rest.dropFirst() }
    guard let first = rest.utf8.first, (0x30...0x39).contains(first) else { return false }
    let numbers = rest.prefix { $0 != "-" && $0 != "+" }
    let isNumeric = numbers.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      part.utf8.contains { (0x30...0x39).contains($0) } && part.utf8.allSatisfy { $0.isWordByte }
        && part.lowercased() != "x"
    }
    return isNumeric && !rest.utf8.contains { " ,|<>^~*".utf8.contains($0) }
  }

  /// Returns whether `text` is the name of a commit in full.
  static func isCommit(_ text: some StringProtocol) -> Bool {
    text.utf8.count >= 7 && text.utf8.count <= 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Returns `text` without blanks at either end.
  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter, a digit or `_`.
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    case _: false
    }
  }
}
