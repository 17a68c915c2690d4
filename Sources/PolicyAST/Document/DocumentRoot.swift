/// One document of a stream.
struct DocumentRoot {
  /// The index of the record of its content.
  let record: Int

  /// Whether `---` begins it.
  let explicitStart: Bool

  /// Whether `...` ends it.
  var explicitEnd = false
}
