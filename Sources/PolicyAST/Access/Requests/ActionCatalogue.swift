/// The actions that exist, for questions about those alone.
public struct ActionCatalogue: Sendable {
  /// The names as they are spelt, ordered without case.
  public let names: [String]

  private let scalars: [[UInt32]]

  /// A catalogue of action names such as `fc:InvokeFunction`; repeated ones count once.
  /// - Complexity: O(*n* log *n*).
  public init(_ names: some Sequence<String>) {
    var entries: [(scalars: [UInt32], name: String)] = names.map { name in
      (name.unicodeScalars.map { WildcardPattern.lowered($0.value) }, name)
    }
    entries.sort { $0.scalars.lexicographicallyPrecedes($1.scalars) }
    var kept: [(scalars: [UInt32], name: String)] = []
    for entry in entries where entry.scalars != kept.last?.scalars { kept.append(entry) }
    scalars = kept.map(\.scalars)
    self.names = kept.map(\.name)
  }

  /// The number of words of a set of actions.
  var wordCount: Int { (scalars.count + 63) / 64 }

  /// Returns the scalars of the action at `index`, lowered.
  func lowered(_ index: Int) -> [UInt32] { scalars[index] }

  /// Returns the actions that an element covers, one bit each.
  /// - Complexity: O(log *n*) for a literal, O(matches of its fixed beginning) for a pattern.
  func members(of element: AccessElement) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: wordCount)
    for pattern in element.patterns {
      let prefix = pattern.tokens[..<pattern.prefixCount]
      var index = firstIndex(from: prefix)
      while index < scalars.count, scalars[index].starts(with: prefix) {
        if pattern.matches(scalars[index]) { words[index >> 6] |= 1 << UInt64(index & 63) }
        index += 1
      }
    }
    guard element.isNegated else { return words }
    for index in words.indices { words[index] = ~words[index] }
    let rest = scalars.count & 63
    if rest != 0 { words[words.count - 1] &= (1 << UInt64(rest)) - 1 }
    return words
  }

  private func firstIndex(from prefix: ArraySlice<UInt32>) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
