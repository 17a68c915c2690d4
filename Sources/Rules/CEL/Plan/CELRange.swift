/// What a macro goes through.
enum CELRange {
  case list([CELValue])
  case map(CELMap)

  /// A range over a value, or nil when it has no elements to go through.
  init?(_ value: CELValue) {
    switch value.content {
    case .list(let values): self = .list(values)
    case .map(let map): self = .map(map)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .type, .timestamp, .duration, .optional, .object,
      .error, .unknown:
      return nil
    }
  }

  var count: Int {
    switch self {
    case .list(let values): values.count
    case .map(let map): map.count
    }
  }

  /// What the one variable of a macro is set to.
  func element(_ index: Int) -> CELValue {
    switch self {
    case .list(let values): values[index]
    case .map(let map): map.keys[index]
    }
  }

  /// What the two variables of a macro are set to: index and element, or key and value.
  func pair(_ index: Int) -> (CELValue, CELValue) {
    switch self {
    case .list(let values): (.int(index), values[index])
    case .map(let map): (map.keys[index], map.values[index])
    }
  }
}
