/// What is known of the free types while an expression is checked.
///
/// - Source: the rules of assignability follow "Gradual Type Checking", CEL language definition.
struct CELSubstitution {
  private var known: [Int: CELType] = [:]
  private var count = 0

  /// A type of which nothing is known yet.
  mutating func fresh() -> CELType {
    count += 1
    return .free(count)
  }

  /// The type with every known free type filled in; with `finally`, the rest becomes `dyn`.
  func resolve(_ type: CELType, finally: Bool = false) -> CELType {
    switch type {
    case .free(let id):
      if let found = known[id] { return resolve(found, finally: finally) }
      return finally ? .dyn : type
    case .list(let element): return .list(resolve(element, finally: finally))
    case .map(let key, let value): return .map(resolve(key, finally: finally), resolve(value, finally: finally))
    case .optional(let value): return .optional(resolve(value, finally: finally))
    case .type(let inner): return .type(inner.map { resolve($0, finally: finally) })
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object, .parameter:
      return type
    }
  }

  /// Whether the type, with all that is known filled in, has more than `limit` parts.
  ///
  /// - Complexity: O(`limit`).
  func isLarge(_ type: CELType, limit: Int = 200) -> Bool {
    switch type {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object, .parameter:
      return false
    case .list, .map, .optional, .type, .free: break
    }
    var pending = [type]
    var count = 0
    while let next = pending.popLast() {
      count += 1
      guard count <= limit else { return true }
      switch next {
      case .list(let inner), .optional(let inner), .type(let inner?): pending.append(inner)
      case .map(let key, let value): pending += [key, value]
      case .free(let id): if let found = known[id] { pending.append(found) }
      case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object, .parameter,
        .type(nil):
        break
      }
    }
    return false
  }

  /// The type with its parameters replaced by free types, the same ones for the same names.
  mutating func instantiate(_ type: CELType, parameters: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let found = parameters[name] { return found }
      let new = fresh()
      parameters[name] = new
      return new
    case .list(let element): return .list(instantiate(element, parameters: &parameters))
    case .map(let key, let value):
      return .map(instantiate(key, parameters: &parameters), instantiate(value, parameters: &parameters))
    case .optional(let value): return .optional(instantiate(value, parameters: &parameters))
    case .type(let inner?): return .type(instantiate(inner, parameters: &parameters))
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object, .free, .type(nil):
      return type
    }
  }

  /// Whether a value of type `source` may stand where `target` is asked for; learns free types on the way.
  mutating func isAssignable(_ source: CELType, to target: CELType) -> Bool {
    if source == target { return true }
    if case .free(let id) = target { return bind(id, to: source) }
    if case .free(let id) = source { return bind(id, to: target) }
    switch (source, target) {
    case (.dyn, _), (_, .dyn): return true
    case (.null, .object), (.null, .timestamp), (.null, .duration), (.null, .optional): return true
    case (.object, .null), (.timestamp, .null), (.duration, .null), (.optional, .null): return true
    case (.list(let first), .list(let second)), (.optional(let first), .optional(let second)):
      return isAssignable(first, to: second)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return isAssignable(key, to: otherKey) && isAssignable(value, to: otherValue)
    case (.type, .type): return true
    default: return false
    }
  }

  /// The type of which both may be: one of them when they agree, else `dyn`.
  mutating func join(_ left: CELType, _ right: CELType) -> CELType {
    var trial = self
    guard trial.isAssignable(left, to: right) else { return .dyn }
    self = trial
    return moreGeneral(left, right)
  }

  private mutating func bind(_ id: Int, to type: CELType) -> Bool {
    if let current = known[id] {
      guard current != type else { return true }
      guard isAssignable(type, to: current) else { return false }
      let general = moreGeneral(type, current)
      if !mentions(id, in: general) { known[id] = general }
      return true
    }
    if case .free(let other) = type, representative(of: other) == id { return true }
    guard !mentions(id, in: type) else { return false }
    known[id] = type
    return true
  }

  private func representative(of id: Int) -> Int {
    var current = id
    while case .free(let next)? = known[current] { current = next }
    return current
  }

  private func mentions(_ id: Int, in type: CELType) -> Bool {
    switch type {
    case .free(let other): other == id || (known[other].map { mentions(id, in: $0) } ?? false)
    case .list(let inner), .optional(let inner), .type(let inner?): mentions(id, in: inner)
    case .map(let key, let value): mentions(id, in: key) || mentions(id, in: value)
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .object, .parameter,
      .type(nil):
      false
    }
  }

  private func moreGeneral(_ left: CELType, _ right: CELType) -> CELType {
    isAtLeastAsGeneral(resolve(left), resolve(right)) ? left : right
  }

  private func isAtLeastAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
    switch (left, right) {
    case (.dyn, _), (.free, _): true
    case (_, .dyn), (_, .free): false
    case (.list(let first), .list(let second)), (.optional(let first), .optional(let second)):
      isAtLeastAsGeneral(first, second)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      isAtLeastAsGeneral(key, otherKey) && isAtLeastAsGeneral(value, otherValue)
    case (.null, _): right == .null
    default: true
    }
  }
}
