extension CELLibrary {
  /// `+`, `-`, `*`, `/`, `%`.
  static let arithmetic: [CELFunction] = [
    CELFunction(
      CELOperator.add,
      same([.int, .uint, .double, .string, .bytes, .duration, .list(a)], add)
        + [
          global([.timestamp, .duration], .timestamp, .binary(add)),
          global([.duration, .timestamp], .timestamp, .binary(add)),
        ]),
    CELFunction(
      CELOperator.subtract,
      same([.int, .uint, .double, .duration], subtract)
        + [
          global([.timestamp, .timestamp], .duration, .binary(subtract)),
          global([.timestamp, .duration], .timestamp, .binary(subtract)),
        ]),
    CELFunction(CELOperator.multiply, same([.int, .uint, .double], multiply)),
    CELFunction(CELOperator.divide, same([.int, .uint, .double], divide)),
    CELFunction(CELOperator.modulo, same([.int, .uint], modulo)),
    CELFunction(
      CELOperator.negate, [global([.int], .int, .unary(negate)), global([.double], .double, .unary(negate))]),
  ]

  private static func same(
    _ types: [CELType], _ run: @escaping @Sendable (CELValue, CELValue) -> CELValue
  ) -> [CELOverload] {
    types.map { global([$0, $0], $0, .binary(run)) }
  }

  private static func checked<Number>(
    _ result: (partialValue: Number, overflow: Bool), _ make: (Number) -> CELValue
  ) -> CELValue {
    result.overflow ? .error(.overflow) : make(result.partialValue)
  }

  @Sendable
  private static func add(_ left: CELValue, _ right: CELValue) -> CELValue {
    switch (left.content, right.content) {
    case (.int(let first), .int(let second)): return checked(first.addingReportingOverflow(second)) { .int($0) }
    case (.uint(let first), .uint(let second)): return checked(first.addingReportingOverflow(second)) { .uint($0) }
    case (.double(let first), .double(let second)): return .double(first + second)
    case (.string(let first), .string(let second)):
      guard first.utf8.count + second.utf8.count <= CELLimits.resultSize else { return .error(.resultTooLarge) }
      return .string(first + second)
    case (.bytes(let first), .bytes(let second)):
      guard first.count + second.count <= CELLimits.resultSize else { return .error(.resultTooLarge) }
      return .bytes(first + second)
    case (.list(let first), .list(let second)):
      guard first.count + second.count <= CELLimits.resultSize else { return .error(.resultTooLarge) }
      return .list(first + second)
    case (.duration(let first), .duration(let second)): return duration(first.nanoseconds + second.nanoseconds)
    case (.timestamp(let time), .duration(let span)), (.duration(let span), .timestamp(let time)):
      return timestamp(time.nanoseconds + span.nanoseconds)
    default: return noOverload(CELOperator.add)
    }
  }

  @Sendable
  private static func subtract(_ left: CELValue, _ right: CELValue) -> CELValue {
    switch (left.content, right.content) {
    case (.int(let first), .int(let second)): return checked(first.subtractingReportingOverflow(second)) { .int($0) }
    case (.uint(let first), .uint(let second)):
      return checked(first.subtractingReportingOverflow(second)) { .uint($0) }
    case (.double(let first), .double(let second)): return .double(first - second)
    case (.duration(let first), .duration(let second)): return duration(first.nanoseconds - second.nanoseconds)
    case (.timestamp(let time), .duration(let span)): return timestamp(time.nanoseconds - span.nanoseconds)
    case (.timestamp(let first), .timestamp(let second)):
      let difference = first.nanoseconds - second.nanoseconds
      // The reference implementations count the nanoseconds between two times in 64 bits.
      guard Int64(exactly: difference) != nil else { return .error(.outOfRange("duration")) }
      return duration(difference)
    default: return noOverload(CELOperator.subtract)
    }
  }

  @Sendable
  private static func multiply(_ left: CELValue, _ right: CELValue) -> CELValue {
    switch (left.content, right.content) {
    case (.int(let first), .int(let second)): checked(first.multipliedReportingOverflow(by: second)) { .int($0) }
    case (.uint(let first), .uint(let second)): checked(first.multipliedReportingOverflow(by: second)) { .uint($0) }
    case (.double(let first), .double(let second)): .double(first * second)
    default: noOverload(CELOperator.multiply)
    }
  }

  @Sendable
  private static func divide(_ left: CELValue, _ right: CELValue) -> CELValue {
    switch (left.content, right.content) {
    case (.int, .int(0)), (.uint, .uint(0)): .error(.divisionByZero)
    case (.int(let first), .int(let second)): checked(first.dividedReportingOverflow(by: second)) { .int($0) }
    case (.uint(let first), .uint(let second)): .uint(first / second)
    case (.double(let first), .double(let second)): .double(first / second)
    default: noOverload(CELOperator.divide)
    }
  }

  @Sendable
  private static func modulo(_ left: CELValue, _ right: CELValue) -> CELValue {
    switch (left.content, right.content) {
    case (.int, .int(0)), (.uint, .uint(0)): .error(.modulusByZero)
    case (.int(let first), .int(let second)):
      checked(first.remainderReportingOverflow(dividingBy: second)) { .int($0) }
    case (.uint(let first), .uint(let second)): .uint(first % second)
    default: noOverload(CELOperator.modulo)
    }
  }

  @Sendable
  private static func negate(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int(let number): checked(Int64(0).subtractingReportingOverflow(number)) { .int($0) }
    case .double(let number): .double(-number)
    case .null, .bool, .uint, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object, .error,
      .unknown:
      noOverload(CELOperator.negate)
    }
  }

  /// A duration of so many nanoseconds, or an error when it is out of range.
  static func duration(_ nanoseconds: Int128) -> CELValue {
    CELDuration(nanoseconds: nanoseconds).map { CELValue(.duration($0)) } ?? .error(.outOfRange("duration"))
  }

  /// A time so many nanoseconds after 1970, or an error when it is out of range.
  static func timestamp(_ nanoseconds: Int128) -> CELValue {
    CELTimestamp(nanoseconds: nanoseconds).map { CELValue(.timestamp($0)) } ?? .error(.outOfRange("timestamp"))
  }
}
