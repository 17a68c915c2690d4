extension PolicyReading {
  /// Reads the conditions of a statement.
  mutating func readConditions(_ entry: Value.Entry, into result: inout Statement) {
    switch entry.value.content {
    case .map(let operators):
      if operators.isEmpty { note(.emptyCondition, "Condition", at: entry.value.location) }
      for operatorEntry in operators { readOperator(operatorEntry, into: &result) }
    case .unresolved, .choice:
      result.hasAllConditions = false
    case .null:
      note(.emptyCondition, "Condition", at: entry.value.location)
    case .bool, .number, .text, .list:
      note(.wrongType, "Condition", expected: "map", at: entry.value.location)
      result.hasAllConditions = false
    }
  }

  private mutating func readOperator(_ entry: Value.Entry, into result: inout Statement) {
    guard let name = entry.key.known else {
      result.hasAllConditions = false
      return
    }
    checkOperator(name, at: entry.keyLocation)
    switch entry.value.content {
    case .map(let keys):
      if keys.isEmpty { note(.emptyCondition, name, at: entry.value.location) }
      for key in keys { readCondition(key, under: Located(name, at: entry.keyLocation), into: &result) }
    case .unresolved, .choice:
      result.hasAllConditions = false
    case .null:
      note(.emptyCondition, name, at: entry.value.location)
    case .bool, .number, .text, .list:
      note(.wrongType, name, expected: "map", at: entry.value.location)
      result.hasAllConditions = false
    }
  }

  private mutating func readCondition(
    _ entry: Value.Entry, under operatorName: Located<String>, into result: inout Statement
  ) {
    let file = entry.keyLocation.file
    let location =
      entry.value.location.file == file
      ? Location(file, Region(entry.keyLocation.region.start, entry.value.location.region.end)) : entry.keyLocation
    var values: [Pattern] = []
    var isComplete = true
    if entry.value.elements?.isEmpty == true { note(.emptyCondition, entry.key.string, at: entry.value.location) }
    for value in entry.value.elementsOrSelf {
      guard let text = value.scalar else {
        note(.invalidConditionValue, entry.key.string, expected: "text", at: value.location)
        isComplete = false
        continue
      }
      if value.unresolved != nil, entry.value.elements == nil { isComplete = false }
      values.append(Pattern(text, value: value))
    }
    if entry.value.isNull { note(.emptyCondition, entry.key.string, at: entry.value.location) }
    checkKey(entry.key, at: entry.keyLocation)
    let key = Value(.text(entry.key), at: entry.keyLocation)
    let condition = Condition(
      operatorName: operatorName, key: Pattern(entry.key, value: key), values: values, isComplete: isComplete,
      location: location)
    for value in values { check(value, of: condition) }
    result.conditions.append(condition)
  }

  private mutating func checkKey(_ key: Text, at location: Location) {
    guard policy.dialect == .ram, let name = key.known, case .unknown(let nearest) = RAMConditionKey.judge(name) else {
      return
    }
    note(.unknownConditionKey, name, expected: nearest, at: location)
  }

  private mutating func checkOperator(_ name: String, at location: Location) {
    guard let known = ConditionOperator(name) else {
      let names = ConditionOperator.Comparison.allCases.map(\.rawValue)
      let bare = name.split(separator: ":").last.map(String.init) ?? name
      note(.unknownOperator, name, expected: Spelling.nearest(to: bare, among: names), at: location)
      return
    }
    if policy.dialect == .ram, known.ifExists || !known.comparison.isKnownToRAM {
      note(.unknownOperator, name, at: location)
    } else if known.name != name {
      note(.unknownOperator, name, expected: known.name, at: location)
    }
  }

  private mutating func check(_ pattern: Pattern, of condition: Condition) {
    if policy.dialect == .ram, pattern.value.scalar != nil, pattern.value.unresolved == nil {
      // RAM takes texts only; the JSON made from a bare number or boolean is refused.
      switch pattern.value.content {
      case .number, .bool:
        note(
          .invalidConditionValue, pattern.text.string, expected: "\"\(pattern.text.string)\"", at: pattern.location)
      case .null, .text, .list, .map, .unresolved, .choice:
        break
      }
    }
    guard let written = pattern.text.known, !written.holds("${") else { return }
    guard let comparison = condition.comparison?.comparison,
      let expected = ConditionValueSyntax(comparison).problem(with: written)
    else { return }
    note(.invalidConditionValue, written, expected: expected, at: pattern.location)
  }
}
