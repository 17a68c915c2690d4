extension CELValue {
  /// How two numbers stand to each other, across their types; nil for NaN and for what is no number.
  func numericOrder(comparedTo other: CELValue) -> CELOrder? {
    switch (content, other.content) {
    case (.int(let left), .int(let right)): CELOrder(left, right)
    case (.uint(let left), .uint(let right)): CELOrder(left, right)
    case (.double(let left), .double(let right)): left.isNaN || right.isNaN ? nil : CELOrder(left, right)
    case (.int(let left), .uint(let right)): left < 0 ? .before : CELOrder(UInt64(left), right)
    case (.uint(let left), .int(let right)): right < 0 ? .after : CELOrder(left, UInt64(right))
    case (.int(let left), .double(let right)): Self.order(left, right)
    case (.double(let left), .int(let right)): Self.order(right, left)?.reversed
    case (.uint(let left), .double(let right)): Self.order(left, right)
    case (.double(let left), .uint(let right)): Self.order(right, left)?.reversed
    default: nil
    }
  }

  /// How two values stand to each other, or nil when their types have no common order or one is NaN.
  func order(comparedTo other: CELValue) -> CELOrder? {
    switch (content, other.content) {
    case (.string(let left), .string(let right)):
      if left.hasSameBytes(as: right) {
        .same
      } else {
        left.utf8.lexicographicallyPrecedes(right.utf8) ? .before : .after
      }
    case (.bytes(let left), .bytes(let right)):
      if left == right { .same } else { left.lexicographicallyPrecedes(right) ? .before : .after }
    case (.bool(let left), .bool(let right)): CELOrder(left ? 1 : 0, right ? 1 : 0)
    case (.timestamp(let left), .timestamp(let right)): CELOrder(left, right)
    case (.duration(let left), .duration(let right)): CELOrder(left, right)
    default: numericOrder(comparedTo: other)
    }
  }

  /// Whether the types of both can be ordered at all, NaN included.
  func isComparable(with other: CELValue) -> Bool {
    let numbers: CELKindMask = [.int, .uint, .double]
    let ordered: CELKindMask = [.string, .bytes, .bool, .timestamp, .duration]
    return numbers.contains([kind, other.kind]) || (kind == other.kind && ordered.contains(kind))
  }

  /// As the reference implementations do, an integer is compared as the nearest double.
  private static func order<Integer: BinaryInteger>(_ left: Integer, _ right: Double) -> CELOrder? {
    right.isNaN ? nil : CELOrder(Double(left), right)
  }
}
