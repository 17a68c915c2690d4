import PolicyAST

extension RegexParser {
  /// Reads `(`, `(?:`, `(?flags:`, `(?flags)`, `(?P<name>` or `(?<name>`.
  mutating func openGroup() throws(RegexError) {
    let start = at
    at += 1
    guard peek() == "?" else {
      tree.groupNames.append(nil)
      return try push(group: tree.groupNames.count - 1, outerFlags: flags, from: start)
    }
    if peek(1) == "P" || peek(1) == "<" {
      at += peek(1) == "P" ? 2 : 1
      guard peek() == "<" else { throw failure(.invalidGroup, from: start, to: at + 1) }
      at += 1
      try readName()
      return try push(group: tree.groupNames.count - 1, outerFlags: flags, from: start)
    }
    at += 1
    let outer = flags
    let opensGroup = try readFlags(from: start)
    if opensGroup { try push(group: nil, outerFlags: outer, from: start) }
  }

  private mutating func push(group: Int?, outerFlags: RegexFlags, from start: Int) throws(RegexError) {
    guard stack.count <= Self.deepestNesting else { throw failure(.nestingTooDeep, from: start) }
    stack.append(OpenGroup(group: group, outerFlags: outerFlags, region: Region(offsets[start], offsets[at])))
  }

  private mutating func readName() throws(RegexError) {
    let start = at
    var name = String.UnicodeScalarView()
    while let scalar = peek(), scalar != ">" {
      guard Self.isNameCharacter(scalar) else { throw failure(.invalidGroupName, from: start, to: at + 1) }
      name.append(scalar)
      at += 1
    }
    guard peek() == ">", !name.isEmpty else { throw failure(.invalidGroupName, from: min(start, scalars.count)) }
    at += 1
    guard !tree.groupNames.contains(String(name)) else {
      throw failure(.duplicateGroupName, from: start, to: at - 1)
    }
    tree.groupNames.append(String(name))
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return RegexAssertion.isWord(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .decimalNumber, .nonspacingMark, .spacingMark, .connectorPunctuation:
      return true
    default:
      return false
    }
  }

  /// Reads flags up to `:` or `)`; true when a group begins.
  private mutating func readFlags(from start: Int) throws(RegexError) -> Bool {
    var isNegated = false
    var sawFlag = false
    while let scalar = peek() {
      at += 1
      switch scalar {
      case ":", ")":
        guard !isNegated || sawFlag else { throw failure(.invalidGroup, from: start) }
        return scalar == ":"
      case "-":
        guard !isNegated else { throw failure(.invalidGroup, from: start) }
        isNegated = true
        sawFlag = false
      default:
        guard let flag = RegexFlags(letter: scalar.value) else { throw failure(.invalidGroup, from: start) }
        sawFlag = true
        if isNegated { flags.remove(flag) } else { flags.insert(flag) }
      }
    }
    throw failure(.missingParenthesis, from: start)
  }
}
