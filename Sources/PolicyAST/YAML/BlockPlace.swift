/// Where a block node begins, and what it may be there.
struct BlockPlace {
  /// The indentation of the collection around it.
  let parent: Int

  /// The offset of its first byte, an anchor or tag on its line included.
  let start: Int

  /// The index of its first properties.
  let slot: Int

  /// Whether a tab stands before it on its line.
  var hasTab = false

  /// Whether a block collection may begin here.
  var canCollect = false

  /// The offset at which its line begins.
  var line = 0
}
