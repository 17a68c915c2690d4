extension PolicyReading {
  /// A key that is none of those that belong into a map.
  struct UnknownElement {
    let subject: String
    let nearest: String?
  }

  /// The entries of a map of the policy, by the element that they stand for.
  struct Elements {
    var known: [String: Value.Entry] = [:]
    var unknown: [(UnknownElement, Value.Entry)] = []
    /// Whether a key cannot be known, so that any element might be there.
    var hasUnresolvedKeys = false
  }

  /// Sorts `entries` by the element they stand for and notes repeated ones.
  ///
  /// A key that differs from an element in case alone is a fault, and yet read as the element when that is absent:
  /// the author's intent is plain, and what it grants should be judged.
  mutating func sortedElements(_ entries: [Value.Entry], known names: [String]) -> Elements {
    var elements = Elements()
    for entry in entries {
      guard let key = entry.key.known else {
        elements.hasUnresolvedKeys = true
        continue
      }
      if names.contains(key) {
        if elements.known[key] != nil { note(.repeatedElement, key, at: entry.keyLocation) }
        elements.known[key] = entry
        continue
      }
      let nearest = Spelling.nearest(to: key, among: names)
      elements.unknown.append((UnknownElement(subject: key, nearest: nearest), entry))
    }
    for (element, entry) in elements.unknown {
      guard let nearest = element.nearest, nearest.lowercased() == element.subject.lowercased() else { continue }
      if elements.known[nearest] == nil { elements.known[nearest] = entry }
    }
    return elements
  }

  /// Returns the patterns that `value` lists under `element` and whether they are all that there are.
  ///
  /// What is wholly unresolved becomes a pattern that is one hole, so that its reason can be shown.
  mutating func patterns(of value: Value, under element: String) -> (patterns: [Pattern], isComplete: Bool) {
    if case .list(let elements) = value.content, elements.isEmpty {
      note(.emptyElement, element, at: value.location)
      return ([], true)
    }
    var patterns: [Pattern] = []
    var isComplete = true
    collect(value, under: element, depth: 0, patterns: &patterns, isComplete: &isComplete)
    return (patterns, isComplete)
  }

  private mutating func collect(
    _ value: Value, under element: String, depth: Int, patterns: inout [Pattern], isComplete: inout Bool
  ) {
    switch value.content {
    case .text(let text):
      if text.string.isEmpty { note(.emptyElement, element, at: value.location) }
      patterns.append(Pattern(text, value: value))
    case .number, .bool:
      note(.wrongType, element, expected: "text", at: value.location)
      if let text = value.scalar { patterns.append(Pattern(text, value: value)) }
    case .unresolved(let unresolved):
      // A whole element may turn out to be a list; an element of a list, and the ARN of a resource, is one text.
      if depth == 0, !unresolved.isConcrete { isComplete = false }
      patterns.append(Pattern(Text(pieces: [.hole(unresolved)]), value: value))
    case .list(let elements):
      if depth > 0, value.referrers.isEmpty { note(.wrongType, element, expected: "text", at: value.location) }
      for child in elements where depth < 8 {
        collect(child, under: element, depth: depth + 1, patterns: &patterns, isComplete: &isComplete)
      }
    case .null:
      note(depth == 0 ? .emptyElement : .wrongType, element, at: value.location)
    case .map:
      note(.wrongType, element, expected: "text or list", at: value.location)
      isComplete = false
    case .choice:
      isComplete = false
    }
  }
}
