extension Node {
  /// A key of a mapping and what belongs to it.
  public struct Entry: Sendable {
    /// The key.
    public let key: Node

    /// The value.
    public let value: Node
  }

  /// The elements of a sequence in the order of the file.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    fileprivate let document: Document
    fileprivate var cursor: Int
    fileprivate let end: Int

    public mutating func next() -> Node? {
      guard cursor < end else { return nil }
      defer { cursor = document.tree.records[cursor].next(after: cursor) }
      return Node(document, cursor)
    }
  }

  /// The entries of a mapping in the order of the file; a key may come twice.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    fileprivate var nodes: Elements

    public mutating func next() -> Entry? {
      guard let key = nodes.next(), let value = nodes.next() else { return nil }
      return Entry(key: key, value: value)
    }
  }

  /// The elements of a sequence; nothing when the node is none.
  public var elements: Elements { children(of: .sequence) }

  /// The entries of a mapping as they are written, merge keys included; nothing when the node is none.
  public var entries: Entries { Entries(nodes: children(of: .mapping)) }

  /// The value of a mapping under the text `key`, the last one when there are several; nil when it is absent.
  ///
  /// Entries that a merge key (`<<`) brings in are not seen; they are in `value`.
  /// - Complexity: O(*entries*).
  public subscript(key: String) -> Node? { entry(key)?.value }

  /// The entry of a mapping under the text `key`, the last one when there are several; nil when it is absent.
  /// - Complexity: O(*entries*).
  public func entry(_ key: String) -> Entry? {
    var found: Entry?
    for entry in entries where entry.key.spells(key) { found = entry }
    return found
  }

  private func children(of kind: Record.Kind) -> Elements {
    let record = record
    guard record.kind == kind else { return Elements(document: document, cursor: 0, end: 0) }
    return Elements(document: document, cursor: index + 1, end: Int(record.link))
  }

  /// Whether the node is a scalar whose text is `string`.
  func spells(_ string: String) -> Bool {
    let record = record
    guard !record.isCollection else { return false }
    guard !record.flags.contains(.encoded) else { return text == string }
    let content = ScalarDecoder.content(of: record, in: document.bytes)
    var string = string
    return string.withUTF8 { $0.count == content.count && $0.elementsEqual(document.bytes[content]) }
  }
}
