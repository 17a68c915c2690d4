import PolicyAST

extension RuleDecoder {
  /// The keys of a fix.
  static let fixKeys = ["title", "safety", "when", "replace", "with", "add", "value", "beside", "remove"]

  /// Returns the repairs under `fix:`, a map or a list of maps.
  mutating func fixes(_ value: Value?) -> [RuleFix] {
    (value?.elementsOrSelf ?? []).compactMap { fix($0) }
  }

  private mutating func fix(_ value: Value) -> RuleFix? {
    guard let entries = value.entries else {
      report("a fix is a map with title, safety, and replace, add or remove", at: value.location)
      return nil
    }
    checkKeys(entries, Self.fixKeys, of: "a fix")
    let word = choice(value, "safety", of: [Fix.Applicability.safe, .unsafe].map(\.rawValue))
    let title = text(value["title"], "title")
    let when = value["when"].flatMap { expression($0, "when") }
    let action = action(value, entries)
    for key in ["title", "safety"] where value[key] == nil {
      report(
        "the fix lacks the key '\(key)'", at: Location(value.location.file, Region(at: value.location.region.start)))
    }
    guard let applicability = word.flatMap({ Fix.Applicability(rawValue: $0) }), let title, let action else {
      return nil
    }
    return RuleFix(title: title, applicability: applicability, when: when, action: action)
  }

  private mutating func action(_ value: Value, _ entries: [Value.Entry]) -> RuleFix.Action<RuleExpression>? {
    let forms = ["replace": ["with"], "add": ["value", "beside"], "remove": []]
    let verbs = entries.map(\.key.string).filter { forms[$0] != nil }
    guard verbs.count == 1, let verb = verbs.first, let needed = forms[verb] else {
      report("a fix has one of replace, add and remove", at: value.location)
      return nil
    }
    for key in ["with", "value", "beside"] where (value[key] != nil) != needed.contains(key) {
      let message = needed.contains(key) ? "'\(verb)' needs the key '\(key)'" : "'\(verb)' has no key '\(key)'"
      report(message, at: value[key]?.location ?? value.location)
      return nil
    }
    switch verb {
    case "replace":
      guard let place = expression(value["replace"], "replace"), let new = expression(value["with"], "with") else {
        return nil
      }
      return .replace(place: place, value: new)
    case "add":
      let keys = strings(value["add"], "add")
      guard !keys.isEmpty, let place = expression(value["beside"], "beside"),
        let new = expression(value["value"], "value")
      else { return nil }
      return .add(keys: keys, value: new, place: place)
    case _:
      return expression(value["remove"], "remove").map { .remove(place: $0) }
    }
  }
}
