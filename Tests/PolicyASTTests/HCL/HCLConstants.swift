import Foundation

@testable import PolicyAST

/// Writes a configuration in the shape in which the suites give it: constants as values, other expressions as text.
struct HCLConstants {
  let document: HCLDocument
  let evaluator = HCLEvaluator(scope: HCLVariables())

  init(_ document: HCLDocument) { self.document = document }

  var json: [String: Any] { body(document.body) }

  private func body(_ body: HCLBody) -> [String: Any] {
    var result: [String: Any] = [:]
    for attribute in body.attributes { result[attribute.name] = value(attribute.expression) }
    for block in body.blocks {
      let entry: [String: Any] = ["$labels": block.labels.map(\.value), "$body": self.body(block.body)]
      result[block.type] = (result[block.type] as? [Any] ?? []) + [entry]
    }
    return result
  }

  private func value(_ expression: HCLExpression) -> Any {
    // The reference evaluates constants without functions.
    let region = expression.location.region
    let callsFunction = document.nodes.contains { $0.kind == .call && region.contains($0.region) }
    let json = callsFunction ? nil : Self.json(evaluator.evaluate(expression))
    return json ?? ["$expr": expression.text]
  }

  /// The JSON of a wholly known value, else nil.
  static func json(_ value: Value) -> Any? {
    switch value.content {
    case .null: return NSNull()
    case .bool(let flag): return NSNumber(value: flag)
    case .number(let digits): return Double(digits).map { NSNumber(value: $0) }
    case .text(let text): return text.known
    case .list(let elements):
      let all = elements.compactMap(json)
      return all.count == elements.count ? all : nil
    case .map(let entries):
      var result: [String: Any] = [:]
      for entry in entries {
        guard entry.key.holes.isEmpty, let value = json(entry.value) else { return nil }
        result[entry.key.string] = value
      }
      return result
    case .unresolved, .choice: return nil
    }
  }
}
