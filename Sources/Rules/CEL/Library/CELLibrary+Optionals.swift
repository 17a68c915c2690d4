extension CELLibrary {
  /// The functions of optionals. `or` and `orValue` are evaluated by the planner, which leaves out what is not needed.
  static let optionals: [CELFunction] = [
    CELFunction(
      "optional.of", doc: "an optional that holds the value", [global([a], .optional(a), .unary { .optional($0) })]),
    CELFunction(
      "optional.ofNonZeroValue", doc: "an optional that holds the value unless that is empty, zero, false or null",
      [global([a], .optional(a), .unary { .optional($0.isZero ? nil : $0) })]),
    CELFunction(
      "optional.none", doc: "an optional that holds nothing",
      [global([], .optional(a), .variadic { _ in .optional(nil) })]),
    CELFunction(
      "hasValue", doc: "whether an optional holds a value",
      [member([.optional(a)], .bool, .unary { held($0, "hasValue") { .bool($0 != nil) } })]),
    CELFunction(
      "value", doc: "the value that an optional holds; an error when it holds none",
      [member([.optional(a)], a, .unary { held($0, "value") { $0 ?? .error(.emptyOptional) } })]),
    CELFunction(
      "or", doc: "the optional, or another one when it holds nothing",
      [member([.optional(a), .optional(a)], .optional(a), .binary { left, _ in left })]),
    CELFunction(
      "orValue", doc: "the value that an optional holds, or another one",
      [member([.optional(a), a], a, .binary { left, _ in left })]),
    CELFunction(
      "optional.unwrap", doc: "the values that the optionals of a list hold",
      [global([.list(.optional(a))], .list(a), .unary(unwrap))]),
    CELFunction(
      "unwrapOpt", doc: "the values that the optionals of a list hold",
      [member([.list(.optional(a))], .list(a), .unary(unwrap))]),
    CELFunction(
      "first", doc: "the first element of a list, if there is one",
      [member([.list(a)], .optional(a), .unary { edge($0.listValue?.first) })]),
    CELFunction(
      "last", doc: "the last element of a list, if there is one",
      [member([.list(a)], .optional(a), .unary { edge($0.listValue?.last) })]),
  ]

  private static func held(_ value: CELValue, _ name: String, _ use: (CELValue?) -> CELValue) -> CELValue {
    guard case .optional(let inner) = value.content else { return noOverload(name) }
    return use(inner)
  }

  private static func edge(_ element: CELValue?) -> CELValue {
    element?.unusable ?? .optional(element)
  }

  @Sendable
  private static func unwrap(_ list: CELValue) -> CELValue {
    var values: [CELValue] = []
    for element in list.listValue ?? [] {
      guard case .optional(let inner) = element.content else {
        return element.unusable ?? noOverload("optional.unwrap")
      }
      if let inner { values.append(inner) }
    }
    return .list(values)
  }
}

extension CELValue {
  /// Whether the value is the empty one of its type.
  fileprivate var isZero: Bool {
    switch content {
    case .null: true
    case .bool(let isTrue): !isTrue
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let map): map.count == 0
    case .timestamp(let time): time.seconds == 0 && time.nanos == 0
    case .duration(let span): span.seconds == 0 && span.nanos == 0
    case .optional(let inner): inner == nil
    case .type, .object, .error, .unknown: false
    }
  }
}
