/// One thing that is wrong with a text, and where.
struct ParseProblem {
  /// How much a problem counts.
  enum Weight {
    /// The text breaks the grammar.
    case error
    /// The text breaks the grammar in a way that people are used to: an error only when reading is strict.
    case lenience
    /// The text follows the grammar, yet it cannot mean what it says.
    case content
    /// The text is fine, but worth a second look.
    case remark
  }

  /// What is wrong.
  let kind: Kind

  /// Where, in the bytes that were parsed.
  let region: Region

  /// The other place that belongs to it, such as the first of two equal keys.
  var related: Region?

  /// The severity of the problem when reading in `mode`.
  func severity(in mode: ParseOptions.Mode) -> Diagnostic.Severity {
    switch kind.weight {
    case .error, .content: .error
    case .lenience: mode == .strict ? .error : .warning
    case .remark: .warning
    }
  }
}
