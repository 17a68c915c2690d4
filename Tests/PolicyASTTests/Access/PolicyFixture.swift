import Foundation

@testable import PolicyAST

/// Policies out of small JSON documents.
enum PolicyFixture {
  static let file = SourceFile(path: "fixture.json", text: "")
  static let location = Location(file, Region(0, 0))

  static func object(_ json: String) -> [String: Any] {
    let object = try? JSONSerialization.jsonObject(with: Data(json.utf8))
    precondition(object is [String: Any], "no JSON object: \(json)")
    return object as! [String: Any]
  }

  static func policy(_ json: String, _ dialect: Dialect = .iam, _ kind: Policy.Kind = .identity) -> Policy {
    policy(object(json), dialect, kind)
  }

  /// A policy of the statements in `json`, a list without brackets.
  static func statements(_ json: String, _ dialect: Dialect = .iam, _ kind: Policy.Kind = .identity) -> Policy {
    policy(#"{"Version": "\#(dialect.version)", "Statement": [\#(json)]}"#, dialect, kind)
  }

  static func policy(_ object: [String: Any], _ dialect: Dialect = .iam, _ kind: Policy.Kind = .identity) -> Policy {
    var policy = Policy(kind: kind, dialect: dialect, location: location)
    policy.version = object["Version"].map { pattern("\($0)") }
    for (index, entry) in list(object["Statement"]).enumerated() {
      policy.statements.append(statement(entry as? [String: Any] ?? [:], index))
    }
    return policy
  }

  static func pattern(_ text: String) -> Pattern {
    var pieces: [Text.Piece] = []
    var rest = text[...]
    while let start = rest.range(of: "<<"), let end = rest.range(of: ">>") {
      if start.lowerBound > rest.startIndex { pieces.append(.literal(String(rest[..<start.lowerBound]))) }
      pieces.append(.hole(Unresolved(.parameter, String(rest[start.upperBound..<end.lowerBound]))))
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(String(rest))) }
    let text = Text(pieces: pieces)
    return Pattern(text, value: Value(.text(text), at: location))
  }

  private static func list(_ value: Any?) -> [Any] {
    guard let value else { return [] }
    return value as? [Any] ?? [value]
  }

  private static func text(_ value: Any) -> String {
    if let number = value as? NSNumber, isBoolean(number) { return number.boolValue ? "true" : "false" }
    return "\(value)"
  }

  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

  private static func element(_ object: [String: Any], _ name: String) -> Statement.Element? {
    for (key, isNegated) in [(name, false), ("Not" + name, true)] {
      guard let value = object[key] else { continue }
      return Statement.Element(
        patterns: list(value).map { pattern(text($0)) }, isNegated: isNegated, isComplete: true,
        keyLocation: location, location: location)
    }
    return nil
  }

  private static func statement(_ object: [String: Any], _ index: Int) -> Statement {
    var statement = Statement(index: index, location: location)
    statement.effect = (object["Effect"] as? String).flatMap(Effect.init(rawValue:))
    statement.action = element(object, "Action")
    statement.resource = element(object, "Resource")
    for (key, isNegated) in [("Principal", false), ("NotPrincipal", true)] {
      guard let value = object[key] else { continue }
      var principals: [Principal] = []
      if let map = value as? [String: Any] {
        for (kind, names) in map.sorted(by: { $0.key < $1.key }) {
          principals += list(names).map { Principal(Principal.Kind(rawValue: kind) ?? .any, pattern("\($0)")) }
        }
      } else {
        principals = list(value).map { Principal(.any, pattern("\($0)")) }
      }
      statement.principal = .init(
        principals: principals, isNegated: isNegated, isComplete: true, keyLocation: location, location: location)
    }
    for (name, block) in (object["Condition"] as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
      for (key, values) in (block as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
        statement.conditions.append(
          Condition(
            operatorName: Located(name, at: location), key: pattern(key),
            values: list(values).map { pattern(text($0)) },
            location: location))
      }
    }
    return statement
  }
}
