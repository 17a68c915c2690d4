/// The verbs of `format`.
///
/// - Source: "format Function", Terraform language documentation.
struct HCLFormatter {
  private let arguments: [Value]
  private var next = 0
  private var pieces: [Text.Piece] = []

  init(_ arguments: [Value]) {
    self.arguments = arguments
  }

  /// One verb with its flags.
  private struct Verb {
    var flags: Set<Character> = []
    var width = 0
    var precision: Int?
    var letter: Character = "v"
  }

  /// The text that `pattern` gives; nil when the arguments do not fit.
  mutating func format(_ pattern: Text) -> Text? {
    for piece in pattern.pieces {
      guard case .literal(let literal) = piece else {
        pieces.append(piece)
        continue
      }
      guard formatLiteral(literal) else { return nil }
    }
    return Text(pieces: pieces)
  }

  private mutating func formatLiteral(_ literal: String) -> Bool {
    var rest = literal[...]
    while let mark = rest.firstIndex(of: "%") {
      if mark > rest.startIndex { pieces.append(.literal(String(rest[..<mark]))) }
      rest = rest[rest.index(after: mark)...]
      if rest.first == "%" {
        pieces.append(.literal("%"))
        rest = rest.dropFirst()
        continue
      }
      guard let verb = parseVerb(&rest), append(verb) else { return false }
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    return true
  }

  private mutating func parseVerb(_ rest: inout Substring) -> Verb? {
    var verb = Verb()
    while let flag = rest.first, " +-0#".contains(flag) {
      verb.flags.insert(flag)
      rest = rest.dropFirst()
    }
    verb.width = min(Self.digits(&rest) ?? 0, 1000)
    if rest.first == "." {
      rest = rest.dropFirst()
      verb.precision = min(Self.digits(&rest) ?? 0, 100)
    }
    if rest.first == "[" {
      rest = rest.dropFirst()
      guard let position = Self.digits(&rest), rest.first == "]", position > 0 else { return nil }
      rest = rest.dropFirst()
      next = position - 1
    }
    guard let letter = rest.popFirst() else { return nil }
    verb.letter = letter
    return verb
  }

  private static func digits(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }

  private mutating func append(_ verb: Verb) -> Bool {
    guard arguments.indices.contains(next) else { return false }
    let value = arguments[next]
    next += 1
    if let text = HCLText.spliced(value), !text.holes.isEmpty {
      pieces += text.pieces
      return true
    }
    guard let text = text(value, verb) else { return false }
    let missing = verb.width - text.count
    guard missing > 0 else {
      pieces.append(.literal(text))
      return true
    }
    let isZero = verb.flags.contains("0") && "dfeg".contains(verb.letter)
    let pad = String(repeating: isZero ? "0" : " ", count: missing)
    if isZero, text.hasPrefix("-") {
      pieces.append(.literal("-" + pad + text.dropFirst()))
    } else {
      pieces.append(.literal(verb.flags.contains("-") ? text + pad : pad + text))
    }
    return true
  }

  private func text(_ value: Value, _ verb: Verb) -> String? {
    switch verb.letter {
    case "s":
      guard let text = value.scalar?.known else { return nil }
      return verb.precision.map { String(text.prefix($0)) } ?? text
    case "q": return value.scalar?.known.map { HCLJSONWriter.quoted($0) }
    case "v", "#":
      if let text = value.scalar?.known { return text }
      return HCLJSONWriter.text(of: value)?.known
    case "t": return HCLTruth.of(value).map { $0 ? "true" : "false" }
    case "d", "i": return HCLNumber.of(value).map { signed(HCLNumber.text($0.rounded(.towardZero)), verb) }
    case "f", "g", "e": return HCLNumber.of(value).map { signed(decimal($0, verb), verb) }
    case "x": return radix(value, 16)
    case "X": return radix(value, 16)?.uppercased()
    case "o": return radix(value, 8)
    case "b": return radix(value, 2)
    case _: return nil
    }
  }

  private func radix(_ value: Value, _ radix: Int) -> String? {
    HCLNumber.of(value).flatMap { Int(exactly: $0) }.map { String($0, radix: radix) }
  }

  private func signed(_ text: String, _ verb: Verb) -> String {
    verb.flags.contains("+") && !text.hasPrefix("-") ? "+" + text : text
  }

  private func decimal(_ number: Double, _ verb: Verb) -> String {
    guard verb.letter == "f" else { return HCLNumber.text(number) }
    let places = min(verb.precision ?? 6, 15)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard let scaled = Int64(exactly: (abs(number) * scale).rounded()) else { return HCLNumber.text(number) }
    var digits = String(scaled)
    if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
    let whole = digits.dropLast(places)
    let sign = number < 0 ? "-" : ""
    return places == 0 ? sign + digits : "\(sign)\(whole).\(digits.suffix(places))"
  }
}
