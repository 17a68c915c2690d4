import Foundation
import Support
import Testing

@testable import PolicyAST

/// Values of the conformance suite under its variables.
struct HCLEvaluationSuiteTests {
  @Test func `expressions and templates have the values of the reference`() throws {
    guard let cases = try Shared.cases("suites/hcl-suite-dev.jsonl") else { return }
    var passed = (simple: 0, other: 0)
    var total = (simple: 0, other: 0)
    var failures: [String] = []

    for test in cases {
      guard let kind = test["kind"] as? String, kind == "expression" || kind == "template",
        test["error"] as? Bool == false, let isWrong = test["eval_error"] as? Bool
      else { continue }
      let isSimple = test["simple_ctx"] as? Bool == true
      let failure = failure(of: test, kind, isWrong)
      if isSimple { total.simple += 1 } else { total.other += 1 }
      if failure == nil {
        if isSimple { passed.simple += 1 } else { passed.other += 1 }
      } else if isSimple {
        failures.append("\(test["hcl"] ?? ""): \(failure ?? "")")
      }
    }

    print("hcl-evaluation: \(passed.simple) of \(total.simple) passed")
    print("hcl-evaluation, unknown or marked: \(passed.other) of \(total.other) passed")
    print(failures.joined(separator: "\n"))
    // A null of a list type and a null of an object type look alike here, which costs the cases that tell them apart.
    #expect(passed.simple * 100 >= total.simple * 97)
  }

  private func failure(of test: [String: Any], _ kind: String, _ isWrong: Bool) -> String? {
    let file = SourceFile(path: "test.hcl", text: test["hcl"] as? String ?? "")
    let document = HCLDocument(file, as: kind == "template" ? .template : .expression)
    var variables: [String: Value] = [:]
    for (name, entry) in test["variables"] as? [String: [String: Any]] ?? [:] {
      variables[name] = value(entry["value"] ?? NSNull(), Location(file, Region(at: 0)))
    }
    let result = HCLEvaluator(scope: HCLVariables(variables)).evaluate(document.expression)
    let found = HCLConstants.json(result)
    if isWrong { return found == nil ? nil : "expected a fault, found \(found ?? "")" }
    let expected = plain(test["json"] ?? NSNull())
    guard let expected else { return found == nil ? nil : "expected something unknown, found \(found ?? "")" }
    guard let found else { return "expected \(expected), found \(result.content)" }
    return difference(found, expected, "")
  }

  /// The value without marks; nil when it is not wholly known.
  private func plain(_ json: Any) -> Any? {
    if let map = json as? [String: Any] {
      if map["$unknown"] != nil { return nil }
      if map["$marked"] != nil { return plain(map["value"] ?? NSNull()) }
      let entries = map.compactMapValues(plain)
      return entries.count == map.count ? entries : nil
    }
    if let list = json as? [Any] {
      let elements = list.compactMap(plain)
      return elements.count == list.count ? elements : nil
    }
    return json
  }

  private func value(_ json: Any, _ place: Location) -> Value {
    switch json {
    case let map as [String: Any]:
      if map["$unknown"] != nil { return Value(.unresolved(Unresolved(.parameter, "unknown")), at: place) }
      if map["$marked"] != nil { return value(map["value"] ?? NSNull(), place) }
      return Value(
        .map(map.map { Value.Entry(key: Text($0.key), at: place, value: value($0.value, place)) }), at: place)
    case let list as [Any]: return Value(.list(list.map { value($0, place) }), at: place)
    case let text as String: return Value(.text(Text(text)), at: place)
    case let number as NSNumber:
      if String(cString: number.objCType) == "c" { return Value(.bool(number.boolValue), at: place) }
      return Value(.number(HCLNumber.text(number.doubleValue)), at: place)
    case _: return Value(.null, at: place)
    }
  }
}
