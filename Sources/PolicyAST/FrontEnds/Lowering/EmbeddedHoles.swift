/// The holes of a text that holds a document, to be found again in the texts of the document.
struct EmbeddedHoles {
  private var byText: [String: Unresolved] = [:]

  /// Holes that are not written as `${…}`; each costs a search, so there are at most `limit`.
  private var others: [(bytes: [UInt8], unresolved: Unresolved)] = []

  private static let limit = 64

  init(_ holes: [Unresolved]) {
    for hole in holes where !hole.text.isEmpty && byText[hole.text] == nil {
      byText[hole.text] = hole
      if !hole.text.hasPrefix("${"), others.count < Self.limit { others.append((Array(hole.text.utf8), hole)) }
    }
  }

  /// The hole that is written as `text`.
  subscript(text: String) -> Unresolved? { byText[text] }

  /// Returns `text` with the holes that are written in it, nil when there are none but those that it has.
  func reopened(_ text: Text) -> Text? {
    var found: [Text.Hole] = []
    for reference in DollarReference.all(in: text.string) {
      if let hole = byText[reference.written] { found.append(Text.Hole(reference.start, reference.end, hole)) }
    }
    if !others.isEmpty {
      let bytes = Array(text.string.utf8)
      for other in others {
        for start in Self.places(of: other.bytes, in: bytes) {
          found.append(Text.Hole(start, start + other.bytes.count, other.unresolved))
        }
      }
    }
    return found.isEmpty ? nil : text.opened(by: found)
  }

  private static func places(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var cursor = 0
    while cursor + needle.count <= bytes.count {
      if bytes[cursor] == needle[0], bytes[cursor..<(cursor + needle.count)].elementsEqual(needle) {
        places.append(cursor)
        cursor += needle.count
      } else {
        cursor += 1
      }
    }
    return places
  }
}
