/// Turns the text of a regular expression into a test of whether it matches anywhere in a text.
///
/// Constant patterns are compiled once, when the expression is; others each time they are evaluated.
public typealias CELPatternCompiler = @Sendable (String) throws(CELPatternError) -> @Sendable (String) -> Bool
