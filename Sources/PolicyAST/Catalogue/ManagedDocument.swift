/// Documents of the catalogue as values.
enum ManagedDocument {
  /// Returns what `json` spells, with the place `location` for all its parts.
  static func value(_ json: [UInt8], at location: Location) -> Value {
    let file = SourceFile(path: "", bytes: json)
    guard let root = Document.parse(file, as: .json).root?.value else { return Value(.null, at: location) }
    return moved(root, to: location)
  }

  private static func moved(_ value: Value, to location: Location) -> Value {
    switch value.content {
    case .list(let elements):
      return Value(.list(elements.map { moved($0, to: location) }), at: location)
    case .map(let entries):
      let entries = entries.map { entry in
        Value.Entry(key: entry.key, at: location, value: moved(entry.value, to: location))
      }
      return Value(.map(entries), at: location)
    case .null, .bool, .number, .text, .unresolved, .choice:
      return Value(value.content, at: location)
    }
  }
}
