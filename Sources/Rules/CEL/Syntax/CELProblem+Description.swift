extension CELProblem: CustomStringConvertible {
  /// The message: lower-case, without a final stop.
  public var description: String {
    switch kind {
    case .tooLong(let limit): "expression is longer than \(limit) bytes"
    case .nestedTooDeeply(let limit): "expression is nested more than \(limit) levels deep"
    case .unexpectedCharacter(let text): "unexpected character \(text)"
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .unterminatedString: "string has no closing quote"
    case .invalidEscape: "invalid escape sequence"
    case .invalidNumber: "invalid number"
    case .numberOutOfRange(let type): "number does not fit into \(type)"
    case .reservedWord(let word): "'\(word)' is a reserved word"
    case .invalidMacro(let name, let expected): "\(name)() needs \(expected)"
    case .messageConstruction(let name): "objects such as '\(name)' cannot be constructed"
    case .undeclaredName(let name, let suggestion): "unknown name '\(name)'" + Self.hint(suggestion)
    case .undeclaredFunction(let name, let suggestion): "unknown function '\(name)'" + Self.hint(suggestion)
    case .undeclaredField(let name, let type, let suggestion):
      "\(type) has no field '\(name)'" + Self.hint(suggestion)
    case .noFields(let type): "a value of type \(type) has no fields"
    case .noOverload(let function, let arguments, let candidates):
      "'\(CELOperator.shown(function))' cannot be applied to (\(arguments.joined(separator: ", ")))"
        + (candidates.isEmpty ? "" : "; there is \(candidates.joined(separator: ", "))")
    case .notIterable(let type): "a value of type \(type) has no elements; a list or a map is needed"
    case .typeMismatch(let expected, let found): "expected \(expected), found \(found)"
    case .invalidConstant(let message): message
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
