/// Cuts an HCL text into tokens, following the reference scanner byte for byte.
///
/// Quoted strings, heredocs and the expressions inside them are scanned in their own modes, kept on a stack.
/// - Source: hashicorp/hcl, hclsyntax, scan_tokens.rl.
struct HCLScanner {
  /// What the bytes at hand belong to.
  enum Mode {
    case main
    case quoted
    case heredoc
    case bareTemplate
  }

  /// A heredoc whose closing marker has not come yet.
  struct Heredoc {
    let marker: Range<Int>
    var isAtLineStart = true
  }

  /// How often each oddity was reported; repeated ones would only be noise.
  struct Told {
    var bitwise = 0
    var backtick = 0
    var apostrophe = 0
    var semicolon = 0
    var encoding = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let isTemplate: Bool
  var tokens: [HCLToken] = []
  var faults: [HCLFault] = []
  var offset = 0
  var mode: Mode
  var outerModes: [Mode] = []
  var braces = 0
  var returnBraces: [Int] = []
  var heredocs: [Heredoc] = []
  var told = Told()
  /// Set once a block comment was found to have no end, so that no other one looks for it again.
  var lacksCommentEnd = false

  /// A scanner of `bytes`, which stay valid during its life; `template` starts it inside a template.
  init(_ bytes: UnsafeBufferPointer<UInt8>, template: Bool) {
    self.bytes = bytes
    isTemplate = template
    mode = template ? .bareTemplate : .main
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    tokens.reserveCapacity(bytes.count / 5 + 16)
  }

  /// Scans everything; the last token is the end of the file.
  mutating func scan() {
    while offset < bytes.count {
      switch mode {
      case .main: scanMain()
      case .quoted: scanQuoted()
      case .heredoc: scanHeredoc()
      case .bareTemplate: scanBareTemplate()
      }
    }
    emit(.endOfFile, bytes.count, bytes.count)
  }

  @inline(__always)
  mutating func emit(_ kind: HCLToken.Kind, _ start: Int, _ end: Int) {
    tokens.append(HCLToken(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    offset = end
  }

  mutating func enter(_ next: Mode) {
    outerModes.append(mode)
    mode = next
  }

  mutating func leave() {
    mode = outerModes.popLast() ?? .main
  }

  /// Emits a token the language does not use.
  mutating func emitForeign(_ start: Int, _ end: Int, _ problem: HCLProblem = .invalidCharacter) {
    faults.append(HCLFault(problem: problem, region: Region(start, end)))
    emit(.foreign, start, end)
  }

  mutating func emitBrokenEncoding() {
    if told.encoding < 1 {
      told.encoding += 1
      faults.append(HCLFault(problem: .invalidEncoding, region: Region(offset, offset + 1)))
    }
    emit(.foreign, offset, offset + 1)
  }

  /// The length of the UTF-8 sequence at `position` judged by its shape alone; 0 when it is broken.
  @inline(__always)
  func sequenceLength(at position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let length: Int
    switch lead {
    case 0xC0...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF7: length = 4
    case _: return 0
    }
    guard position + length <= bytes.count else { return 0 }
    for index in position + 1..<position + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The scalar of the well-shaped sequence of `length` bytes at `position`; nil for overlong forms and surrogates.
  func scalar(at position: Int, _ length: Int) -> Unicode.Scalar? {
    let lead = UInt32(bytes[position])
    var value: UInt32
    let least: UInt32
    switch length {
    case 1: return Unicode.Scalar(lead)
    case 2: (value, least) = (lead & 0x1F, 0x80)
    case 3: (value, least) = (lead & 0x0F, 0x800)
    case _: (value, least) = (lead & 0x07, 0x10000)
    }
    for index in position + 1..<position + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return value >= least ? Unicode.Scalar(value) : nil
  }
}
