import PolicyAST

/// Decodes the text of a string or bytes literal.
struct CELStringLiteral {
  private let bytes: ArraySlice<UInt8>
  private let isBytes: Bool
  private var position: Int
  private var output: [UInt8] = []

  /// Returns the value of the literal, quotes and prefix included in `bytes`.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(CELProblem) -> CELValue {
    let prefix = bytes.prefix { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
    let isRaw = prefix.contains { $0 | 0x20 == UInt8(ascii: "r") }
    let isBytes = prefix.contains { $0 | 0x20 == UInt8(ascii: "b") }
    let quoted = bytes.dropFirst(prefix.count)
    let quote = quoted.first
    let isTriple = quoted.count >= 6 && quoted.prefix(3).allSatisfy { $0 == quote }
    let body = quoted.dropFirst(isTriple ? 3 : 1).dropLast(isTriple ? 3 : 1)
    var literal = CELStringLiteral(body, isBytes: isBytes)
    if isRaw {
      literal.output = Array(body)
    } else {
      try literal.unescape()
    }
    return isBytes ? .bytes(literal.output) : .string(String(decoding: literal.output, as: UTF8.self))
  }

  private init(_ bytes: ArraySlice<UInt8>, isBytes: Bool) {
    self.bytes = bytes
    self.isBytes = isBytes
    position = bytes.startIndex
  }

  private mutating func unescape() throws(CELProblem) {
    while position < bytes.endIndex {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        position += 1
        continue
      }
      let start = position
      guard try escape() else {
        throw CELProblem(.invalidEscape, at: Region(start, min(max(position, start + 2), bytes.endIndex)))
      }
    }
  }

  /// Reads one escape; returns whether it is one.
  private mutating func escape() throws(CELProblem) -> Bool {
    guard position + 1 < bytes.endIndex else { return false }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      output.append(letter)
    case UInt8(ascii: "a"): output.append(0x07)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "v"): output.append(0x0B)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return number(digits: 2, radix: 16).map { append($0) } ?? false
    case UInt8(ascii: "u"): return !isBytes && (number(digits: 4, radix: 16).map { append($0) } ?? false)
    case UInt8(ascii: "U"): return !isBytes && (number(digits: 8, radix: 16).map { append($0) } ?? false)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      return number(digits: 3, radix: 8).map { append($0) } ?? false
    default: return false
    }
    return true
  }

  private mutating func number(digits: Int, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard position < bytes.endIndex, let digit = bytes[position].hexValue, digit < radix else { return nil }
      // Eight hexadecimal digits fill 32 bits exactly.
      value = value &* radix &+ UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func append(_ value: UInt32) -> Bool {
    if isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
      return true
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    output.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    return true
  }
}
