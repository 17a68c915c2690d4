import PolicyAST

extension RuleDecoder {
  private static let packKeys = ["id", "title", "why", "rules", "except", "preview", "severities"]

  /// Returns the pack that `root` spells, nil when it has problems; `isID` knows the ids of rules. In any case `words`
  /// become the words with which it speaks of rules.
  mutating func pack(
    from root: Value, words: inout [Located<RuleSelector>], isID: (String) -> Bool
  ) -> RulePack? {
    guard let entries = root.entries else {
      report("a pack is a map with the keys \(Self.packKeys.joined(separator: ", "))", at: root.location)
      return nil
    }
    checkKeys(entries, Self.packKeys, of: "a pack")
    for key in ["id", "title", "rules"] where root[key] == nil {
      report(
        "the pack lacks the key '\(key)'", at: Location(root.location.file, Region(at: root.location.region.start)))
    }
    let rules = selectors(root["rules"], "rules", isID)
    let exceptions = selectors(root["except"], "except", isID)
    let severities = severities(root["severities"], isID)
    words = rules + exceptions + severities.map(\.rule)
    let previews = flag(root["preview"], "preview")
    let why = text(root["why"], "why")
    guard let id = identifier(root), let title = text(root["title"], "title"), problems.isEmpty else { return nil }
    return RulePack(
      id: id, title: title.localized, why: why?.localized ?? LocalizedText(""), rules: rules,
      exceptions: exceptions, includesPreviews: previews, severities: severities)
  }

  private mutating func selectors(
    _ value: Value?, _ key: String, _ isID: (String) -> Bool
  ) -> [Located<RuleSelector>] {
    (value?.elementsOrSelf ?? []).compactMap { element in
      if let word = element.scalar?.known, !word.isEmpty {
        return Located(RuleSelector(word, isID: isID), at: element.location)
      }
      report("\(key) is a list of ids, tags and globs", at: element.location)
      return nil
    }
  }

  private mutating func severities(
    _ value: Value?, _ isID: (String) -> Bool
  ) -> [(rule: Located<RuleSelector>, severity: Severity)] {
    guard let value, !value.isNull else { return [] }
    guard let entries = value.entries else {
      report("severities is a map from ids, tags and globs to severities", at: value.location)
      return []
    }
    return entries.compactMap { entry in
      let words = Severity.allCases.map(\.rawValue)
      guard let word = entry.value.string, let severity = Severity(rawValue: word) else {
        let near = entry.value.string.flatMap { Nearness.nearest(to: $0, among: words) }
        let hint = near.map { "; did you mean '\($0)'?" } ?? ""
        report("a severity is one of \(words.joined(separator: ", "))\(hint)", at: entry.value.location)
        return nil
      }
      return (Located(RuleSelector(entry.key.string, isID: isID), at: entry.keyLocation), severity)
    }
  }
}
