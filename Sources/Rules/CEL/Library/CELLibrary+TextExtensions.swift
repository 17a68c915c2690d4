extension CELLibrary {
  /// The functions of the strings extension; positions count code points.
  static let textExtensions: [CELFunction] = [
    CELFunction("charAt", doc: "the code point at a position", [member([.string, .int], .string, .binary(charAt))]),
    CELFunction(
      "indexOf", doc: "the position of the first occurrence, -1 for none",
      [
        member([.string, .string], .int, .binary { indexOf([$0, $1]) }),
        member([.string, .string, .int], .int, .variadic(indexOf)),
      ]),
    CELFunction(
      "lastIndexOf", doc: "the position of the last occurrence, -1 for none",
      [
        member([.string, .string], .int, .binary { lastIndexOf([$0, $1]) }),
        member([.string, .string, .int], .int, .variadic(lastIndexOf)),
      ]),
    CELFunction(
      "join", doc: "the texts of a list, with a separator between them",
      [
        member([.list(.string)], .string, .unary { join($0, .string("")) }),
        member([.list(.string), .string], .string, .binary(join)),
      ]),
    text("lowerAscii", doc: "the text with A to Z in lower case") { $0.lowercasedASCII },
    text("upperAscii", doc: "the text with a to z in upper case") { text in
      String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    },
    text("reverse", doc: "the text with its code points in reverse order") { text in
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars.reversed() { result.append(scalar) }
      return String(result)
    },
    text("trim", doc: "the text without white space around it") { trimmed($0) },
    CELFunction(
      "strings.quote", doc: "the text as a literal of the language",
      [global([.string], .string, .unary { $0.stringValue.map { .string(quoted($0)) } ?? noOverload("strings.quote") })]
    ),
    CELFunction(
      "replace", doc: "the text with all, or so many, occurrences replaced",
      [
        member([.string, .string, .string], .string, .variadic(replace)),
        member([.string, .string, .string, .int], .string, .variadic(replace)),
      ]),
    CELFunction(
      "split", doc: "the parts of the text between separators, all or at most so many",
      [
        member([.string, .string], .list(.string), .binary { split([$0, $1]) }),
        member([.string, .string, .int], .list(.string), .variadic(split)),
      ]),
    CELFunction(
      "substring", doc: "the code points from one position up to another",
      [
        member([.string, .int], .string, .binary { substring([$0, $1]) }),
        member([.string, .int, .int], .string, .variadic(substring)),
      ]),
    CELFunction(
      "format", doc: "the text with its %s, %d, %f, %e, %b, %o, %x filled in from a list",
      [member([.string, .list(.dyn)], .string, .binary(CELFormatter.format))]),
  ]

  private static func text(
    _ name: String, doc: String, _ change: @escaping @Sendable (String) -> String
  ) -> CELFunction {
    CELFunction(
      name, doc: doc,
      [member([.string], .string, .unary { $0.stringValue.map { .string(change($0)) } ?? noOverload(name) })])
  }

  private static func scalars(_ value: CELValue) -> [Unicode.Scalar] {
    value.stringValue.map { Array($0.unicodeScalars) } ?? []
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> CELValue {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return .string(String(view))
  }

  private static func integer(_ value: CELValue) -> Int64 {
    if case .int(let number) = value.content { number } else { 0 }
  }

  @Sendable
  private static func charAt(_ text: CELValue, _ index: CELValue) -> CELValue {
    let scalars = scalars(text)
    let position = integer(index)
    guard position >= 0, position <= scalars.count else { return .error(.indexOutOfBounds(position)) }
    return position == scalars.count ? .string("") : string([scalars[Int(position)]])
  }

  @Sendable
  private static func indexOf(_ arguments: [CELValue]) -> CELValue {
    let (text, part) = (scalars(arguments[0]), scalars(arguments[1]))
    let start = arguments.count > 2 ? integer(arguments[2]) : 0
    guard start >= 0, start <= text.count else {
      return .error(.indexOutOfBounds(start))
    }
    return .int(find(part, in: text, from: Int(start)) ?? -1)
  }

  @Sendable
  private static func lastIndexOf(_ arguments: [CELValue]) -> CELValue {
    let (text, part) = (scalars(arguments[0]), scalars(arguments[1]))
    let last = arguments.count > 2 ? integer(arguments[2]) : Int64(text.count)
    guard last >= 0, last <= text.count else { return .error(.indexOutOfBounds(last)) }
    let end = min(Int(last) + part.count, text.count)
    // The last occurrence is the first one when both are read backwards.
    let found = find(Array(part.reversed()), in: Array(text[..<end].reversed()), from: 0)
    return .int(found.map { end - $0 - part.count } ?? -1)
  }

  @Sendable
  private static func join(_ list: CELValue, _ separator: CELValue) -> CELValue {
    var result = ""
    for (index, element) in (list.listValue ?? []).enumerated() {
      if let unusable = element.unusable { return unusable }
      guard let text = element.stringValue, let separator = separator.stringValue else { return noOverload("join") }
      if index > 0 { result += separator }
      result += text
      guard result.utf8.count <= CELLimits.resultSize else { return .error(.resultTooLarge) }
    }
    return .string(result)
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text in double quotes, with escapes for what cannot stand in a literal.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0B}": result += "\\v"
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The positions of separate occurrences, at most `limit` (nil: all); an empty part occurs between all code points.
  private static func occurrences(_ part: [Unicode.Scalar], in text: [Unicode.Scalar], limit: Int?) -> [Int] {
    var found: [Int] = []
    var position = 0
    while limit.map({ found.count < $0 }) ?? true, let next = find(part, in: text, from: position) {
      found.append(next)
      position = next + max(1, part.count)
    }
    return found
  }

  @Sendable
  private static func replace(_ arguments: [CELValue]) -> CELValue {
    let (text, old, new) = (scalars(arguments[0]), scalars(arguments[1]), scalars(arguments[2]))
    let count = arguments.count > 3 ? integer(arguments[3]) : -1
    let places = occurrences(old, in: text, limit: count < 0 ? nil : Int(count))
    guard (places.count + 1).multipliedReportingOverflow(by: new.count + 1).partialValue <= CELLimits.resultSize else {
      return .error(.resultTooLarge)
    }
    var result = String.UnicodeScalarView()
    var position = 0
    for place in places {
      result.append(contentsOf: text[position..<place])
      result.append(contentsOf: new)
      position = place + old.count
    }
    result.append(contentsOf: text[position...])
    return .string(String(result))
  }

  @Sendable
  private static func split(_ arguments: [CELValue]) -> CELValue {
    let (text, separator) = (scalars(arguments[0]), scalars(arguments[1]))
    let limit = arguments.count > 2 ? integer(arguments[2]) : -1
    guard limit != 0 else { return .list([]) }
    let most = limit < 0 ? nil : Int(limit) - 1
    guard !separator.isEmpty else {
      let singles = min(most ?? text.count, text.count)
      let rest = text[singles...]
      return .list(text[..<singles].map { string([$0]) } + (rest.isEmpty ? [] : [string(rest)]))
    }
    var parts: [CELValue] = []
    var position = 0
    for place in occurrences(separator, in: text, limit: most) {
      parts.append(string(text[position..<place]))
      position = place + separator.count
    }
    return .list(parts + [string(text[position...])])
  }

  @Sendable
  private static func substring(_ arguments: [CELValue]) -> CELValue {
    let text = scalars(arguments[0])
    let start = integer(arguments[1])
    let end = arguments.count > 2 ? integer(arguments[2]) : Int64(text.count)
    guard start >= 0, start <= text.count else { return .error(.indexOutOfBounds(start)) }
    guard end >= 0, end <= text.count else { return .error(.indexOutOfBounds(end)) }
    guard start <= end else { return .error(.invalidArgument("invalid substring range: \(start) to \(end)")) }
    return string(text[Int(start)..<Int(end)])
  }
}
