import PolicyAST

/// Short texts for parts of the model.
enum InspectText {
  /// Returns `value` in one line: scalars as they are, lists and maps by their size.
  static func of(_ value: Value) -> String {
    if let scalar = value.scalar { return scalar.string }
    switch value.content {
    case .list(let elements): return elements.map(of).joined(separator: ", ")
    case .map(let entries): return "{\(entries.map(\.key.string).joined(separator: ", "))}"
    case .choice(let choice): return "depends on \(choice.condition)"
    case .null, .bool, .number, .text, .unresolved: return "-"
    }
  }

  /// Returns `statement` in one line.
  static func of(_ statement: Statement) -> String {
    var parts = ["\(statement.label):", statement.effect?.rawValue ?? "?"]
    if let element = statement.action { parts.append(list(element.patterns, element.isNegated, "not ")) }
    if let element = statement.resource { parts.append("on " + list(element.patterns, element.isNegated, "not ")) }
    if let element = statement.principal {
      let names = element.principals.map {
        $0.kind == .any ? $0.pattern.text.string : "\($0.kind.rawValue) \($0.pattern.text.string)"
      }
      parts.append("by \(element.isNegated ? "not " : "")\(names.joined(separator: ", "))")
    }
    for condition in statement.conditions {
      let values = condition.values.map(\.text.string).joined(separator: ", ")
      parts.append("if \(condition.key.text.string) \(condition.operatorName.value) \(values)")
    }
    if let presence = statement.presence { parts.append("when \(presence)") }
    return parts.joined(separator: " ")
  }

  private static func list(_ patterns: [Pattern], _ isNegated: Bool, _ prefix: String) -> String {
    (isNegated ? prefix : "") + patterns.map(\.text.string).joined(separator: ", ")
  }
}
