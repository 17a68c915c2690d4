extension AccessCompiler {
  /// Which characters of a text mean more than themselves.
  struct Syntax {
    var wildcards = false
    var variables = VariableSyntax.none
    var ignoresCase = false
  }

  /// Whether `${…}` stands for something.
  enum VariableSyntax {
    /// It stands for itself.
    case none
    /// It stands for the value of a condition key.
    case keys
    /// It is not documented what it stands for.
    case undocumented
  }

  /// How `policy` reads `${…}` in resources and condition values.
  /// - Source: "IAM policy elements: Variables and tags" (from version 2012-10-17 on); no RAM page mentions them.
  func variableSyntax(of policy: Policy) -> VariableSyntax {
    switch policy.dialect {
    case .ram: return .undocumented
    case .iam:
      guard let version = policy.version else { return .none }
      guard let known = version.text.known else { return .undocumented }
      return known == "2012-10-17" ? .keys : .none
    }
  }

  /// Returns the pattern that `text` spells.
  mutating func pattern(_ text: Text, _ syntax: Syntax) -> CompiledPattern {
    var tokens: [UInt32] = []
    var hasHoles = false
    for piece in text.pieces {
      switch piece {
      case .literal(let literal):
        if append(literal, to: &tokens, syntax) { hasHoles = true }
      case .hole(let unresolved):
        doubt(unresolved.explanation)
        tokens.append(vocabulary.token(of: unresolved))
        hasHoles = true
      }
    }
    return CompiledPattern(
      pattern: WildcardPattern(tokens: tokens, ignoresCase: syntax.ignoresCase), isCertain: true, hasHoles: hasHoles)
  }

  /// Appends the tokens of `literal`; returns whether one of them is of unknown meaning.
  private mutating func append(_ literal: String, to tokens: inout [UInt32], _ syntax: Syntax) -> Bool {
    let scalars = Array(literal.unicodeScalars)
    var hasHoles = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "$", syntax.variables != .none, index + 1 < scalars.count, scalars[index + 1] == "{",
        let end = scalars[index...].firstIndex(of: "}")
      {
        let name = Array(scalars[(index + 2)..<end])
        let token = variable(name, syntax)
        if syntax.variables == .undocumented { hasHoles = true }
        tokens.append(token)
        index = end + 1
        continue
      }
      switch scalar {
      case "*" where syntax.wildcards: tokens.append(WildcardPattern.star)
      case "?" where syntax.wildcards: tokens.append(WildcardPattern.any)
      case _: tokens.append(scalar.value)
      }
      index += 1
    }
    return hasHoles
  }

  /// The token of `${name}`: `${*}`, `${?}` and `${$}` stand for those characters themselves, `${key, 'text'}` has a
  /// text for when the key is absent.
  private mutating func variable(_ name: [Unicode.Scalar], _ syntax: Syntax) -> UInt32 {
    if syntax.variables == .undocumented {
      let text = "${" + WildcardPattern.text(of: name.map(\.value)) + "}"
      doubt("what '\(text)' means here is not documented")
      return vocabulary.token(of: .hole(Unresolved(.placeholder, text)))
    }
    if name.count == 1, name[0] == "*" || name[0] == "?" || name[0] == "$" { return name[0].value }
    var key = name[...]
    var fallback: [UInt32]?
    if let comma = name.firstIndex(of: ",") {
      key = name[..<comma]
      var rest = name[(comma + 1)...]
      while rest.first == " " { rest.removeFirst() }
      while rest.last == " " { rest.removeLast() }
      if rest.count >= 2, rest.first == "'", rest.last == "'" {
        fallback = rest.dropFirst().dropLast().map(\.value)
      }
    }
    while key.first == " " { key.removeFirst() }
    while key.last == " " { key.removeLast() }
    let number = vocabulary.number(ofKey: WildcardPattern.text(of: key.map(\.value)))
    return vocabulary.token(of: .variable(key: number, fallback: fallback))
  }
}
