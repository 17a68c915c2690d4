/// One token of a source file; comments and blanks make none.
public struct CodeToken: Sendable {
  /// What it is.
  public enum Kind: UInt8, Sendable {
    /// A name or keyword; in PHP a variable with its `$`.
    case name
    case number
    /// A text, or the piece of one between two holes. The region is the content without quotes.
    case string
    /// One character of punctuation, or one of the operators that `CodeLexer` keeps together.
    case punctuation
    /// Where an expression inside a text begins and ends.
    case holeStart
    case holeEnd
    /// The beginning of a logical line of Python, or of any line of other languages; empty. `detail` is the column.
    case line
  }

  public let kind: Kind

  /// 0-based byte offset of the first byte.
  public let start: Int32

  /// 0-based byte offset after the last byte.
  public let end: Int32

  /// For `line` the column in bytes, for `string` 1 when escapes have no meaning in it.
  public let detail: Int32

  init(_ kind: Kind, _ start: Int, _ end: Int, detail: Int = 0) {
    self.kind = kind
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
    self.detail = Int32(clamping: detail)
  }

  /// The bytes of the token.
  public var region: Region { Region(Int(start), Int(end)) }
}
