extension WildcardPattern {
  /// Returns whether every text that `other` matches is also matched by this pattern; nil when `limit` steps do not
  /// suffice to tell.
  ///
  /// - Complexity: linear for ordinary patterns; bounded by `limit` for patterns of many `?` after a `*`.
  public func covers(_ other: WildcardPattern, limit: Int = 100_000) -> Bool? {
    if plainlyCovers(other) { return true }
    if plainlyMisses(other) { return false }
    var budget = WorkBudget(limit)
    let conjunction = WildcardConjunction(all: [[other]], none: [self], universe: nil)
    switch conjunction.solve(&budget) {
    case .found: return false
    case .empty: return true
    case .unknown: return nil
    }
  }

  /// Returns whether some text matches both patterns; nil when `limit` steps do not suffice to tell.
  /// - Complexity: O(*n* · *m*) states of one word each.
  public func overlaps(_ other: WildcardPattern, limit: Int = 100_000) -> Bool? {
    if plainlyExcludes(other) { return false }
    var budget = WorkBudget(limit)
    switch WildcardConjunction(all: [[self], [other]], none: [], universe: nil).solve(&budget) {
    case .found: return true
    case .empty: return false
    case .unknown: return nil
    }
  }

  /// Returns true only when every text of `other` is matched by this pattern, whatever symbols stand for.
  ///
  /// Reads the tokens of `other` as if they were a text; what this cannot see, such as `*?` covering `?*`, is left to
  /// the search.
  func plainlyCovers(_ other: WildcardPattern) -> Bool {
    if isEverything { return true }
    if other.ignoresCase && !ignoresCase { return tokens == other.tokens && other.hasNoCase }
    let shared = min(prefixCount, other.prefixCount)
    return tokens.withUnsafeBufferPointer { pattern in
      other.tokens.withUnsafeBufferPointer { text in
        for index in 0..<shared where !Self.accepts(pattern[index], text[index], ignoringCase: ignoresCase) {
          return false
        }
        if prefixCount > other.prefixCount { return false }
        return Self.reads(pattern, text, from: shared, ignoringCase: ignoresCase)
      }
    }
  }

  /// Returns true only when some text of `other` is not matched by this pattern; looks at the fixed beginning alone.
  ///
  /// Where this pattern wants one letter, a wildcard of `other` can put another one.
  func plainlyMisses(_ other: WildcardPattern) -> Bool {
    guard ignoresCase == other.ignoresCase, !other.hasSymbols else { return false }
    if isLiteral { return !other.isLiteral || tokens != other.tokens }
    for index in 0..<prefixCount where index >= other.prefixCount || tokens[index] != other.tokens[index] {
      return true
    }
    return false
  }

  private var hasNoCase: Bool {
    tokens.allSatisfy { $0 >= Self.firstSymbol || Self.raised($0) == $0 }
  }

  private static func reads(
    _ pattern: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt32>, from start: Int, ignoringCase: Bool
  ) -> Bool {
    var place = start
    var cursor = start
    var retryPlace = -1
    var retryCursor = 0
    while cursor < text.count {
      if place < pattern.count, isStar(pattern[place]) {
        retryPlace = place
        retryCursor = cursor
        place += 1
        continue
      }
      if place < pattern.count, absorbs(pattern[place], text[cursor], ignoringCase: ignoringCase) {
        place += 1
        cursor += 1
        continue
      }
      guard retryPlace >= 0 else { return false }
      if pattern[retryPlace] == fieldStar, !staysInField(text[retryCursor]) { return false }
      retryCursor += 1
      cursor = retryCursor
      place = retryPlace + 1
    }
    while place < pattern.count, isStar(pattern[place]) { place += 1 }
    return place == pattern.count
  }

  private static func absorbs(_ token: UInt32, _ other: UInt32, ignoringCase: Bool) -> Bool {
    if isStar(other) { return false }
    if token == any { return other < firstSymbol || other == any || other == fieldAny }
    if token == fieldAny { return other == fieldAny || (other < firstSymbol && other != colon) }
    if other == any || other == fieldAny { return false }
    return accepts(token, other, ignoringCase: ignoringCase)
  }

  private static func staysInField(_ token: UInt32) -> Bool {
    token == fieldStar || token == fieldAny || (token < firstSymbol && token != colon)
  }

  /// Returns true only when no text matches both patterns, whatever symbols stand for; looks at the fixed ends alone.
  func plainlyExcludes(_ other: WildcardPattern) -> Bool {
    let folds = ignoresCase || other.ignoresCase
    return tokens.withUnsafeBufferPointer { left in
      other.tokens.withUnsafeBufferPointer { right in
        for index in 0..<min(prefixCount, other.prefixCount) where !Self.same(left[index], right[index], folds) {
          return true
        }
        if isLiteral && other.isLiteral { return left.count != right.count }
        var first = left.count - 1
        var second = right.count - 1
        while first >= 0, second >= 0, left[first] < Self.firstSymbol, right[second] < Self.firstSymbol {
          if !Self.same(left[first], right[second], folds) { return true }
          first -= 1
          second -= 1
        }
        return false
      }
    }
  }

  @inline(__always)
  private static func same(_ left: UInt32, _ right: UInt32, _ folds: Bool) -> Bool {
    left == right || (folds && lowered(left) == lowered(right))
  }
}
