/// Takes a source file apart into tokens, so that comments and texts are never taken for code.
///
/// Nothing is an error: a text without its end ends with the line or the file. Texts with expressions inside
/// (template literals, f-strings, interpolation) give their pieces and, between `holeStart` and `holeEnd`, the tokens of
/// the expressions.
/// - Complexity: O(*bytes*).
/// - Source: the lexical chapters of the Python reference, ECMA-262, the Java and Go specifications and the PHP manual.
struct CodeLexer {
  /// A text or expression that is not ended yet.
  enum Mode {
    /// Code; `braces` open ones since it began.
    case code(braces: Int)
    /// A text with holes.
    case text(Quotation)
  }

  let language: CodeLanguage
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  var tokens: [CodeToken] = []
  var modes: [Mode] = [.code(braces: 0)]

  /// Open round and square brackets; lines of Python end only outside of them.
  var brackets = 0

  /// Where the line began at which the scan stands.
  var lineStart = 0
  var isAtLineStart = true

  /// How deep texts may stand in texts; deeper ones are read as plain texts.
  static let deepest = 48

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ language: CodeLanguage) {
    self.bytes = bytes
    self.language = language
    tokens.reserveCapacity(bytes.count / 4)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if language == .php { skipMarkup() }
  }

  /// Returns the tokens of `bytes`; those of the first 2 GiB.
  static func tokens(of bytes: [UInt8], _ language: CodeLanguage) -> [CodeToken] {
    guard bytes.count < Int(Int32.max) else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      var lexer = CodeLexer(buffer, language)
      while lexer.position < buffer.count { lexer.step() }
      return lexer.tokens
    }
  }

  private mutating func step() {
    switch modes.last {
    case .text(let quotation): readText(quotation)
    case .code, nil: readCode()
    }
  }

  // MARK: Bytes

  /// The byte `distance` ahead, 0 behind the end.
  func byte(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < bytes.count ? bytes[index] : 0
  }

  func looksAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    return text.withUTF8Buffer { other in (0..<length).allSatisfy { bytes[position + $0] == other[$0] } }
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F || byte == 0x24 || byte >= 0x80
  }

  static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || 0x30...0x39 ~= byte }
}
