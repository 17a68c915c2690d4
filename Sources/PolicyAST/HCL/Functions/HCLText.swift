/// Texts in the functions of the language.
enum HCLText {
  /// Returns the parts of `text` between the places where `separator` stands; single characters when it is empty.
  static func pieces(_ text: String, by separator: String) -> [String] {
    guard !separator.isEmpty else { return text.map { String($0) } }
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    var position = 0
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
        pieces.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position += mark.count
        start = position
      } else {
        position += 1
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  /// The text of a value inside another text, with a hole for what is not known; nil when it has no text.
  static func spliced(_ value: Value) -> Text? {
    switch value.content {
    case .unresolved(let unresolved):
      return Text(pieces: [.hole(Unresolved(unresolved.reason, braced(unresolved.text)))])
    case .choice(let choice):
      return Text(pieces: [.hole(Unresolved(.parameter, braced(choice.condition)))])
    case .text, .number, .bool:
      return value.scalar
    case .null, .list, .map:
      return nil
    }
  }

  private static func braced(_ text: String) -> String {
    text.hasPrefix("${") ? text : "${\(text)}"
  }
}
