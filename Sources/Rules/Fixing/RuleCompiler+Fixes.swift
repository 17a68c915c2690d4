extension RuleCompiler {
  /// Returns `fix` compiled, nil when it has problems.
  mutating func compile(_ fix: RuleFix) -> CompiledFix? {
    let before = problems.count
    let when = fix.when.flatMap { program($0, expecting: .bool) }
    let title = message(fix.title)
    let action: RuleFix.Action<CELProgram>?
    switch fix.action {
    case .replace(let place, let value):
      let (place, value) = (program(place, expecting: nil), program(value, expecting: nil))
      action = place.flatMap { place in value.map { .replace(place: place, value: $0) } }
    case .add(let keys, let value, let place):
      let (place, value) = (program(place, expecting: nil), program(value, expecting: nil))
      action = place.flatMap { place in value.map { .add(keys: keys, value: $0, place: place) } }
    case .remove(let place):
      action = program(place, expecting: nil).map { .remove(place: $0) }
    }
    guard problems.count == before, let action else { return nil }
    return CompiledFix(title: title, applicability: fix.applicability, when: when, action: action)
  }
}
