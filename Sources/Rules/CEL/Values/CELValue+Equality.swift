extension CELValue {
  /// Whether two values are equal, or nil when that hangs on unknown parts, whose reasons are noted,
  /// or when there are too many parts.
  ///
  /// Numbers are equal across their types when they are the same number; values of different types are not equal;
  /// NaN equals nothing. Origins are ignored.
  /// - Source: "Equality", CEL language definition.
  static func equality(_ left: CELValue, _ right: CELValue, _ comparison: inout CELComparison) -> Bool? {
    switch (left.content, right.content) {
    case (.int(let first), .int(let second)): return first == second
    case (.string(let first), .string(let second)): return first.hasSameBytes(as: second)
    case (.bool(let first), .bool(let second)): return first == second
    case (.null, .null): return true
    case (.bytes(let first), .bytes(let second)): return first == second
    case (.type(let first), .type(let second)): return first == second
    case (.timestamp(let first), .timestamp(let second)): return first == second
    case (.duration(let first), .duration(let second)): return first == second
    case (.object(let first), .object(let second)): return first == second
    case (.list(let first), .list(let second)): return equality(of: first, second, &comparison)
    case (.map(let first), .map(let second)): return equality(of: first, second, &comparison)
    case (.optional(let first), .optional(let second)):
      guard let first, let second else { return first == nil && second == nil }
      return equality(first, second, &comparison)
    case (.unknown(let reasons), _), (_, .unknown(let reasons)):
      comparison.unknowns.formUnion(reasons)
      return nil
    default: return left.numericOrder(comparedTo: right) == .same
    }
  }

  private static func equality(
    of left: [CELValue], _ right: [CELValue], _ comparison: inout CELComparison
  ) -> Bool? {
    guard left.count == right.count else { return false }
    var isKnown = true
    for (first, second) in zip(left, right) {
      guard comparison.next() else { return nil }
      switch equality(first, second, &comparison) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  private static func equality(of left: CELMap, _ right: CELMap, _ comparison: inout CELComparison) -> Bool? {
    guard left.count == right.count else { return false }
    var isKnown = true
    for (key, first) in zip(left.keys, left.values) {
      guard comparison.next() else { return nil }
      guard let second = right.value(for: key) else { return false }
      switch equality(first, second, &comparison) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  /// Whether both stand for the same map key.
  func isSameKey(as other: CELValue) -> Bool {
    switch (content, other.content) {
    case (.string(let first), .string(let second)): first.hasSameBytes(as: second)
    case (.int(let first), .int(let second)): first == second
    case (.bool(let first), .bool(let second)): first == second
    default: numericOrder(comparedTo: other) == .same
    }
  }
}

extension CELValue: Equatable {
  /// Whether the contents are equal as the language's `==` sees them; unknown parts are equal to nothing.
  public static func == (left: CELValue, right: CELValue) -> Bool {
    var comparison = CELComparison()
    return equality(left, right, &comparison) == true
  }
}

extension String {
  /// Whether both have the same UTF-8 bytes; `==` would take canonically equivalent texts for equal.
  func hasSameBytes(as other: String) -> Bool {
    // Texts that differ even up to equivalence are told apart quickly; only then are bytes looked at.
    self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
