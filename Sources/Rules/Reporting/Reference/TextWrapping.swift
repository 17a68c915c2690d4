/// Breaks texts into lines.
enum TextWrapping {
  /// Returns `text` in lines of at most `width` columns; a Chinese character takes two, and a line may end after it.
  /// - Complexity: O(*n*).
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var column = 0
    for word in pieces(of: text) {
      let size = word.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
      let wanted = word.hasSuffix(" ") ? size - 1 : size
      if column + wanted > width, column > 0 {
        lines.append(trimmed(line))
        (line, column) = ("", 0)
      }
      line += word
      column += size
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// The parts of `text` that must stay together: words with the blank after them, and single wide characters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let isWide = character.unicodeScalars.first.map { columns(of: $0) == 2 } ?? false
      let isClosing = "，。；：、）》”！？".contains(character)
      if character == " " || character == "\n" {
        pieces.append(word + " ")
        word = ""
      } else if isClosing, !word.isEmpty || !pieces.isEmpty {
        // Chinese closing signs do not begin a line.
        pieces.append((word.isEmpty ? pieces.removeLast() : word) + String(character))
        word = ""
      } else if isWide {
        // Chinese opening signs do not end a line.
        let isOpened = word.last.map { openingSigns.contains($0) } ?? false
        if !word.isEmpty, !isOpened { pieces.append(word) }
        let start = isOpened ? word : ""
        word = ""
        if openingSigns.contains(character) {
          word = start + String(character)
        } else {
          pieces.append(start + String(character))
        }
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static let openingSigns = "（《“"

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    (0x2E80...0xFFEF).contains(scalar.value) ? 2 : 1
  }

  private static func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }
}
