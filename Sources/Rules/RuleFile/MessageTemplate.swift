/// A message with expressions between `{{` and `}}`.
struct MessageTemplate: Sendable, Equatable {
  /// A part of a message.
  enum Part: Sendable, Equatable {
    case literal(String)
    /// An expression, and the offset of its first byte in the UTF-8 of the template.
    case expression(String, offset: Int)
  }

  /// The parts in order.
  let parts: [Part]

  /// Reads `source`; nil when a `{{` has no `}}`.
  /// - Complexity: O(*n*).
  init?(_ source: String) {
    var parts: [Part] = []
    let bytes = Array(source.utf8)
    var literal: [UInt8] = []
    var cursor = 0
    while cursor < bytes.count {
      guard Self.isPair(0x7B, at: cursor, in: bytes) else {
        literal.append(bytes[cursor])
        cursor += 1
        continue
      }
      var close = cursor + 2
      while close < bytes.count, !Self.isPair(0x7D, at: close, in: bytes) { close += 1 }
      guard close < bytes.count else { return nil }
      // `}}}` closes a map literal first.
      while close + 2 < bytes.count, bytes[close + 2] == 0x7D { close += 1 }
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
      parts.append(.expression(String(decoding: bytes[cursor + 2..<close], as: UTF8.self), offset: cursor + 2))
      cursor = close + 2
    }
    if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
    self.parts = parts
  }

  private static func isPair(_ byte: UInt8, at offset: Int, in bytes: [UInt8]) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == byte && bytes[offset + 1] == byte
  }
}
