import PolicyAST
import Rules

/// A file in which text rules hold, kept until the model is known.
struct TextHit: Sendable {
  /// The file; offsets of the matches count in its bytes.
  let file: SourceFile

  /// Where rules hold.
  let matches: [TextMatch]
}
