/// Takes words of a script of jq one after another.
struct JqLexer {
  private let bytes: [UInt8]
  private var cursor = 0

  init(_ script: String) {
    bytes = Array(script.utf8)
    skipSpace()
  }

  var isAtEnd: Bool { cursor == bytes.count }

  /// Whether a bracket comes next.
  var isAtBracket: Bool { peek(0) == UInt8(ascii: "[") }

  private func peek(_ distance: Int) -> UInt8? {
    cursor + distance < bytes.count ? bytes[cursor + distance] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek(0), byte <= 0x20 { cursor += 1 }
  }

  /// Takes `word` when it comes next; whole words only, and no part of a longer sign.
  mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard cursor + wanted.count <= bytes.count, bytes[cursor..<cursor + wanted.count].elementsEqual(wanted) else {
      return false
    }
    let next = peek(wanted.count)
    switch word {
    case "<", ">": if next == UInt8(ascii: "=") { return false }
    case "|": if next == UInt8(ascii: "=") { return false }
    case "and", "or": if let next, Self.isWord(next) { return false }
    case _: break
    }
    cursor += wanted.count
    skipSpace()
    return true
  }

  /// Takes a dot; what follows belongs to it without space.
  mutating func takeDot() -> Bool {
    guard peek(0) == UInt8(ascii: ".") else { return false }
    cursor += 1
    if let next = peek(0), next <= 0x20 { skipSpace() }
    return true
  }

  /// Takes a name.
  mutating func name() -> String? {
    guard let first = peek(0), Self.isWord(first), !(0x30...0x39).contains(first) else { return nil }
    let start = cursor
    while let byte = peek(0), Self.isWord(byte) { cursor += 1 }
    let name = String(decoding: bytes[start..<cursor], as: UTF8.self)
    skipSpace()
    return name
  }

  /// Takes a text between quotes that has neither escapes but `\"` and `\\` nor interpolations.
  mutating func text() -> String? {
    guard peek(0) == UInt8(ascii: "\"") else { return nil }
    var result: [UInt8] = []
    var place = cursor + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "\\") else {
          return nil
        }
      }
      result.append(bytes[place])
      place += 1
    }
    guard place < bytes.count else { return nil }
    cursor = place + 1
    skipSpace()
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes a number as it is written.
  mutating func number() -> String? {
    var place = cursor
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) || bytes[place] == UInt8(ascii: ".") { place += 1 }
    guard place > digits else { return nil }
    let text = String(decoding: bytes[cursor..<place], as: UTF8.self)
    guard Double(text) != nil else { return nil }
    cursor = place
    skipSpace()
    return text
  }

  /// Takes a whole number.
  mutating func integer() -> Int? {
    let start = cursor
    if let value = number().flatMap({ Int($0) }) { return value }
    cursor = start
    return nil
  }

  /// Takes a whole number with the colon of a slice after it.
  mutating func sliceStart() -> Int? {
    let start = cursor
    if let value = integer(), take(":") { return value }
    cursor = start
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
