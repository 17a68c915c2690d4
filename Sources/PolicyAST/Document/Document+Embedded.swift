extension Document {
  /// Returns the text of `node`, parsed as a document of its own with the places of the outer file; nil when the node
  /// is no text.
  /// - Complexity: O(*n*) in the number of bytes of the text.
  public static func parse(
    embedded node: Node, as syntax: Syntax = .json, options: ParseOptions = ParseOptions()
  ) -> Document? {
    guard node.kind == .string else { return nil }
    let decoded = node.decoded()
    return parse(embedded: decoded.bytes, at: decoded.offsets, in: node.document.file, as: syntax, options: options)
  }

  /// Returns the text of `value`, parsed as a document of its own with the places of the file that holds it; nil when
  /// the value is no text.
  ///
  /// Holes of the text are read as they are written. When the places of the text are not known, all places are that
  /// of the whole value.
  /// - Complexity: O(*n*) in the number of bytes of the text.
  public static func parse(
    embedded value: Value, as syntax: Syntax = .json, options: ParseOptions = ParseOptions()
  ) -> Document? {
    guard case .text(let text) = value.content else { return nil }
    let bytes = Array(text.string.utf8)
    let offsets = value.places(ofBytes: bytes.count)
    return parse(embedded: bytes, at: offsets, in: value.location.file, as: syntax, options: options)
  }
}
