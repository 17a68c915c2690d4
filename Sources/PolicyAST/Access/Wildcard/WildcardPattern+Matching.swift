extension WildcardPattern {
  /// Returns whether all of `text` matches.
  /// - Complexity: O(*n* · *m*) in the lengths of pattern and text, linear for ordinary patterns.
  public func matches(_ text: String) -> Bool {
    mayMatch(beginning: text) && matches(text.scalarValues)
  }

  /// Returns false only when no text that begins with `beginning` matches; looks at the fixed beginning alone.
  func mayMatch(beginning: String) -> Bool {
    var place = 0
    for scalar in beginning.unicodeScalars {
      guard place < prefixCount else { return !isLiteral }
      guard Self.accepts(tokens[place], scalar.value, ignoringCase: ignoresCase) else { return false }
      place += 1
    }
    return true
  }

  /// Returns whether the scalars match; a symbol matches itself and runs of any character.
  ///
  /// Going back to the last star alone suffices for field stars, too: the colons of a text align with those of the
  /// pattern, so that a field star which meets one cannot be helped by a star before it.
  func matches(_ scalars: [UInt32]) -> Bool {
    tokens.withUnsafeBufferPointer { pattern in
      scalars.withUnsafeBufferPointer { text in
        Self.matches(pattern, text, ignoringCase: ignoresCase)
      }
    }
  }

  private static func matches(
    _ pattern: UnsafeBufferPointer<UInt32>, _ text: UnsafeBufferPointer<UInt32>, ignoringCase: Bool
  ) -> Bool {
    var place = 0
    var cursor = 0
    var retryPlace = -1
    var retryCursor = 0
    while cursor < text.count {
      if place < pattern.count, isStar(pattern[place]) {
        retryPlace = place
        retryCursor = cursor
        place += 1
        continue
      }
      if place < pattern.count, accepts(pattern[place], text[cursor], ignoringCase: ignoringCase) {
        place += 1
        cursor += 1
        continue
      }
      guard retryPlace >= 0 else { return false }
      if pattern[retryPlace] == fieldStar, text[retryCursor] == colon || isSymbol(text[retryCursor]) { return false }
      retryCursor += 1
      cursor = retryCursor
      place = retryPlace + 1
    }
    while place < pattern.count, isStar(pattern[place]) { place += 1 }
    return place == pattern.count
  }

  /// Whether `token` stands for a run of characters.
  @inline(__always)
  static func isStar(_ token: UInt32) -> Bool { token == star || token == fieldStar }

  /// Whether a token that is no star accepts `letter`.
  @inline(__always)
  static func accepts(_ token: UInt32, _ letter: UInt32, ignoringCase: Bool) -> Bool {
    if token == letter { return true }
    if token == any { return letter < firstSymbol }
    if token == fieldAny { return letter < firstSymbol && letter != colon }
    return ignoringCase && lowered(letter) == token
  }
}
