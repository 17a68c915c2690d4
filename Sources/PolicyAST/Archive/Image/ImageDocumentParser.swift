/// A strict JSON parser (RFC 8259) for the small documents of an image; a repeated key is an error.
struct ImageDocumentParser {
  /// Why a document is refused.
  struct Failure: Error {
    let reason: String
  }

  private static let depthLimit = 64
  private static let sizeLimit = 4 << 20

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Returns the document that `bytes` are.
  static func parse(_ bytes: ArchiveBytes) throws(Failure) -> ImageDocument {
    guard bytes.count <= sizeLimit else { throw Failure(reason: "too large") }
    let array = bytes.array
    guard String(validating: array, as: UTF8.self) != nil else { throw Failure(reason: "not UTF-8") }
    var parser = ImageDocumentParser(bytes: array)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.offset == array.count else { throw Failure(reason: "more than one value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(Failure) -> ImageDocument {
    skipSpace()
    guard let byte = next else { throw Failure(reason: "it ends too early") }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Failure(reason: "nested too deeply") }
    switch byte {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x22: return .string(try string())
    case 0x2D, 0x30...0x39: return .number(try number())
    default:
      for word in ["true", "false", "null"] where bytes[offset...].starts(with: word.utf8) {
        offset += word.utf8.count
        return .other
      }
      throw Failure(reason: "not JSON at byte \(offset)")
    }
  }

  private mutating func object() throws(Failure) -> ImageDocument {
    offset += 1
    var members: [String: ImageDocument] = [:]
    skipSpace()
    if take(0x7D) { return .object(members) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw Failure(reason: "a key is missing at byte \(offset)") }
      let key = try string()
      skipSpace()
      guard take(0x3A) else { throw Failure(reason: "a colon is missing at byte \(offset)") }
      let value = try value()
      guard members.updateValue(value, forKey: key) == nil else { throw Failure(reason: "a key is repeated") }
      skipSpace()
    } while take(0x2C)
    guard take(0x7D) else { throw Failure(reason: "an object does not end at byte \(offset)") }
    return .object(members)
  }

  private mutating func array() throws(Failure) -> ImageDocument {
    offset += 1
    var elements: [ImageDocument] = []
    skipSpace()
    if take(0x5D) { return .array(elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(0x2C)
    guard take(0x5D) else { throw Failure(reason: "an array does not end at byte \(offset)") }
    return .array(elements)
  }

  private mutating func number() throws(Failure) -> Double {
    let start = offset
    _ = take(0x2D)
    let whole = digits()
    var isValid = whole == 1 || whole > 1 && bytes[offset - whole] != 0x30
    if take(0x2E) { isValid = digits() > 0 && isValid }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      isValid = digits() > 0 && isValid
    }
    guard isValid, let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw Failure(reason: "a malformed number at byte \(start)")
    }
    return value
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    return offset - start
  }

  private mutating func string() throws(Failure) -> String {
    offset += 1
    var units: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case 0x22: return String(decoding: units, as: UTF8.self)
      case 0x5C: try escape(into: &units)
      case 0..<0x20: throw Failure(reason: "a control character in a string")
      default: units.append(byte)
      }
    }
    throw Failure(reason: "a string does not end")
  }

  private mutating func escape(into units: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw Failure(reason: "a string does not end") }
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: units.append(byte)
    case 0x62: units.append(0x08)
    case 0x66: units.append(0x0C)
    case 0x6E: units.append(0x0A)
    case 0x72: units.append(0x0D)
    case 0x74: units.append(0x09)
    case 0x75: units.append(contentsOf: String(Character(try unicodeEscape())).utf8)
    default: throw Failure(reason: "an unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), take(0x5C), take(0x75) else { throw Failure(reason: "a lone surrogate") }
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Failure(reason: "a lone surrogate") }
    return scalar
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw Failure(reason: "a malformed escape")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
