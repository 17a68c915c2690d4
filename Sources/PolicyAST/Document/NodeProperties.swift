/// The anchor and the tag of one node.
struct NodeProperties {
  /// The index of the node's record.
  var record: Int

  /// The name of the anchor without `&`; nil when there is none.
  var anchor: Region?

  /// The tag as it is written, with its `!`; nil when there is none.
  var tag: Region?

  /// The index of the tag's prefix in the document's table; nil for a verbatim tag.
  var prefix: Int?

  /// How many bytes of the tag the prefix stands for.
  var handleLength = 0

  /// The offset of the first byte of the anchor or the tag, whichever comes first.
  var start: Int
}
