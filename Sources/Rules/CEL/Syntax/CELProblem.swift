public import PolicyAST

/// Something wrong with the text of an expression.
public struct CELProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case tooLong(limit: Int)
    case nestedTooDeeply(limit: Int)
    case unexpectedCharacter(String)
    case unexpected(found: String, expected: String)
    case unterminatedString
    case invalidEscape
    case invalidNumber
    case numberOutOfRange(String)
    case reservedWord(String)
    case invalidMacro(name: String, expected: String)
    case messageConstruction(String)
    case undeclaredName(String, suggestion: String?)
    case undeclaredFunction(String, suggestion: String?)
    case undeclaredField(String, type: String, suggestion: String?)
    case noFields(type: String)
    case noOverload(function: String, arguments: [String], candidates: [String])
    case notIterable(String)
    case typeMismatch(expected: String, found: String)
    case invalidConstant(String)
  }

  /// What is wrong.
  public let kind: Kind

  /// Where: UTF-8 bytes of the expression, 0-based.
  public let region: Region

  init(_ kind: Kind, at region: Region) {
    self.kind = kind
    self.region = region
  }
}
