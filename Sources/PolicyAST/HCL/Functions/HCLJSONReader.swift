/// Reads a JSON text into values at the places where the text is written.
struct HCLJSONReader {
  private let source: Value
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ source: Value, _ text: String) {
    self.source = source
    bytes = Array(text.utf8)
  }

  /// Returns what the text `source` stands for, or nil when it is not JSON.
  static func read(_ source: Value) -> Value? {
    guard let text = source.string else { return nil }
    var reader = HCLJSONReader(source, text)
    guard let value = reader.value() else { return nil }
    reader.skipSpaces()
    return reader.position == reader.bytes.count ? value : nil
  }

  private func location(_ start: Int) -> Location { source.location(ofBytes: start, position) }

  private mutating func skipSpaces() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() -> Value? {
    skipSpaces()
    guard position < bytes.count, depth < 200 else { return nil }
    depth += 1
    defer { depth -= 1 }
    let start = position
    switch bytes[position] {
    case 0x7B: return object()
    case 0x5B: return array()
    case 0x22: return string()
    case 0x2D, 0x30...0x39:
      while position < bytes.count, HCLNumber.isLiteral(String(UnicodeScalar(bytes[position]))) { position += 1 }
      let digits = String(decoding: bytes[start..<position], as: UTF8.self)
      return Double(digits) == nil ? nil : Value(.number(digits), at: location(start))
    case _:
      for (word, content) in [("true", Value.Content.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return Value(content, at: location(start))
      }
      return nil
    }
  }

  private mutating func array() -> Value? {
    let start = position
    position += 1
    var elements: [Value] = []
    if take(0x5D) { return Value(.list([]), at: location(start)) }
    repeat {
      guard let element = value() else { return nil }
      elements.append(element)
    } while take(0x2C)
    return take(0x5D) ? Value(.list(elements), at: location(start)) : nil
  }

  private mutating func object() -> Value? {
    let start = position
    position += 1
    var builder = HCLMapBuilder()
    if take(0x7D) { return Value(.map([]), at: location(start)) }
    repeat {
      skipSpaces()
      guard position < bytes.count, bytes[position] == 0x22, let key = string(), case .text(let text) = key.content,
        take(0x3A), let value = value()
      else { return nil }
      builder.insert(Value.Entry(key: text, at: key.location, value: value))
    } while take(0x2C)
    return take(0x7D) ? Value(.map(builder.entries), at: location(start)) : nil
  }

  private mutating func string() -> Value? {
    let start = position
    position += 1
    var decoded: [UInt8] = []
    var offsets = OffsetMap()
    while position < bytes.count {
      let byte = bytes[position]
      let unit = position
      if byte == 0x22 {
        position += 1
        return Value(.text(Text(String(decoding: decoded, as: UTF8.self))), at: location(start), offsets: offsets)
      }
      guard byte >= 0x20 else { return nil }
      if byte == 0x5C {
        guard let scalar = escape() else { return nil }
        let place = source.location(ofBytes: unit, position).region
        offsets.appendEscape(decoded: decoded.count, source: place.start, width: max(place.count, 1))
        decoded += Array(String(scalar).utf8)
        continue
      }
      let place = source.location(ofBytes: unit, unit + 1).region
      if place.count == 1 {
        offsets.append(decoded: decoded.count, source: place.start)
      } else {
        offsets.appendEscape(decoded: decoded.count, source: place.start, width: max(place.count, 1))
      }
      decoded.append(byte)
      position += 1
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard position + 1 < bytes.count else { return nil }
    let selector = bytes[position + 1]
    position += 2
    switch selector {
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(selector)
    case 0x75:
      guard let first = unit() else { return nil }
      guard 0xD800...0xDBFF ~= first, position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75
      else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
      position += 2
      guard let second = unit(), 0xDC00...0xDFFF ~= second else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    case _: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }
}
