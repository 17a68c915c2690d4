/// How the values of a condition must be written for its operator.
struct ConditionValueSyntax {
  private enum Kind {
    case text
    case encoded
    case number
    case date
    case truth
    case address
  }

  private let kind: Kind

  /// The syntax of the values that `comparison` takes.
  init(_ comparison: ConditionOperator.Comparison) {
    switch comparison {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike, .arnEquals, .arnNotEquals, .arnLike, .arnNotLike:
      kind = .text
    case .binaryEquals: kind = .encoded
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      kind = .number
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
      kind = .date
    case .bool, .null: kind = .truth
    case .ipAddress, .notIpAddress: kind = .address
    }
  }

  /// Returns what is expected instead of `value`, nil when it fits.
  func problem(with value: String) -> String? {
    switch kind {
    case .text: nil
    case .encoded: Self.isEncoded(value) ? nil : "text in base64"
    case .number: Double(value) == nil ? "a number" : nil
    case .truth: ["true", "false"].contains(value.lowercased()) ? nil : "true or false"
    case .date: Self.isDate(value) ? nil : "a date such as 2030-01-31T00:00:00Z"
    case .address: Self.isAddress(value) ? nil : "an IP address or block"
    }
  }

  private static func isEncoded(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    let padding = bytes.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    return bytes.count % 4 == 0
      && bytes.dropLast(padding).allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) || [0x2B, 0x2F].contains(byte)
      }
  }

  /// Dates are written as in ISO 8601, or as seconds since 1970.
  private static func isDate(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    if !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    for index in [0, 1, 2, 3, 5, 6, 8, 9] where !(0x30...0x39).contains(bytes[index]) { return false }
    let month = Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30)
    let day = Int(bytes[8] - 0x30) * 10 + Int(bytes[9] - 0x30)
    return (1...12).contains(month) && (1...31).contains(day) && (bytes.count == 10 || bytes[10] == 0x54)
  }

  private static func isAddress(_ value: String) -> Bool {
    let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first, !address.isEmpty else { return false }
    let isLong = address.contains(":")
    if parts.count == 2 {
      guard let length = Int(parts[1]), length >= 0, length <= (isLong ? 128 : 32) else { return false }
    }
    if isLong { return address.utf8.allSatisfy { $0 == 0x3A || $0 == 0x2E || isHexadecimal($0) } }
    let fields = address.split(separator: ".", omittingEmptySubsequences: false)
    return fields.count == 4 && fields.allSatisfy { field in UInt8(field) != nil && field.first != "+" }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
