/// How a document is read.
public struct ParseOptions: Sendable {
  /// What happens to text that the syntax does not allow, but that people keep in real files.
  public enum Mode: Sendable {
    /// It is an error; placeholders have no special meaning.
    case strict
    /// It is read with a warning; `{{ … }}` and `${ … }` are placeholders.
    case tolerant
  }

  /// What happens to text that the syntax does not allow, but that people keep.
  public var mode: Mode

  /// Where reading stops.
  public var limits = ParseLimits()

  /// Options for `mode`, with the default limits.
  public init(_ mode: Mode = .tolerant) {
    self.mode = mode
  }
}
