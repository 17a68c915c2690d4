extension PolicyValidator {
  /// Looks at the values of a condition.
  mutating func checkValues(of condition: Condition, _ key: String) {
    guard let written = condition.comparison else { return }
    checkTypes(of: condition)
    let known = condition.values.filter { $0.text.known != nil }
    switch written.comparison {
    case .bool, .null:
      if condition.values.count > 1 { note(.multipleBooleans, key, at: condition.location) }
    case .ipAddress, .notIpAddress:
      checkAddresses(known, of: condition, key)
    case .numericLessThan, .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
      checkNumbers(known, of: condition, written.comparison)
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      checkTexts(known, key)
      checkWildcards(known, of: condition, key)
    case .stringLike, .stringNotLike:
      checkTexts(known, key)
    case .numericEquals, .numericNotEquals, .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals,
      .dateGreaterThan, .dateGreaterThanEquals, .binaryEquals, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike:
      break
    }
  }

  /// Values of one condition have one type.
  private mutating func checkTypes(of condition: Condition) {
    let kinds = Set(condition.values.compactMap { Self.kind(of: $0.value) })
    guard kinds.count > 1 else { return }
    note(.mixedValueTypes, condition.key.text.string, at: condition.location)
  }

  private static func kind(of value: Value) -> String? {
    switch value.content {
    case .text: "text"
    case .number: "number"
    case .bool: "boolean"
    case .null, .list, .map, .unresolved, .choice: nil
    }
  }

  private mutating func checkNumbers(
    _ values: [Pattern], of condition: Condition, _ comparison: ConditionOperator.Comparison
  ) {
    guard condition.isComplete, values.count > 1, values.count == condition.values.count else { return }
    let numbers = values.compactMap { value in value.text.known.flatMap { ScaledNumber(Array($0.utf8)) } }
    guard numbers.count == values.count else { return }
    let wantsGreatest = comparison == .numericLessThan || comparison == .numericLessThanEquals
    guard let deciding = wantsGreatest ? numbers.max() : numbers.min() else { return }
    note(.redundantNumber, condition.key.text.string, expected: deciding.text, at: condition.location)
  }

  // MARK: Texts

  /// Wildcards that the operator takes literally; where all values have one the condition is constant, which is
  /// another fault.
  private mutating func checkWildcards(_ values: [Pattern], of condition: Condition, _ key: String) {
    let isConstant =
      values.count == condition.values.count && values.allSatisfy { $0.text.string.utf8.contains(0x2A) }
    guard !isConstant else { return }
    for value in values where value.hasWildcard && !value.text.string.holds("${") {
      note(.literalWildcard, value.text.string, expected: "StringLike", at: value.location)
    }
  }

  private mutating func checkTexts(_ values: [Pattern], _ key: String) {
    let lowered = key.lowercased()
    for value in values {
      guard let text = Self.plain(value.text) else { continue }
      switch lowered {
      case "aws:requestedregion", "acs:requestedregion":
        guard !Regions.isWellFormed(text, in: dialect), !["global", "aws-global"].contains(text) else { continue }
        note(.unknownRegion, text, expected: Regions.nearest(to: text, in: dialect), at: value.location)
      case "aws:sourcevpc" where dialect == .iam:
        checkNetworkName(text, "vpc-", value.location)
      case "aws:sourcevpce" where dialect == .iam:
        checkNetworkName(text, "vpce-", value.location)
      case _:
        guard let allowed = Self.closedKeys[lowered], !allowed.contains(text) else { continue }
        note(.unknownConditionValue, text, expected: allowed.joined(separator: ", "), at: value.location)
      }
    }
  }

  private mutating func checkNetworkName(_ text: String, _ prefix: String, _ location: Location) {
    let rest = text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : ""
    guard ![8, 17].contains(rest.utf8.count) || !rest.utf8.allSatisfy(Self.isLetterOrDigit) else { return }
    guard rest.isEmpty || !rest.utf8.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) else { return }
    note(.malformedNetworkName, text, expected: prefix, at: location)
  }

  /// Keys with few values.
  ///
  /// - Source: "Using IAM policy conditions for fine-grained access control", DynamoDB documentation.
  private static let closedKeys = [
    "dynamodb:returnconsumedcapacity": ["TOTAL", "INDEXES", "NONE"],
    "dynamodb:returnvalues": ["NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"],
    "dynamodb:select": ["ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES", "COUNT"],
  ]

  // MARK: Addresses

  private mutating func checkAddresses(_ values: [Pattern], of condition: Condition, _ key: String) {
    var isPrivate: [Bool] = []
    for value in values {
      let bytes = Array(value.text.string.utf8)
      guard let block = AddressBlock(bytes) else { continue }
      isPrivate.append(Self.privateBlocks.contains { $0.contains(block) })
      let address = bytes.prefix { $0 != UInt8(ascii: "/") }
      guard address.count < bytes.count, let single = AddressBlock(address), single.first != block.first else {
        continue
      }
      note(.looseAddress, value.text.string, expected: "\(block.text)/\(block.prefix)", at: value.location)
    }
    guard isPrivate.contains(true), dialect == .iam, key.lowercased() == "aws:sourceip" else { return }
    let isAll = isPrivate.allSatisfy { $0 } && condition.isComplete && isPrivate.count == condition.values.count
    note(isAll ? .privateAddress : .partlyPrivateAddress, key, expected: "aws:VpcSourceIp", at: condition.location)
  }

  /// - Source: RFC 1918, RFC 6598, RFC 4193.
  private static let privateBlocks = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7",
  ].compactMap { AddressBlock(Array($0.utf8)) }
}
