/// The elements of an XML document, flat and in the order in which they begin; entities are left as they are.
struct XMLOutline {
  /// One element.
  struct Element {
    let name: String
    /// The words behind the name in the tag, in bytes from the start of the file.
    let attributes: Range<Int>
    /// What lies between the tags.
    var content: Range<Int>
    /// The element around it, by its place in the list.
    let parent: Int?
  }

  private(set) var elements: [Element] = []

  private let bytes: [UInt8]

  /// Reads `bytes`; a tag without an end goes to the end of the element around it.
  /// - Complexity: O(*n*) for documents whose tags match.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [Int] = []
    var at = 0
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[start...].starts(with: "<!--".utf8) {
        at = endOfComment(from: start + 4)
        continue
      }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      at = end + 1
      let nameStart = start + 1
      switch bytes[nameStart] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): continue
      case UInt8(ascii: "/"): close(String(decoding: bytes[nameStart + 1..<end], as: UTF8.self), at: start, &open)
      case _:
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        let nameEnd = bytes[nameStart..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? end
        elements.append(
          Element(
            name: String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self),
            attributes: nameEnd..<max(nameEnd, isEmpty ? end - 1 : end), content: end + 1..<end + 1, parent: open.last))
        if !isEmpty { open.append(elements.count - 1) }
      }
    }
  }

  /// Returns the text of `range`, without blanks at its ends.
  func text(_ range: Range<Int>) -> String {
    String(ManifestReader.trimmed(String(decoding: bytes[range], as: UTF8.self)[...]))
  }

  /// Returns the names and contents of the elements right in the one at `index`.
  func members(of index: Int) -> [(name: String, content: Range<Int>)] {
    var members: [(name: String, content: Range<Int>)] = []
    var next = index + 1
    while next < elements.count, elements[next].content.lowerBound <= elements[index].content.upperBound {
      if elements[next].parent == index { members.append((elements[next].name, elements[next].content)) }
      next += 1
    }
    return members
  }

  /// Returns where the value of the attribute `name` of the element at `index` is written.
  func attribute(_ name: String, of index: Int) -> Range<Int>? {
    var at = elements[index].attributes.lowerBound
    let end = elements[index].attributes.upperBound
    while let equals = bytes[at..<end].firstIndex(of: UInt8(ascii: "=")) {
      let key = text(at..<equals)
      guard let quote = bytes[equals..<end].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
        let close = bytes[(quote + 1)..<end].firstIndex(of: bytes[quote])
      else { return nil }
      if key == name { return quote + 1..<close }
      at = close + 1
    }
    return nil
  }

  private mutating func close(_ name: String, at offset: Int, _ open: inout [Int]) {
    let name = name.prefix { !$0.isWhitespace }
    guard let depth = open.lastIndex(where: { elements[$0].name == name }) else { return }
    for index in open[depth...] { elements[index].content = elements[index].content.lowerBound..<offset }
    open.removeSubrange(depth...)
  }

  private func endOfComment(from start: Int) -> Int {
    var at = start
    while let dash = bytes[at...].firstIndex(of: UInt8(ascii: "-")) {
      if bytes[dash...].starts(with: "-->".utf8) { return dash + 3 }
      at = dash + 1
    }
    return bytes.count
  }
}
