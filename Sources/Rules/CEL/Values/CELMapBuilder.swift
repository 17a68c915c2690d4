/// Collects the entries of a map and refuses repeated keys.
struct CELMapBuilder {
  private var keys: [CELValue] = []
  private var values: [CELValue] = []
  private var index: [CELMapKey: Int] = [:]

  /// The map of everything inserted so far.
  var map: CELMap { CELMap(keys: keys, values: values, index: index) }

  /// Adds an entry; returns why it cannot be added, or nil when it was.
  mutating func insert(_ value: CELValue, for key: CELValue) -> CELError.Kind? {
    if case .double = key.content { return .unsupportedKeyType(key.typeName) }
    guard let normal = CELMapKey(key) else { return .unsupportedKeyType(key.typeName) }
    guard index.updateValue(keys.count, forKey: normal) == nil else { return .repeatedKey(key.briefDescription) }
    keys.append(key)
    values.append(value)
    return nil
  }
}
