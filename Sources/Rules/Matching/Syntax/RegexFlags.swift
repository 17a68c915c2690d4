/// The flags of a part of a pattern: `(?imsU)`.
struct RegexFlags: OptionSet, Sendable {
  let rawValue: UInt8

  static let ignoresCase = RegexFlags(rawValue: 1)
  static let isMultiline = RegexFlags(rawValue: 2)
  static let dotMatchesNewline = RegexFlags(rawValue: 4)
  static let swapsGreed = RegexFlags(rawValue: 8)

  /// The flag written as `letter`, or nil.
  init?(letter: UInt32) {
    switch letter {
    case 0x69: self = .ignoresCase
    case 0x6D: self = .isMultiline
    case 0x73: self = .dotMatchesNewline
    case 0x55: self = .swapsGreed
    default: return nil
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }
}
