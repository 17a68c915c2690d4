import PolicyAST
import Rules

/// A file in which text rules hold, kept until the model is known.
struct TextHit: Sendable {
  /// The file; offsets of the matches count in its bytes.
  let file: SourceFile

  /// How the file was searched.
  let kind: ContentKind

  /// Where rules hold.
  let matches: [TextMatch]
}
