/// The anchor and tag that were read before their node.
struct PendingProperties {
  /// What a tag makes of a scalar.
  enum Tag {
    case none
    /// `!`, or one that the core schema does not know: the text stays text.
    case text
    case null
    case bool
    case integer
    case float
  }

  /// The offset of the first byte; -1 when there are none.
  var start = -1

  /// The offset after the last byte.
  var end = -1

  /// The index in the table of properties.
  var slot = -1

  /// What the tag makes of a scalar.
  var tag = Tag.none

  /// Whether they are the first on their line.
  var isFresh = false

  /// Whether a tab stands before them on their line.
  var hasTab = false

  /// Whether there are none.
  @inline(__always)
  var isEmpty: Bool { start < 0 }
}
