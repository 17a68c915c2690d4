extension CELLibrary {
  /// The names of types as functions, and `type` and `dyn`.
  static let conversions: [CELFunction] = [
    CELFunction(
      "int", doc: "the value as a signed integer", overloads([.int, .uint, .double, .string, .timestamp], .int, toInt)),
    CELFunction(
      "uint", doc: "the value as an unsigned integer", overloads([.uint, .int, .double, .string], .uint, toUint)),
    CELFunction(
      "double", doc: "the value as a number with a fraction",
      overloads([.double, .int, .uint, .string], .double, toDouble)),
    CELFunction(
      "string", doc: "the value as a text",
      overloads([.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration], .string, toString)),
    CELFunction("bytes", doc: "the UTF-8 bytes of a text", overloads([.bytes, .string], .bytes, toBytes)),
    CELFunction("bool", doc: "the truth value that a text names", overloads([.bool, .string], .bool, toBool)),
    CELFunction(
      "timestamp", doc: "the time that an RFC 3339 text or a number of seconds since 1970 names",
      overloads([.timestamp, .string, .int], .timestamp, toTimestamp)),
    CELFunction(
      "duration", doc: "the span of time that a text such as 1h30m names",
      overloads([.duration, .string], .duration, toDuration)),
    CELFunction("dyn", doc: "the value, of a type that only evaluation knows", [global([a], .dyn, .unary { $0 })]),
    CELFunction("type", doc: "the type of a value", [global([a], .type(a), .unary { CELValue(.type($0.typeName)) })]),
  ]

  private static func overloads(
    _ types: [CELType], _ result: CELType, _ run: @escaping @Sendable (CELValue) -> CELValue
  ) -> [CELOverload] {
    types.map { global([$0], result, .unary(run)) }
  }

  private static func cannot(_ value: CELValue, _ type: String) -> CELValue {
    .error(.notConvertible(from: value.briefDescription, to: type))
  }

  @Sendable
  private static func toInt(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int: return value
    case .uint(let number): return Int64(exactly: number).map { .int($0) } ?? .error(.outOfRange("int"))
    case .double(let number):
      // The bounds themselves are refused: the nearest doubles beside them are not integers of 64 bits.
      guard number > -0x1p63, number < 0x1p63 else { return .error(.outOfRange("int")) }
      return .int(Int64(number))
    case .string(let text): return Int64(text).map { .int($0) } ?? cannot(value, "int")
    case .timestamp(let time): return .int(time.seconds)
    case .null, .bool, .bytes, .list, .map, .type, .duration, .optional, .object, .error, .unknown:
      return noOverload("int")
    }
  }

  @Sendable
  private static func toUint(_ value: CELValue) -> CELValue {
    switch value.content {
    case .uint: return value
    case .int(let number): return UInt64(exactly: number).map { .uint($0) } ?? .error(.outOfRange("uint"))
    case .double(let number):
      guard number >= 0, number < 0x1p64 else { return .error(.outOfRange("uint")) }
      return .uint(UInt64(number))
    case .string(let text):
      return text.first == "-" ? cannot(value, "uint") : UInt64(text).map { .uint($0) } ?? cannot(value, "uint")
    case .null, .bool, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown:
      return noOverload("uint")
    }
  }

  @Sendable
  private static func toDouble(_ value: CELValue) -> CELValue {
    switch value.content {
    case .double: value
    case .int(let number): .double(Double(number))
    case .uint(let number): .double(Double(number))
    case .string(let text): parseDouble(text).map { .double($0) } ?? cannot(value, "double")
    case .null, .bool, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error, .unknown:
      noOverload("double")
    }
  }

  /// The number that a decimal text names, or nil when it is none or too large.
  static func parseDouble(_ text: String) -> Double? {
    var digits = Array(text.utf8)[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    switch String(decoding: digits, as: UTF8.self).lowercasedASCII {
    case "nan": return .nan
    case "inf", "infinity": return text.utf8.first == UInt8(ascii: "-") ? -.infinity : .infinity
    default: break
    }
    guard digits.contains(where: \.isDigit),
      digits.allSatisfy({ $0.isDigit || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  @Sendable
  private static func toString(_ value: CELValue) -> CELValue {
    switch value.content {
    case .string: value
    case .bool(let isTrue): .string(isTrue ? "true" : "false")
    case .int(let number): .string(String(number))
    case .uint(let number): .string(String(number))
    case .double(let number): .string(CELDecimal.shortest(number))
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self).map { .string($0) } ?? cannot(value, "string")
    case .timestamp(let time): .string(time.description)
    case .duration(let span): .string(span.description)
    case .null, .list, .map, .type, .optional, .object, .error, .unknown:
      noOverload("string")
    }
  }

  @Sendable
  private static func toBytes(_ value: CELValue) -> CELValue {
    switch value.content {
    case .bytes: value
    case .string(let text): .bytes(Array(text.utf8))
    case .null, .bool, .int, .uint, .double, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      noOverload("bytes")
    }
  }

  @Sendable
  private static func toBool(_ value: CELValue) -> CELValue {
    switch value.content {
    case .bool: return value
    case .string(let text):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
      default: return cannot(value, "bool")
      }
    case .null, .int, .uint, .double, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      return noOverload("bool")
    }
  }

  @Sendable
  private static func toTimestamp(_ value: CELValue) -> CELValue {
    switch value.content {
    case .timestamp: value
    case .int(let seconds): timestamp(Int128(seconds) * 1_000_000_000)
    case .string(let text):
      CELTimestamp(parsing: text).map { CELValue(.timestamp($0)) } ?? cannot(value, "timestamp")
    case .null, .bool, .uint, .double, .bytes, .list, .map, .type, .duration, .optional, .object, .error, .unknown:
      noOverload("timestamp")
    }
  }

  @Sendable
  private static func toDuration(_ value: CELValue) -> CELValue {
    switch value.content {
    case .duration: value
    case .string(let text): CELDuration(parsing: text).map { CELValue(.duration($0)) } ?? cannot(value, "duration")
    case .null, .bool, .int, .uint, .double, .bytes, .list, .map, .type, .timestamp, .optional, .object, .error,
      .unknown:
      noOverload("duration")
    }
  }
}
