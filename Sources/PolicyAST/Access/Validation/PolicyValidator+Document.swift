extension PolicyValidator {
  /// Looks at version, size and the names of statements.
  mutating func checkDocument() {
    checkVersion()
    checkSize()
    checkUniqueSids()
  }

  private mutating func checkVersion() {
    guard dialect == .iam, policy.version == nil, policy.isComplete, isWholeDocument else { return }
    note(.unstatedVersion, "Version", expected: dialect.version, at: policy.location)
  }

  /// Whether the policy is written as a document of its own, with `Statement`.
  private var isWholeDocument: Bool {
    !policy.faults.contains { $0.kind == .missingStatement || $0.kind == .missingVersion }
      && policy.location.text.holds("Statement")
  }

  // MARK: Size

  /// Counts documents that are written as JSON; white space outside of texts does not count for IAM.
  ///
  /// - Source: "IAM and AWS STS quotas", IAM documentation (6,144 characters for managed policies, 2,048 for trust
  ///   policies without a raised quota); facts on the RAM policy grammar (6,144 bytes).
  private mutating func checkSize() {
    let limit: Int
    switch (dialect, policy.kind) {
    case (.ram, .identity), (.iam, .identity), (.iam, .boundary): limit = 6144
    case (_, .trust): limit = 2048
    case (_, .resource): limit = 20_480
    case (.ram, .boundary): limit = 4096
    }
    let region = policy.location.region
    guard region.end - region.start > limit else { return }
    let bytes = Array(policy.location.text.utf8)
    guard bytes.first == UInt8(ascii: "{"), policy.isComplete else { return }
    let size = dialect == .iam ? Self.sizeWithoutSpace(bytes) : bytes.count
    if size > limit { note(.oversizedPolicy, String(size), expected: String(limit), at: policy.location) }
  }

  private static func sizeWithoutSpace(_ bytes: [UInt8]) -> Int {
    var size = 0
    var isText = false
    var isEscaped = false
    for byte in bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isText || !isSpace, byte & 0xC0 != 0x80 { size += 1 }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isText
      } else if byte == UInt8(ascii: "\"") {
        isText.toggle()
      }
    }
    return size
  }

  // MARK: Names of statements

  private mutating func checkUniqueSids() {
    guard dialect == .iam else { return }
    var first: [String: Int] = [:]
    for statement in policy.statements {
      guard let sid = statement.sid, let name = sid.text.known, !name.isEmpty else { continue }
      // Alternatives of one statement have the same name.
      if let known = first[name], known != statement.index {
        self.statement = statement.index
        note(.duplicateSid, name, at: sid.location)
        self.statement = nil
      } else {
        first[name] = statement.index
      }
    }
  }

  /// Looks at the name of a statement; policies of resources may have other letters in it.
  mutating func checkSid(of statement: Statement) {
    guard dialect == .iam, let sid = statement.sid, let name = sid.text.known else { return }
    if name.isEmpty { note(.emptySid, "Sid", at: sid.location) }
    guard policy.kind != .resource, !name.utf8.allSatisfy(Self.isLetterOrDigit) else { return }
    note(.malformedSid, name, at: sid.location)
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
