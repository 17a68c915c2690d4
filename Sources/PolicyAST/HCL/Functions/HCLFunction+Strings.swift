extension HCLFunction {
  static let strings: [String: HCLFunction] = [
    "upper": .lenient { mapText($0) { $0.uppercased() } },
    "lower": .lenient { mapText($0) { $0.lowercased() } },
    "title": .strict { call in call.text(0).map { call.make(titled($0)) } },
    "chomp": .strict { call in call.text(0).map { call.make(trimmed($0, start: false) { $0.isNewline }) } },
    "trimspace": .lenient { call in
      guard call.count == 1, case .text(let text) = call.arguments[0].content else { return call.arguments.first }
      guard let known = text.known else { return call.arguments[0] }
      return call.make(trimmed(known) { $0.isWhitespace })
    },
    "trim": .strict { call in
      guard let text = call.text(0), let set = call.text(1) else { return nil }
      return call.make(trimmed(text) { set.contains($0) })
    },
    "trimprefix": .strict { call in
      guard let text = call.text(0), let prefix = call.text(1) else { return nil }
      return call.make(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
    },
    "trimsuffix": .strict { call in
      guard let text = call.text(0), let suffix = call.text(1) else { return nil }
      return call.make(text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text)
    },
    "startswith": .strict { call in
      guard let text = call.text(0), let prefix = call.text(1) else { return nil }
      return call.make(text.hasPrefix(prefix))
    },
    "endswith": .strict { call in
      guard let text = call.text(0), let suffix = call.text(1) else { return nil }
      return call.make(text.hasSuffix(suffix))
    },
    "strcontains": .strict { call in
      guard let text = call.text(0), let part = call.text(1) else { return nil }
      return call.make(part.isEmpty || HCLText.pieces(text, by: part).count > 1)
    },
    "strrev": .strict { call in call.text(0).map { call.make(String($0.reversed())) } },
    "substr": .strict { substring($0) },
    "split": .strict { call in
      guard let separator = call.text(0), let text = call.text(1) else { return nil }
      if text.isEmpty { return call.make([call.make("")]) }
      return call.make(HCLText.pieces(text, by: separator).map { call.make($0) })
    },
    "join": .lenient { join($0) },
    "replace": .lenient { replace($0) },
    "indent": .strict { call in
      guard let count = call.integer(0), let text = call.text(1), 0...1000 ~= count else { return nil }
      let pad = String(repeating: " ", count: count)
      return call.make(HCLText.pieces(text, by: "\n").joined(separator: "\n" + pad))
    },
    "format": .lenient { call in
      formatted(call.arguments).map { call.make($0) }
    },
    "formatlist": .lenient { formatList($0) },
  ]

  /// The first argument with each literal run of its text replaced.
  private static func mapText(_ call: HCLFunctionCall, _ body: (String) -> String) -> Value? {
    guard call.count == 1, let text = call.arguments[0].scalar else { return nil }
    if call.arguments[0].unresolved != nil { return call.evaluator.unknown(call.arguments[0], call.location) }
    let pieces = text.pieces.map { piece -> Text.Piece in
      switch piece {
      case .literal(let part): .literal(body(part))
      case .hole: piece
      }
    }
    return call.make(Text(pieces: pieces))
  }

  private static func titled(_ text: String) -> String {
    var result = ""
    var isStart = true
    for character in text {
      result += isStart ? character.uppercased() : String(character)
      isStart = !character.isLetter && !character.isNumber && character != "'" && character != "_"
    }
    return result
  }

  private static func trimmed(_ text: String, start: Bool = true, _ isCut: (Character) -> Bool) -> String {
    var result = text[...]
    if start { result = result.drop(while: isCut) }
    while let last = result.last, isCut(last) { result.removeLast() }
    return String(result)
  }

  private static func substring(_ call: HCLFunctionCall) -> Value? {
    guard let text = call.text(0), var offset = call.integer(1), let length = call.integer(2) else { return nil }
    if offset < 0 { offset += text.count }
    guard offset >= 0 else { return nil }
    let rest = text.dropFirst(offset)
    return call.make(String(length < 0 ? rest : rest.prefix(length)))
  }

  private static func join(_ call: HCLFunctionCall) -> Value? {
    guard let separator = call.text(0) else { return nil }
    var pieces: [Text.Piece] = []
    for argument in call.arguments.dropFirst() {
      if argument.unresolved != nil { return call.evaluator.unknown(argument, call.location) }
      guard let elements = argument.elements else { return nil }
      for element in elements {
        guard let text = HCLText.spliced(element) else { return nil }
        if !pieces.isEmpty { pieces.append(.literal(separator)) }
        pieces += text.pieces
        if text.string.isEmpty { pieces.append(.literal("")) }
      }
    }
    return call.make(Text(pieces: pieces))
  }

  private static func replace(_ call: HCLFunctionCall) -> Value? {
    guard call.count == 3, let pattern = call.text(1), let replacement = call.text(2) else { return nil }
    if pattern.count > 1, pattern.hasPrefix("/"), pattern.hasSuffix("/") { return call.fail(.function) }
    guard !pattern.isEmpty else { return call.arguments[0] }
    return mapText(call.with([call.arguments[0]])) {
      HCLText.pieces($0, by: pattern).joined(separator: replacement)
    }
  }

  private static func formatList(_ call: HCLFunctionCall) -> Value? {
    let lengths = call.arguments.dropFirst().compactMap { $0.elements?.count }
    if let unknown = call.arguments.first(where: { $0.unresolved != nil }) {
      return call.evaluator.unknown(unknown, call.location)
    }
    guard let count = lengths.max() ?? (call.count > 0 ? 1 : nil), lengths.allSatisfy({ $0 == count }) else {
      return nil
    }
    var results: [Value] = []
    for index in 0..<count {
      guard let text = formatted(call.arguments.map { $0.elements.map { $0[index] } ?? $0 }) else { return nil }
      results.append(call.make(text))
    }
    return call.make(results)
  }

  /// Returns what `format` makes of its arguments, or nil when they do not fit.
  private static func formatted(_ arguments: [Value]) -> Text? {
    guard let pattern = arguments.first?.scalar else { return nil }
    var formatter = HCLFormatter(Array(arguments.dropFirst()))
    return formatter.format(pattern)
  }
}
