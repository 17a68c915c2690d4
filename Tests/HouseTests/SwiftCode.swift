/// Swift source whose comments and texts are blanked, so that only code is left to look at.
struct SwiftCode: Sendable {
  /// The code: as many bytes and lines as the source, blanks where comments and texts were.
  private(set) var bytes: [UInt8]

  private var cursor = 0

  /// Blanks the comments and texts of `source`.
  init(_ source: String) {
    bytes = Array(source.utf8)
    while cursor < bytes.count { step() }
  }

  /// The lines of the code.
  var lines: [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func step() {
    switch (byte(cursor), byte(cursor + 1)) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")):
      while cursor < bytes.count, bytes[cursor] != 0x0A { blank() }
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      blankComment()
    case (UInt8(ascii: "\""), _):
      blankText(hashes: 0)
    case (UInt8(ascii: "#"), UInt8(ascii: "\"")), (UInt8(ascii: "#"), UInt8(ascii: "#")):
      var hashes = 0
      while byte(cursor + hashes) == UInt8(ascii: "#") { hashes += 1 }
      guard byte(cursor + hashes) == UInt8(ascii: "\"") else {
        cursor += hashes
        return
      }
      blank(hashes)
      blankText(hashes: hashes)
    case _:
      cursor += 1
    }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where cursor < bytes.count {
      if bytes[cursor] != 0x0A { bytes[cursor] = 0x20 }
      cursor += 1
    }
  }

  private mutating func blankComment() {
    var depth = 0
    repeat {
      switch (byte(cursor), byte(cursor + 1)) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        depth += 1
        blank(2)
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        blank(2)
      case _: blank()
      }
    } while depth > 0 && cursor < bytes.count
  }

  /// Blanks a text from its opening quote on, with what is interpolated in it.
  private mutating func blankText(hashes: Int) {
    let isLong = byte(cursor + 1) == UInt8(ascii: "\"") && byte(cursor + 2) == UInt8(ascii: "\"")
    let quotes = isLong ? 3 : 1
    blank(quotes)
    while cursor < bytes.count {
      if closes(quotes: quotes, hashes: hashes) { return blank(quotes + hashes) }
      guard bytes[cursor] == UInt8(ascii: "\\"), (0..<hashes).allSatisfy({ byte(cursor + 1 + $0) == UInt8(ascii: "#") })
      else {
        blank()
        continue
      }
      let isInterpolation = byte(cursor + 1 + hashes) == UInt8(ascii: "(")
      blank(2 + hashes)
      if isInterpolation { blankInterpolation() }
    }
  }

  private func closes(quotes: Int, hashes: Int) -> Bool {
    (0..<quotes).allSatisfy { byte(cursor + $0) == UInt8(ascii: "\"") }
      && (0..<hashes).allSatisfy { byte(cursor + quotes + $0) == UInt8(ascii: "#") }
  }

  private mutating func blankInterpolation() {
    var depth = 1
    while depth > 0, cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: "\""): blankText(hashes: 0)
      case UInt8(ascii: "("):
        depth += 1
        blank()
      case UInt8(ascii: ")"):
        depth -= 1
        blank()
      case _: blank()
      }
    }
  }
}
