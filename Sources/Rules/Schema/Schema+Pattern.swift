import PolicyAST

extension Schema {
  static let pattern = SchemaObject(
    name: "pattern", doc: "One written action, resource or condition value; `*` and `?` may stand for others.",
    fields: [
      field("text", .string, "what is written; unknown when a part of it is") { pattern in
        .text(pattern.text, at: pattern.location)
      },
      field("written", .string, "what is written, unknown parts as they stand in the file") { pattern in
        .string(pattern.text.string, pattern.location)
      },
      field("isAny", .bool, "whether it is `*`, or stars alone: everything") { pattern in isAny(pattern) },
      field("hasWildcard", .bool, "whether it has `*` or `?`") { pattern in
        if pattern.hasWildcard { return .bool(true, pattern.location) }
        let open = pattern.text.holes.first { !$0.unresolved.isConcrete }
        return open.map { .unknown($0.unresolved) } ?? .bool(false, pattern.location)
      },
      field("service", .string, "of an action or ARN: the service's code, such as oss") { pattern in service(pattern) },
      field("verb", .string, "of an action: what stands after the service") { pattern in verb(pattern) },
      field("arn", .object("arn"), "of a resource: its parts; absent when it is not of that form") { pattern in
        ARNParts(pattern).map { .object(.arn($0)) } ?? .missing
      },
    ] + patternReach + [openParts, pinned])

  static let arn = SchemaObject(
    name: "arn", doc: "The parts of a resource name.",
    fields: [
      arnField("service", "the service's code", 1) { $0.service },
      arnField("region", "the region; may be empty or `*`", 2) { $0.region },
      arnField("account", "the account; may be empty or `*`", 3) { $0.account },
      arnField("resource", "what follows the account", 4) { $0.resource },
      SchemaField(name: "writtenResource", type: .string, doc: "what follows the account, unknown parts as they stand")
      {
        subject, _ in
        guard case .arn(let arn) = subject else { return .missing }
        return .string(arn.resource.string, arn.locations[4])
      },
    ])

  private static func isAny(_ pattern: Pattern) -> SchemaValue {
    let bytes = pattern.text.string.utf8
    guard let hole = pattern.text.holes.first(where: { !$0.unresolved.isConcrete }) else {
      let isStars = !bytes.isEmpty && bytes.allSatisfy { $0 == UInt8(ascii: "*") }
      return .bool(isStars && pattern.text.holes.isEmpty, pattern.location)
    }
    let literals = pattern.text.pieces.compactMap { piece -> String? in
      if case .literal(let part) = piece { return part }
      return nil
    }
    let couldBe = literals.allSatisfy { $0.utf8.allSatisfy { $0 == UInt8(ascii: "*") } }
    return couldBe ? .unknown(hole.unresolved) : .bool(false, pattern.location)
  }

  private static func service(_ pattern: Pattern) -> SchemaValue {
    if let arn = ARNParts(pattern) { return .text(arn.service, at: arn.locations[1]) }
    return part(pattern, before: true)
  }

  private static func verb(_ pattern: Pattern) -> SchemaValue {
    part(pattern, before: false)
  }

  private static func part(_ pattern: Pattern, before: Bool) -> SchemaValue {
    let bytes = Array(pattern.text.string.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      if let hole = pattern.text.holes.first { return .unknown(hole.unresolved) }
      return .missing
    }
    let range = before ? 0..<colon : colon + 1..<bytes.count
    if let hole = pattern.text.holes.first(where: { $0.start < range.upperBound && $0.end > range.lowerBound }) {
      return .unknown(hole.unresolved)
    }
    return .string(
      String(decoding: bytes[range], as: UTF8.self),
      pattern.value.location(ofBytes: range.lowerBound, range.upperBound))
  }

  private static func field(
    _ name: String, _ type: SchemaType, _ doc: String, _ get: @escaping @Sendable (Pattern) -> SchemaValue
  ) -> SchemaField {
    SchemaField(name: name, type: type, doc: doc) { subject, _ in
      guard case .pattern(let pattern, _) = subject else { return .missing }
      return get(pattern)
    }
  }

  private static func arnField(
    _ name: String, _ doc: String, _ index: Int, _ get: @escaping @Sendable (ARNParts) -> Text
  ) -> SchemaField {
    SchemaField(name: name, type: .string, doc: doc) { subject, _ in
      guard case .arn(let arn) = subject else { return .missing }
      return .text(get(arn), at: arn.locations[index])
    }
  }
}
