/// What stands between `${` and `}` in a Serverless Devs file.
///
/// Edition 1.0.0 writes arguments bare, `${env(NAME)}`; 3.0.0 quotes them and nests calls,
/// `${env('NAME', path('../'))}`. Both are read alike.
/// - Source: facts on the FC model, section "How to tell the format".
indirect enum SpecExpression {
  /// Keys and indices that lead to a value, such as `vars.region`.
  case path([String])
  /// A function, its name in lower case.
  case call(String, [SpecExpression])
  /// A quoted text, or a bare word as an argument.
  case literal(String)
  /// Anything else.
  case other

  /// The expression that `source` spells.
  /// - Complexity: O(*n* · *nesting*), the latter at most 16.
  init(_ source: String) {
    self.init(Array(source.utf8)[...], isArgument: false, depth: 0)
  }

  private init(_ bytes: ArraySlice<UInt8>, isArgument: Bool, depth: Int) {
    let bytes = Self.trimmed(bytes)
    guard depth < 16, let first = bytes.first, let last = bytes.last else {
      self = .other
      return
    }
    let parts = Self.parts(of: bytes)
    if !isArgument, parts.count > 1 {
      self = .call("default", parts.map { Self($0, isArgument: true, depth: depth + 1) })
      return
    }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      let isClosed = bytes.count >= 2 && last == first
      self = isClosed ? .literal(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)) : .other
      return
    }
    if bytes.starts(with: [0x24, 0x7B]), last == UInt8(ascii: "}") {
      self.init(bytes.dropFirst(2).dropLast(), isArgument: false, depth: depth + 1)
      return
    }
    if last == UInt8(ascii: ")"), let open = bytes.firstIndex(of: UInt8(ascii: "(")), Self.isName(bytes[..<open]) {
      let inner = bytes[(open + 1)...].dropLast()
      let arguments = Self.trimmed(inner).isEmpty ? [] : Self.parts(of: inner)
      let name = String(decoding: Self.trimmed(bytes[..<open]), as: UTF8.self).lowercased()
      self = .call(name, arguments.map { Self($0, isArgument: true, depth: depth + 1) })
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let keys = Self.keys(of: text)
    let isReference = keys.count > 1 && ["vars", "this", "resources", "env"].contains(keys[0])
    if isArgument, !isReference {
      self = .literal(text)
    } else {
      self = keys.isEmpty ? .other : .path(keys)
    }
  }

  /// The parts between commas outside of quotes and brackets.
  private static func parts(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var depth = 0
    var quote: UInt8 = 0
    for (offset, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["):
        if quote == 0 { depth += 1 }
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
        if quote == 0 { depth -= 1 }
      case UInt8(ascii: ",") where quote == 0 && depth == 0:
        parts.append(bytes[start..<offset])
        start = offset + 1
      case _:
        continue
      }
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The keys of `a.b[0]['c']`; nothing when it is no such path.
  private static func keys(of text: String) -> [String] {
    var keys: [String] = []
    var key: [UInt8] = []
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"):
        if !key.isEmpty { keys.append(String(decoding: key, as: UTF8.self)) }
        key = []
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        key.append(byte)
      case _ where isQuote(byte):
        continue
      case _:
        return []
      }
    }
    if !key.isEmpty { keys.append(String(decoding: key, as: UTF8.self)) }
    return keys
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = trimmed(bytes)
    return !bytes.isEmpty && bytes.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}
