/// Selects one field, by name on maps and by position on host objects.
struct CELSelector: Sendable {
  private let name: String
  private let key: CELValue
  private let fields: [CELObjectTypeID: CELField]

  /// A selector of the field that has this name in whatever type has one.
  init(_ name: String, in environment: CELEnvironment) {
    self.name = name
    key = .string(name)
    fields = environment.fieldsByName[name] ?? [:]
  }

  /// Selects from a value; in an optional, from what it holds.
  func select(_ mode: CELSelection, from value: CELValue) -> CELValue {
    switch value.content {
    case .error, .unknown: return value
    case .map(let map): return present(map.value(for: key), mode) ?? .error(.noSuchKey(key.briefDescription))
    case .object(let object): return select(mode, from: object)
    case .optional(let inner):
      if case .presence = mode { return inner.map { select(.presence, from: $0) } ?? .bool(false) }
      return inner.map { select(.optional, from: $0) } ?? value
    case .null, .bool, .int, .uint, .double, .string, .bytes, .list, .type, .timestamp, .duration:
      return .error(.noSuchField(name))
    }
  }

  private func select(_ mode: CELSelection, from object: CELObject) -> CELValue {
    guard let field = fields[object.type] else { return .error(.noSuchField(name)) }
    switch mode {
    case .value: return field.get(object)
    case .presence: return field.presence(in: object)
    case .optional:
      let presence = field.presence(in: object)
      guard case .bool(let isPresent) = presence.content else { return presence }
      guard isPresent else { return .optional(nil) }
      let value = field.get(object)
      return value.unusable ?? .optional(value)
    }
  }

  private func present(_ found: CELValue?, _ mode: CELSelection) -> CELValue? {
    switch mode {
    case .value: found
    case .presence: .bool(found != nil)
    case .optional: found?.unusable ?? .optional(found)
    }
  }
}
