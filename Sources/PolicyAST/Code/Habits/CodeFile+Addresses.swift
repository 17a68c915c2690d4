/// How addresses are put together.
extension CodeFile {
  /// A part of an address.
  private enum Piece {
    /// Written in the code.
    case text(String)
    /// Known to the code: a constant, the environment.
    case own
    /// What the caller says.
    case event
  }

  private static let optionKeys: Set<String> = [
    "url", "uri", "baseURL", "baseUrl", "host", "hostname", "endpoint", "bucket", "bucketName", "server", "database",
    "origin", "socketPath",
  ]

  /// Returns the parts of an argument that choose a target: of an object the options that do, else all of it.
  func choosingParts(of argument: Range<Int>) -> [Range<Int>] {
    guard let open = argument.first(where: { tokens[$0].kind != .line }), language == .javascript, spells(open, "{"),
      let close = closing(of: open)
    else { return [argument] }
    return elements(of: (open + 1)..<close).compactMap { element in
      guard let key = element.first(where: { tokens[$0].kind != .line }) else { return nil }
      guard tokens[key].kind == .name || tokens[key].kind == .string, Self.optionKeys.contains(text(key)) else {
        return nil
      }
      let value = (key + 1)..<element.upperBound
      return spells(key + 1, ":") ? (key + 2)..<max(key + 2, element.upperBound) : value.isEmpty ? element : nil
    }
  }

  /// Whether one of `names` decides which host an address in `range` has.
  ///
  /// The host is the code's own when the address begins with a text up to the path, or with a value of the code.
  func choosesHost(_ range: Range<Int>, _ names: Set<String>) -> Bool {
    var text = ""
    for piece in pieces(of: range, names, depth: 0) {
      switch piece {
      case .text(let part):
        text += part
        if Self.hasHost(text) { return false }
      case .own:
        if text.isEmpty { return false }
        text += "x"
      case .event: return true
      }
    }
    return false
  }

  /// Whether the host of an address is complete that begins with `text`.
  private static func hasHost(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let ends: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[(colon + 1)...].starts(with: "//".utf8) {
      return bytes[(colon + 3)...].contains { ends.contains($0) }
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    if slash == 0 { return bytes.count == 1 || bytes[1] != UInt8(ascii: "/") }
    return bytes[slash - 1] != UInt8(ascii: ":")
  }

  // MARK: Pieces

  private func pieces(of range: Range<Int>, _ names: Set<String>, depth: Int) -> [Piece] {
    // Nobody puts addresses together more deeply.
    guard depth < 8 else { return [comesFrom(names, range) ? .event : .own] }
    return operands(of: range).flatMap { operand -> [Piece] in
      guard let first = operand.first else { return [] }
      if spells(first, "("), closing(of: first) == operand.upperBound - 1 {
        return pieces(of: (first + 1)..<(operand.upperBound - 1), names, depth: depth + 1)
      }
      if tokens[first].kind == .string { return textPieces(of: operand, names, depth) }
      if let call = outline.calls.first(where: { $0.tokens.lowerBound == first || $0.tokens.lowerBound == first + 1 }),
        call.tokens.upperBound == operand.upperBound, let inner = callPieces(of: call, names, depth)
      {
        return inner
      }
      return [comesFrom(names, operand) ? .event : .own]
    }
  }

  /// The ranges between the signs that join texts.
  private func operands(of range: Range<Int>) -> [Range<Int>] {
    var operands: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    let sign = language == .php ? "." : "+"
    for index in range {
      if tokens[index].kind == .line, start == index { start += 1 }
      if tokens[index].kind == .holeStart { depth += 1 }
      if tokens[index].kind == .holeEnd { depth -= 1 }
      depth += bracket(index)
      guard depth == 0, spells(index, sign) else { continue }
      if start < index { operands.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { operands.append(start..<range.upperBound) }
    return operands
  }

  /// The pieces of a text with holes, or of one that is filled by `%` or `format`.
  private func textPieces(of range: Range<Int>, _ names: Set<String>, _ depth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index].kind {
      case .string:
        pieces.append(.text(text(index)))
        index += 1
      case .holeStart:
        let end = endOfHole(index, range.upperBound)
        pieces += self.pieces(of: (index + 1)..<max(index + 1, end), names, depth: depth + 1)
        index = end + 1
      case .line: index += 1
      case .name, .number, .punctuation, .holeEnd:
        return filled(pieces, by: index..<range.upperBound, names, depth)
      }
    }
    return pieces
  }

  private func endOfHole(_ start: Int, _ limit: Int) -> Int {
    var depth = 0
    var index = start
    while index < limit {
      if tokens[index].kind == .holeStart { depth += 1 }
      if tokens[index].kind == .holeEnd { depth -= 1 }
      if depth == 0 { return index }
      index += 1
    }
    return limit
  }

  /// The pieces of `template` with the values of `rest`, which is `% …` or `.format(…)`.
  private func filled(_ template: [Piece], by rest: Range<Int>, _ names: Set<String>, _ depth: Int) -> [Piece] {
    guard case .text(let text)? = template.first, template.count == 1 else { return template }
    var open = rest.lowerBound
    if spells(open, "."), spells(open + 1, "format") || spells(open + 1, "formatted") {
      open += 2
    } else if spells(open, "%") {
      open += 1
    } else {
      return template + [comesFrom(names, rest) ? .event : .own]
    }
    if spells(open, "("), let close = closing(of: open) {
      return fill(text, with: elements(of: (open + 1)..<close), names, depth)
    }
    return fill(text, with: [open..<max(open, rest.upperBound)], names, depth)
  }

  private func callPieces(of call: CodeOutline.Call, _ names: Set<String>, _ depth: Int) -> [Piece]? {
    let values = call.arguments.map(\.tokens)
    guard let first = values.first else { return nil }
    if Self.isCall(call.callee, of: ["Sprintf", "sprintf", "String.format", "util.format"]) {
      guard let template = first.first, tokens[template].kind == .string, first.count == 1 else { return nil }
      return fill(text(template), with: Array(values.dropFirst()), names, depth)
    }
    guard Self.isCall(call.callee, of: ["str", "String", "URL", "Request", "URI.create", "quote"]) else { return nil }
    return pieces(of: first, names, depth: depth + 1)
  }

  /// The pieces of a template whose signs `%s` or `{…}` stand for `values` in their order.
  private func fill(_ template: String, with values: [Range<Int>], _ names: Set<String>, _ depth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var next = 0
    let bytes = Array(template.utf8)
    var index = 0
    func add() {
      pieces.append(.text(String(decoding: literal, as: UTF8.self)))
      literal = []
      let value = values.indices.contains(next) ? values[next] : nil
      next += 1
      guard let value else { return pieces.append(.own) }
      // `name=value` of a keyword.
      let isKeyword = value.count > 2 && spells(value.lowerBound + 1, "=")
      pieces += self.pieces(
        of: isKeyword ? (value.lowerBound + 2)..<value.upperBound : value, names, depth: depth + 1)
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "%") {
        add()
        index += 2
      } else if bytes[index] == UInt8(ascii: "{"), let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) {
        add()
        index = close + 1
      } else {
        literal.append(bytes[index])
        index += 1
      }
    }
    pieces.append(.text(String(decoding: literal, as: UTF8.self)))
    return pieces
  }
}
