/// A state of a lazily built automaton: what was reached so far, in order of preference.
struct LazyState: Hashable {
  /// Instructions that consume a byte or match; or, while assertions wait for the next byte, those to start over from.
  let instructions: [UInt32]

  /// Whether a match ended one byte ago.
  let isMatch: Bool

  /// Whether the last byte is a word byte; false where nothing asks.
  let isAfterWord: Bool

  /// The assertions about what lies behind that hold here.
  let behind: RegexAssertion

  /// Whether no assertion waits for the next byte.
  let isExpanded: Bool

  /// Whether no match can follow any more.
  var isDead: Bool { instructions.isEmpty && !isMatch }
}
