/// What can be wrong with the syntax of an HCL text.
///
/// The raw value is the summary that the reference parser prints for the same trouble.
/// - Source: hashicorp/hcl, hclsyntax.
enum HCLProblem: String, Sendable, CaseIterable {
  case argumentDefinitionRequired = "Argument definition required"
  case attributeNameRequired = "Attribute name required"
  case attributeRedefined = "Attribute redefined"
  case bodyItemRequired = "Argument or block definition required"
  case extraAfterExpression = "Extra characters after expression"
  case extraAfterInterpolation = "Extra characters after interpolation expression"
  case extraInElse = "Extra characters in else marker"
  case extraInEndfor = "Extra characters in endfor marker"
  case extraInEndif = "Extra characters in endif marker"
  case extraInFor = "Extra characters in for marker"
  case extraInIf = "Extra characters in if marker"
  case indexValueRequired = "Index value required"
  case invalidArgumentName = "Invalid argument name"
  case invalidAttributeName = "Invalid attribute name"
  case invalidBlock = "Invalid block definition"
  case invalidCharacter = "Invalid character"
  case invalidDirective = "Invalid template directive"
  case invalidDirectiveKeyword = "Invalid template control keyword"
  case invalidEncoding = "Invalid character encoding"
  case invalidEscape = "Invalid escape sequence"
  case invalidExpression = "Invalid expression"
  case invalidFor = "Invalid 'for' expression"
  case invalidForDirective = "Invalid 'for' directive"
  case invalidLegacyIndex = "Invalid legacy index syntax"
  case invalidNumber = "Invalid number literal"
  case invalidSingleArgumentBlock = "Invalid single-argument block definition"
  case invalidStringLiteral = "Invalid string literal"
  case missingArgumentSeparator = "Missing argument separator"
  case missingAttributeSeparator = "Missing attribute separator"
  case missingAttributeValue = "Missing attribute value"
  case missingCloseBracket = "Missing close bracket on index"
  case missingCloseParenthesis = "Missing closing parenthesis"
  case missingExpression = "Missing expression"
  case missingFalseExpression = "Missing false expression in conditional"
  case missingFunctionName = "Missing function name"
  case missingItemSeparator = "Missing item separator"
  case missingKeySeparator = "Missing key/value separator"
  case missingNewlineAfterArgument = "Missing newline after argument"
  case missingNewlineAfterBlock = "Missing newline after block definition"
  case missingOpenParenthesis = "Missing open parenthesis"
  case missingSplatBracket = "Missing close bracket on splat index"
  case multiLineString = "Invalid multi-line string"
  case nestedSplat = "Nested splat expression not allowed"
  case nestingTooDeep = "Nesting too deep"
  case tooLarge = "File too large"
  case unbalancedParentheses = "Unbalanced parentheses"
  case unclosedBlock = "Unclosed configuration block"
  case unclosedBody = "Unclosed configuration body"
  case unclosedIndex = "Unclosed index brackets"
  case unclosedInterpolation = "Unclosed template interpolation sequence"
  case unexpectedComma = "Unexpected comma after argument"
  case unexpectedElse = "Unexpected else directive"
  case unexpectedEndfor = "Unexpected endfor directive"
  case unexpectedEndif = "Unexpected endif directive"
  case unexpectedTemplateEnd = "Unexpected end of template"
  case unsupportedOperator = "Unsupported operator"
  case unterminatedCall = "Unterminated function call"
  case unterminatedLabel = "Unterminated string literal"
  case unterminatedObject = "Unterminated object constructor expression"
  case unterminatedTemplate = "Unterminated template string"
  case unterminatedTuple = "Unterminated tuple constructor expression"
  case variableNameRequired = "Variable name required"

  /// One sentence, lower case, without a final stop.
  var message: String {
    switch self {
    case .attributeRedefined: "this argument is already set in the same body"
    case .bodyItemRequired: "an argument or a block is required here"
    case .extraAfterInterpolation: "extra characters after the interpolated expression; '$${' writes a literal '${'"
    case .invalidArgumentName: "argument names must not be quoted"
    case .invalidBlock: "a block needs labels and an opening brace on one line"
    case .invalidCharacter: "this character is not part of the language"
    case .invalidEncoding: "the file is not UTF-8"
    case .invalidSingleArgumentBlock: "a block on one line holds one argument and is closed on the same line"
    case .multiLineString: "a quoted string must end on its line; use \\n or a heredoc"
    case .nestingTooDeep: "nested too deeply to be read"
    case .tooLarge: "the file is too large to be read"
    case .unclosedBlock: "this block is not closed before the end of the file"
    case .unterminatedTemplate: "no closing marker was found for the string"
    case .unexpectedTemplateEnd: "a directive is missing its endif or endfor"
    case .argumentDefinitionRequired, .attributeNameRequired, .extraAfterExpression, .extraInElse, .extraInEndfor,
      .extraInEndif, .extraInFor, .extraInIf, .indexValueRequired, .invalidAttributeName, .invalidDirective,
      .invalidDirectiveKeyword, .invalidEscape, .invalidExpression, .invalidFor, .invalidForDirective,
      .invalidLegacyIndex, .invalidNumber, .invalidStringLiteral, .missingArgumentSeparator,
      .missingAttributeSeparator, .missingAttributeValue, .missingCloseBracket, .missingCloseParenthesis,
      .missingExpression, .missingFalseExpression, .missingFunctionName, .missingItemSeparator,
      .missingKeySeparator, .missingNewlineAfterArgument, .missingNewlineAfterBlock, .missingOpenParenthesis,
      .missingSplatBracket, .nestedSplat, .unbalancedParentheses, .unclosedBody, .unclosedIndex,
      .unclosedInterpolation, .unexpectedComma, .unexpectedElse, .unexpectedEndfor, .unexpectedEndif,
      .unsupportedOperator, .unterminatedCall, .unterminatedLabel, .unterminatedObject, .unterminatedTuple,
      .variableNameRequired:
      rawValue.prefix(1).lowercased() + rawValue.dropFirst()
    }
  }
}
