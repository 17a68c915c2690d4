extension CELLibrary {
  /// The functions of the math extension on bits.
  static let bits: [CELFunction] = [
    bitwise("math.bitAnd", { $0 & $1 }),
    bitwise("math.bitOr", { $0 | $1 }),
    bitwise("math.bitXor", { $0 ^ $1 }),
    CELFunction(
      "math.bitNot", doc: "the number with all its bits turned over",
      [global([.int], .int, .unary(bitNot)), global([.uint], .uint, .unary(bitNot))]),
    shift("math.bitShiftLeft", { $0 << $1 }),
    shift("math.bitShiftRight", { $0 >> $1 }),
  ]

  private static func bitwise(_ name: String, _ join: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> CELFunction {
    let run: @Sendable (CELValue, CELValue) -> CELValue = { left, right in
      switch (left.content, right.content) {
      case (.int(let first), .int(let second)):
        .int(Int64(bitPattern: join(UInt64(bitPattern: first), UInt64(bitPattern: second))))
      case (.uint(let first), .uint(let second)): .uint(join(first, second))
      default: noOverload(name)
      }
    }
    return CELFunction(
      name, doc: "the two numbers joined bit by bit",
      [global([.int, .int], .int, .binary(run)), global([.uint, .uint], .uint, .binary(run))])
  }

  /// Bits shifted out are lost and zeros come in, also for negative numbers.
  private static func shift(_ name: String, _ move: @escaping @Sendable (UInt64, Int64) -> UInt64) -> CELFunction {
    let run: @Sendable (CELValue, CELValue) -> CELValue = { value, offset in
      guard case .int(let count) = offset.content else { return noOverload(name) }
      guard count >= 0 else { return .error(.invalidArgument("\(name)() negative offset: \(count)")) }
      switch value.content {
      case .int(let number): return .int(Int64(bitPattern: move(UInt64(bitPattern: number), count)))
      case .uint(let number): return .uint(move(number, count))
      case .null, .bool, .double, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object,
        .error, .unknown:
        return noOverload(name)
      }
    }
    return CELFunction(
      name, doc: "the number with its bits moved by so many places",
      [global([.int, .int], .int, .binary(run)), global([.uint, .int], .uint, .binary(run))])
  }

  @Sendable
  private static func bitNot(_ value: CELValue) -> CELValue {
    switch value.content {
    case .int(let number): .int(~number)
    case .uint(let number): .uint(~number)
    case .null, .bool, .double, .string, .bytes, .list, .map, .type, .timestamp, .duration, .optional, .object,
      .error, .unknown:
      noOverload("math.bitNot")
    }
  }
}
