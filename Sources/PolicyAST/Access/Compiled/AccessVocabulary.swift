/// The condition keys, policy variables and unknown parts that a set of policies names, as numbers.
struct AccessVocabulary: Sendable {
  /// What a symbol in a pattern stands for.
  enum Symbol: Hashable, Sendable {
    /// The value of a condition key, or `fallback` when the key is absent.
    case variable(key: Int, fallback: [UInt32]?)
    /// A part that is not known; equal ones stand for the same text.
    case hole(Unresolved)
    /// A part that is not known and need not be the same twice.
    case freshHole(Int)
  }

  /// The keys as they were first spelt.
  private(set) var keys: [String] = []

  /// What the provider documents of the values of each key.
  private(set) var types: [ConditionKeyType?] = []

  private(set) var symbols: [Symbol] = []
  private var keyNumbers: [String: Int] = [:]
  private var symbolNumbers: [Symbol: Int] = [:]

  /// Returns the number of a key; the same for all ways to write it in upper and lower case.
  mutating func number(ofKey key: String) -> Int {
    let lowered = key.lowercased()
    if let number = keyNumbers[lowered] { return number }
    keyNumbers[lowered] = keys.count
    keys.append(key)
    types.append(ConditionKeys.type(of: key, in: lowered.hasPrefix("acs:") ? .ram : .iam))
    return keys.count - 1
  }

  /// Returns the number of a key that occurs, else nil.
  func knownNumber(ofKey key: String) -> Int? { keyNumbers[key.lowercased()] }

  /// Returns the token of a symbol.
  mutating func token(of symbol: Symbol) -> UInt32 {
    let number = symbolNumbers[symbol] ?? symbols.count
    if number == symbols.count {
      symbolNumbers[symbol] = number
      symbols.append(symbol)
    }
    return WildcardPattern.firstSymbol + UInt32(truncatingIfNeeded: min(number, 0x7FFF_0000))
  }

  /// Returns the token of an unknown part.
  mutating func token(of unresolved: Unresolved) -> UInt32 {
    switch unresolved.reason {
    case .placeholder, .environment, .configuration, .parameter, .deployment: token(of: .hole(unresolved))
    case .file, .function, .incomplete, .undefined, .cycle, .limit, .malformed: token(of: .freshHole(symbols.count))
    }
  }

  /// Returns what `token` stands for, nil when it is no symbol.
  func symbol(of token: UInt32) -> Symbol? {
    guard WildcardPattern.isSymbol(token) else { return nil }
    let number = Int(token - WildcardPattern.firstSymbol)
    return number < symbols.count ? symbols[number] : nil
  }

  /// Whether `pattern` holds a part that is not known.
  func hasHole(_ pattern: WildcardPattern) -> Bool {
    pattern.hasSymbols && pattern.tokens.contains { isHole($0) }
  }

  /// Returns `pattern` with every unknown part replaced by `*`.
  func withHolesAsStars(_ pattern: WildcardPattern) -> WildcardPattern {
    WildcardPattern(
      tokens: pattern.tokens.map { isHole($0) ? WildcardPattern.star : $0 }, ignoresCase: pattern.ignoresCase)
  }

  private func isHole(_ token: UInt32) -> Bool {
    switch symbol(of: token) {
    case .hole, .freshHole: true
    case .variable, nil: false
    }
  }
}
