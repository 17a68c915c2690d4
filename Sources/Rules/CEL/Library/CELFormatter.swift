/// Fills in a format text: `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x`, `%X`, `%%`, with `%.3f` for a precision.
///
/// - Source: the strings extension of the language, version 2.
struct CELFormatter {
  /// More digits than any double has; a larger precision would only waste memory.
  private static let mostDigits = 1_000

  private struct Failure: Error {
    let value: CELValue
  }

  private var output = ""

  /// The function `format`.
  @Sendable
  static func format(_ pattern: CELValue, _ arguments: CELValue) -> CELValue {
    guard let text = pattern.stringValue, let values = arguments.listValue else {
      return .error(.noSuchOverload(function: "format"))
    }
    if let unusable = CELValue.unusable(among: values) { return unusable }
    var formatter = CELFormatter()
    do throws(Failure) {
      try formatter.fill(Array(text.unicodeScalars), values)
    } catch {
      return error.value
    }
    return .string(formatter.output)
  }

  private static func failure(_ message: String) -> Failure {
    Failure(value: .error(.invalidArgument(message)))
  }

  private mutating func fill(_ pattern: [Unicode.Scalar], _ values: [CELValue]) throws(Failure) {
    var position = 0
    var next = 0
    while position < pattern.count {
      guard pattern[position] == "%" else {
        output.unicodeScalars.append(pattern[position])
        position += 1
        continue
      }
      position += 1
      guard position < pattern.count else { throw Self.failure("format text ends within a clause") }
      if pattern[position] == "%" {
        output += "%"
        position += 1
        continue
      }
      let precision = try Self.precision(pattern, &position)
      guard position < pattern.count else { throw Self.failure("format text ends within a clause") }
      guard next < values.count else { throw Self.failure("index \(next) out of range") }
      output += try Self.clause(pattern[position], values[next], precision)
      guard output.utf8.count <= CELLimits.resultSize else { throw Failure(value: .error(.resultTooLarge)) }
      position += 1
      next += 1
    }
  }

  private static func precision(_ pattern: [Unicode.Scalar], _ position: inout Int) throws(Failure) -> Int? {
    guard pattern[position] == "." else { return nil }
    position += 1
    var value = 0
    let start = position
    while position < pattern.count,
      let digit = pattern[position].properties.numericType == .decimal
        ? Int(String(pattern[position])) : nil
    {
      value = value * 10 + digit
      position += 1
      guard value <= mostDigits else { throw failure("precision too large") }
    }
    guard position > start else { throw failure("precision has no digits") }
    return value
  }

  private static func clause(
    _ letter: Unicode.Scalar, _ value: CELValue, _ precision: Int?
  ) throws(Failure) -> String {
    switch letter {
    case "s": return try text(value)
    case "d": return try decimal(value)
    case "f":
      guard let number = number(value) else {
        throw mismatch("fixed-point clause can only be used on doubles", value)
      }
      return CELDecimal.fixed(number, precision: precision ?? 6)
    case "e":
      guard let number = number(value) else {
        throw mismatch("scientific clause can only be used on doubles", value)
      }
      return CELDecimal.scientific(number, precision: precision ?? 6)
    case "b":
      if case .bool(let isTrue) = value.content { return isTrue ? "1" : "0" }
      return try integer(value, radix: 2, "only integers and bools can be formatted as binary")
    case "o": return try integer(value, radix: 8, "octal clause can only be used on integers")
    case "x": return try hexadecimal(value)
    case "X": return try hexadecimal(value).uppercased()
    default: throw failure("unrecognized formatting clause '\(letter)'")
    }
  }

  private static func mismatch(_ message: String, _ value: CELValue) -> Failure {
    failure("\(message), was given \(value.typeName)")
  }

  private static func number(_ value: CELValue) -> Double? {
    switch value.content {
    case .double(let number): number
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      nil
    }
  }

  private static func decimal(_ value: CELValue) throws(Failure) -> String {
    switch value.content {
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): CELDecimal.shortestPositional(number)
    case .null, .bool, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      throw mismatch("decimal clause can only be used on integers", value)
    }
  }

  private static func integer(_ value: CELValue, radix: Int, _ message: String) throws(Failure) -> String {
    switch value.content {
    case .int(let number): String(number, radix: radix)
    case .uint(let number): String(number, radix: radix)
    case .null, .bool, .double, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object,
      .error, .unknown:
      throw mismatch(message, value)
    }
  }

  private static func hexadecimal(_ value: CELValue) throws(Failure) -> String {
    switch value.content {
    case .string(let text): hexadecimal(Array(text.utf8))
    case .bytes(let bytes): hexadecimal(bytes)
    case .null, .bool, .int, .uint, .double, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      try integer(value, radix: 16, "only integers, byte buffers, and strings can be formatted as hex")
    }
  }

  /// The bytes in lower-case hexadecimal.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func text(_ value: CELValue) throws(Failure) -> String {
    switch value.content {
    case .null: return "null"
    case .bool(let isTrue): return isTrue ? "true" : "false"
    case .int, .uint, .double: return try decimal(value)
    case .string(let text), .type(let text): return text
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .timestamp(let time): return time.description
    case .duration(let span): return span.description
    case .list(let elements):
      var output = "["
      for (index, element) in elements.enumerated() {
        try extend(&output, with: (index > 0 ? ", " : "") + text(element))
      }
      return output + "]"
    case .map(let map): return try text(map)
    case .optional, .object, .error, .unknown:
      throw mismatch(
        "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, "
          + "and timestamps", value)
    }
  }

  private static func text(_ map: CELMap) throws(Failure) -> String {
    var entries: [(key: String, text: String)] = []
    var size = 0
    for (key, value) in zip(map.keys, map.values) {
      let name = try text(key)
      let entry = name + ": " + (try text(value))
      size += entry.utf8.count
      guard size <= CELLimits.resultSize else { throw Failure(value: .error(.resultTooLarge)) }
      entries.append((name, entry))
    }
    entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + entries.map(\.text).joined(separator: ", ") + "}"
  }

  /// A value may hold the same part many times over, so that its text is far longer than itself.
  private static func extend(_ output: inout String, with more: String) throws(Failure) {
    guard output.utf8.count + more.utf8.count <= CELLimits.resultSize else {
      throw Failure(value: .error(.resultTooLarge))
    }
    output += more
  }
}
