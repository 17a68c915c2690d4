import Foundation
import Rules

/// One case of the conformance suite, decoded.
struct CELSuiteCase {
  let id: String
  let expression: String
  let container: String
  let variables: [(name: String, type: CELType)]
  let bindings: [(name: String, value: CELValue)]
  let isChecked: Bool
  let hasMacros: Bool
  /// Nil when an error is expected.
  let value: CELValue?
  let deducedType: CELType?

  init?(_ object: [String: Any]) {
    guard object["subset"] as? Bool == true, let expect = object["expect"] as? [String: Any] else { return nil }
    id = object["id"] as? String ?? ""
    expression = object["expr"] as? String ?? ""
    container = object["container"] as? String ?? ""
    let declared = (object["type_env"] as? [[String: Any]] ?? []).map { entry in
      (name: entry["name"] as? String ?? "", type: Self.type(entry["type"] as Any))
    }
    bindings = (object["bindings"] as? [String: Any] ?? [:]).map { (name: $0, value: Self.value($1)) }
    let missing = bindings.filter { binding in !declared.contains { $0.name == binding.name } }
    variables = declared + missing.map { (name: $0.name, type: .dyn) }
    isChecked = object["disable_check"] as? Bool != true
    hasMacros = object["disable_macros"] as? Bool != true
    value = (expect["value"] as? [String: Any]).map { Self.value($0) }
    let deduced = object["deduced_type"]
    deducedType = deduced == nil || deduced is NSNull ? nil : Self.type(deduced as Any)
  }

  private static func type(_ json: Any) -> CELType {
    if let name = json as? String {
      let simple: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "null": .null, "null_type": .null, "timestamp": .timestamp, "duration": .duration, "dyn": .dyn,
      ]
      return simple[name] ?? .dyn
    }
    guard let object = json as? [String: Any] else { return .dyn }
    if let element = object["list"] { return .list(type(element)) }
    if let pair = object["map"] as? [Any] { return .map(type(pair[0]), type(pair[1])) }
    if object["abstract"] as? String == "optional_type", let parameters = object["params"] as? [Any] {
      return .optional(type(parameters[0]))
    }
    if let inner = object["type"] { return .type(type(inner)) }
    return .dyn
  }

  static func value(_ json: Any) -> CELValue {
    guard let object = json as? [String: Any], let kind = object["t"] as? String else { return .null }
    let text = object["v"] as? String ?? ""
    switch kind {
    case "bool": return .bool(object["v"] as? Bool == true)
    case "int": return .int(Int64(text)!)
    case "uint": return .uint(UInt64(text)!)
    case "double": return .double(Double(text)!)
    case "string": return .string(text)
    case "bytes": return .bytes(Array(Data(base64Encoded: text)!))
    case "list": return .list((object["v"] as! [Any]).map { value($0) })
    case "map":
      let entries = (object["v"] as! [[Any]]).map { (key: value($0[0]), value: value($0[1])) }
      return .map(CELMap(entries))
    case "type": return CELValue(.type(text))
    case "timestamp":
      return CELValue(
        .timestamp(CELTimestamp(seconds: integer(object["seconds"]), nanos: Int32(integer(object["nanos"])))!))
    case "duration":
      return CELValue(
        .duration(CELDuration(seconds: integer(object["seconds"]), nanos: Int32(integer(object["nanos"])))!))
    default: return .null
    }
  }

  private static func integer(_ json: Any?) -> Int64 {
    (json as? NSNumber)?.int64Value ?? (json as? String).flatMap { Int64($0) } ?? 0
  }
}
