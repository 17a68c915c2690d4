public import PolicyAST

/// Why a regular expression was refused, and where.
///
/// The kinds follow the refusals of RE2; the text is made in `description` alone.
public struct RegexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the pattern.
  public enum Kind: Hashable, Sendable {
    case invalidUTF8
    case missingParenthesis
    case unexpectedParenthesis
    case missingBracket
    case invalidRange
    case unknownClass
    case unknownProperty
    case invalidEscape
    case trailingBackslash
    case invalidRepeatCount
    case repeatedRepetition
    case missingRepetitionOperand
    case invalidGroup
    case invalidGroupName
    case duplicateGroupName
    case nestingTooDeep
    case tooLarge
  }

  /// What is wrong.
  public let kind: Kind

  /// The bytes of the pattern at fault, 0-based UTF-8 offsets into the pattern.
  public let region: Region

  /// The message: lower-case, without a final stop.
  public var description: String {
    switch kind {
    case .invalidUTF8: "the pattern is not valid UTF-8"
    case .missingParenthesis: "this group is never closed"
    case .unexpectedParenthesis: "this parenthesis closes nothing"
    case .missingBracket: "this character class is never closed"
    case .invalidRange: "this range of characters is upside down or has no valid end"
    case .unknownClass: "unknown character class"
    case .unknownProperty: "unknown Unicode category or script"
    case .invalidEscape: "unknown escape sequence"
    case .trailingBackslash: "a backslash at the end escapes nothing"
    case .invalidRepeatCount: "repetition counts must be in order, and at most 1000, nested ones together"
    case .repeatedRepetition: "a repetition cannot be repeated without a group"
    case .missingRepetitionOperand: "there is nothing to repeat"
    case .invalidGroup: "unknown group syntax or flag"
    case .invalidGroupName: "a group name consists of letters, digits and underscores"
    case .duplicateGroupName: "this group name is used twice"
    case .nestingTooDeep: "groups are nested more than 1000 deep"
    case .tooLarge: "the pattern is too large once compiled"
    }
  }
}
