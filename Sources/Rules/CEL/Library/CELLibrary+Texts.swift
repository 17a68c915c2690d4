extension CELLibrary {
  /// The standard functions of texts, bytes and collections.
  static let texts: [CELFunction] = [
    CELFunction(
      "size", doc: "the number of code points, bytes, elements or entries",
      [CELType.string, .bytes, .list(a), .map(a, b)].flatMap {
        [global([$0], .int, .unary(size)), member([$0], .int, .unary(size))]
      }),
    CELFunction(
      "contains", doc: "whether a text has another in it",
      [test("contains") { find($1, in: $0, from: 0) != nil }]),
    CELFunction("startsWith", doc: "whether a text begins with another", [test("startsWith") { $0.starts(with: $1) }]),
    CELFunction(
      "endsWith", doc: "whether a text ends with another",
      [test("endsWith") { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) }]),
  ]

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func test(_ name: String, _ holds: @escaping @Sendable (Bytes, Bytes) -> Bool) -> CELOverload {
    member(
      [.string, .string], .bool,
      .binary { left, right in
        guard case .string(var text) = left.content, case .string(var other) = right.content else {
          return noOverload(name)
        }
        return .bool(text.withUTF8 { text in other.withUTF8 { holds(text, $0) } })
      })
  }

  @Sendable
  private static func size(_ value: CELValue) -> CELValue {
    switch value.content {
    case .string(let text): .int(text.unicodeScalars.count)
    case .bytes(let bytes): .int(bytes.count)
    case .list(let elements): .int(elements.count)
    case .map(let map): .int(map.count)
    case .null, .bool, .int, .uint, .double, .type, .timestamp, .duration, .optional, .object, .error, .unknown:
      noOverload("size")
    }
  }

  /// The position of the first occurrence at or after `start`, or nil.
  ///
  /// - Complexity: O(*n*) for *n* elements of the text.
  static func find<Text: RandomAccessCollection, Part: RandomAccessCollection>(
    _ part: Part, in text: Text, from start: Int
  ) -> Int? where Text.Element == Part.Element, Text.Element: Equatable, Text.Index == Int, Part.Index == Int {
    guard let first = part.first else { return start <= text.count ? start : nil }
    // Long parts could make the plain search quadratic.
    guard part.count <= 32 else { return findLong(part, in: text, from: start) }
    var position = start
    while position + part.count <= text.count {
      let place = text.startIndex + position
      if text[place] == first, text[place..<(place + part.count)].elementsEqual(part) { return position }
      position += 1
    }
    return nil
  }

  /// The search of Knuth, Morris and Pratt.
  private static func findLong<Text: RandomAccessCollection, Part: RandomAccessCollection>(
    _ part: Part, in text: Text, from start: Int
  ) -> Int? where Text.Element == Part.Element, Text.Element: Equatable, Text.Index == Int, Part.Index == Int {
    let wanted = Array(part)
    var fallback = [0]
    var length = 0
    for element in wanted.dropFirst() {
      while length > 0, wanted[length] != element { length = fallback[length - 1] }
      if wanted[length] == element { length += 1 }
      fallback.append(length)
    }
    var matched = 0
    for position in stride(from: start, to: text.count, by: 1) {
      let element = text[text.startIndex + position]
      while matched > 0, wanted[matched] != element { matched = fallback[matched - 1] }
      if wanted[matched] == element { matched += 1 }
      if matched == wanted.count { return position + 1 - matched }
    }
    return nil
  }
}
