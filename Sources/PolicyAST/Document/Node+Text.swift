extension Node {
  /// The text of a scalar: decoded, unquoted, numbers and booleans as they are written; nil for collections.
  ///
  /// Invalid UTF-8 is replaced by U+FFFD. A value that is left out has the empty text.
  /// - Complexity: O(*n*) in the number of written bytes.
  public var text: String? {
    let record = record
    guard !record.isCollection else { return nil }
    guard record.flags.contains(.encoded) else {
      return String(decoding: document.bytes[ScalarDecoder.content(of: record, in: document.bytes)], as: UTF8.self)
    }
    return String(decoding: decoded().bytes, as: UTF8.self)
  }

  /// The tag with its handle resolved, such as `!Ref` or `tag:yaml.org,2002:str`; nil when none is written.
  public var tag: String? {
    guard let properties = document.tree.properties(of: index), let tag = properties.tag else { return nil }
    return String(decoding: document.tree.resolve(tag, of: properties, in: document.bytes), as: UTF8.self)
  }

  /// The name of the anchor, nil when there is none.
  public var anchor: String? {
    guard let anchor = document.tree.properties(of: index)?.anchor else { return nil }
    return String(decoding: document.bytes[anchor.start..<anchor.end], as: UTF8.self)
  }

  /// Returns the bytes that a scalar stands for, and where they stand in the file; nothing for a collection.
  /// - Complexity: O(*n*) in the number of written bytes.
  public func decoded() -> (bytes: [UInt8], offsets: OffsetMap) {
    let record = record
    guard !record.isCollection else { return ([], OffsetMap()) }
    var decoder = ScalarDecoder(document.bytes, record)
    decoder.decodeAny()
    guard let outer = document.offsets else { return (decoder.output, decoder.offsets) }
    return (decoder.output, decoder.offsets.composed(with: outer))
  }

  /// Why the node has no value that can be known, nil when it has one.
  public var unresolved: Unresolved? {
    let record = record
    switch record.kind {
    case .placeholder: return Unresolved(.placeholder, text ?? "")
    case .malformed: return Unresolved(.malformed, text ?? "")
    case .alias: return Unresolved(.cycle, text ?? "")
    case .null, .bool, .integer, .float, .string, .sequence, .mapping: return nil
    }
  }
}
