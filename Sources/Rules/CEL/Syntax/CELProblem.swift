public import PolicyAST

/// Something wrong with the text of an expression.
public struct CELProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text has more bytes than allowed.
    case tooLong(limit: Int)
    /// The text nests deeper than allowed.
    case nestedTooDeeply(limit: Int)
    /// No word of the language begins so.
    case unexpectedCharacter(String)
    /// Something else must stand here.
    case unexpected(found: String, expected: String)
    /// A string is not closed.
    case unterminatedString
    /// A backslash is followed by something that is no escape.
    case invalidEscape
    /// Letters follow a number.
    case invalidNumber
    /// A number is too large for its type.
    case numberOutOfRange(String)
    /// A word that the language keeps for itself is used as a name.
    case reservedWord(String)
    /// A macro is given something else than it needs.
    case invalidMacro(name: String, expected: String)
    /// `Name{…}`, which this language does without.
    case messageConstruction(String)
    /// There is no such variable.
    case undeclaredName(String, suggestion: String?)
    /// There is no such function.
    case undeclaredFunction(String, suggestion: String?)
    /// The object type has no such field.
    case undeclaredField(String, type: String, suggestion: String?)
    /// Values of the type have no fields.
    case noFields(type: String)
    /// The function does not take arguments of these types.
    case noOverload(function: String, arguments: [String], candidates: [String])
    /// A macro goes through something without elements.
    case notIterable(String)
    /// Another type is needed here.
    case typeMismatch(expected: String, found: String)
    /// A constant argument is wrong, for the reason given.
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
