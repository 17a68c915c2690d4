/// How a text with holes is written.
struct Quotation {
  /// The byte that ends it, as many times as `count`; for a heredoc 0.
  let quote: UInt8
  let count: Int

  /// Whether a backslash is a character like others.
  let isRaw: Bool

  /// How holes begin.
  let holes: Holes

  /// The word that ends a heredoc.
  var word: Range<Int>?

  /// How expressions stand in texts.
  enum Holes {
    /// `{expression}` of f-strings; `{{` is a brace.
    case braces
    /// `${expression}` of template literals.
    case dollarBraces
    /// `$name` and `{$expression}` of PHP.
    case dollarNames
  }
}
