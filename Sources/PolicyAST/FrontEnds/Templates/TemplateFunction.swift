/// A call of an intrinsic function: a map of one key that names it.
struct TemplateFunction {
  /// The name without `Fn::`.
  let name: String

  let argument: Value

  /// The call as it is written.
  let location: Location

  /// The call that `value` spells, nil when it is none.
  init?(_ value: Value) {
    guard case .map(let entries) = value.content, entries.count == 1, let key = entries[0].key.known else { return nil }
    if key == "Ref" {
      name = key
    } else if key.utf8.count > 4, key.lowercased().hasPrefix("fn::") {
      name = String(key.dropFirst(4))
    } else {
      return nil
    }
    argument = entries[0].value
    location = value.location
  }

  /// The elements of the argument; the argument itself when it is no list.
  var arguments: [Value] { argument.elementsOrSelf }

  /// How messages name the call.
  var written: String {
    if let text = argument.scalar?.string, text.utf8.count <= 80 { return "\(name) \(text)" }
    return name
  }
}
