/// A source file of what is deployed, taken apart.
public struct CodeFile: Sendable {
  public let file: SourceFile
  public let language: CodeLanguage
  public let tokens: [CodeToken]
  public let outline: CodeOutline

  /// The functions that it is deployed with.
  public var functions: [ID<Function>] = []

  /// The value of a template in which the code is written, when it is no file of its own; `file` has its text alone.
  private var origin: Value?

  /// Takes `file` apart.
  /// - Complexity: O(*bytes*).
  public init(_ file: SourceFile, _ language: CodeLanguage, functions: [ID<Function>] = []) {
    self.file = file
    self.language = language
    self.functions = functions
    tokens = CodeLexer.tokens(of: file.bytes, language)
    outline = CodeOutliner.outline(of: tokens, in: file.bytes, language)
  }

  /// Takes the code apart that is written into a template as `value`, nil when it is not known as a whole.
  init?(inline value: Value, _ language: CodeLanguage, functions: [ID<Function>]) {
    guard let text = value.scalar?.known else { return nil }
    self.init(SourceFile(path: value.location.file.path, text: text), language, functions: functions)
    origin = value
  }

  /// Returns the text of the token at `index`, as it is written.
  public func text(_ index: Int) -> String { file.text(in: tokens[index].region) }

  /// Returns whether one of `range` is a name that is in `names`.
  /// - Complexity: O(*range*).
  public func mentions(_ names: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .name && names.contains(text($0)) }
  }

  /// Returns the place of `region`, for code in a template that in the template.
  public func location(_ region: Region) -> Location {
    origin?.location(ofBytes: region.start, region.end) ?? Location(file, region)
  }
}
