/// One dimension of a box: what one of some patterns matches, or what none of them does.
struct AccessElement: Hashable, Sendable {
  var patterns: [WildcardPattern]
  var isNegated: Bool

  /// Everything.
  static let everything = AccessElement(patterns: [], isNegated: true)

  /// Whether it is everything.
  var isEverything: Bool {
    isNegated ? patterns.isEmpty : patterns.contains(where: \.isEverything)
  }

  /// Whether policy variables or unknown parts occur.
  var hasSymbols: Bool { patterns.contains(where: \.hasSymbols) }

  /// Returns whether `text` belongs to it; symbols match themselves only.
  func contains(_ text: [UInt32]) -> Bool {
    patterns.contains { $0.matches(text) } != isNegated
  }
}
