/// A key or a value of a document: its kind, its place, and what lies in it.
///
/// An alias shows as the node that it refers to; `reference` then tells where the alias is written. An alias that
/// refers to what contains it is `malformed`, so walking down from a node always ends.
public struct Node: Sendable {
  /// What a node is, after the core schema of YAML.
  public enum Kind: Sendable, CaseIterable {
    case null
    case bool
    case integer
    case float
    case string
    case sequence
    case mapping
    /// A placeholder such as `{{ name }}`, or an unquoted `${name}` in JSON, that a generator fills in.
    case placeholder
    /// Text that could not be read; a diagnostic tells why.
    case malformed
  }

  /// How a node is written.
  public enum Style: UInt8, Sendable, CaseIterable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
    /// A collection in brackets.
    case flow
    /// A collection shown by indentation.
    case block
  }

  /// The document that holds the node.
  public let document: Document

  /// The index of the record.
  let index: Int

  /// The index of the record of the alias that led here; -1 when none did.
  let aliasIndex: Int

  /// The node of the record at `index`, or what it refers to.
  init(_ document: Document, _ index: Int) {
    self.document = document
    let record = document.tree.records[index]
    guard record.kind == .alias, !record.flags.contains(.cyclic) else {
      self.index = index
      aliasIndex = -1
      return
    }
    self.index = document.tree.properties[Int(record.link)].record
    aliasIndex = index
  }

  /// The record.
  var record: Record { document.tree.records[index] }

  /// What the node is.
  public var kind: Kind {
    switch record.kind {
    case .null: .null
    case .bool: .bool
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .sequence: .sequence
    case .mapping: .mapping
    case .placeholder: .placeholder
    case .malformed, .alias: .malformed
    }
  }

  /// How the node is written.
  public var style: Style { record.style }

  /// The bytes of the node in the file: quotes and brackets included, anchor and tag not.
  ///
  /// A block scalar begins with its indicator. The region of a value that is left out is empty.
  public var region: Region {
    let record = record
    return document.region(Int(record.start), Int(record.end))
  }

  /// The place of the node.
  public var location: Location { Location(document.file, region) }

  /// The place of the alias that stands for the node, nil when the node stands here itself.
  public var reference: Location? {
    guard aliasIndex >= 0 else { return nil }
    let record = document.tree.records[aliasIndex]
    return Location(document.file, document.region(Int(record.start), Int(record.end)))
  }

  /// Whether the node is a sequence or a mapping.
  public var isCollection: Bool { record.isCollection }
}

extension Node: Equatable {
  /// Whether both are the same node of the same document, reached the same way.
  public static func == (left: Node, right: Node) -> Bool {
    left.document === right.document && left.index == right.index && left.aliasIndex == right.aliasIndex
  }
}
