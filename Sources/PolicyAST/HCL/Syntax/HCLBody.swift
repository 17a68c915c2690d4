/// The attributes and blocks of an HCL file or block.
public struct HCLBody: Sendable {
  let document: HCLDocument
  let index: Int32

  /// The bytes of the body, braces included.
  public var location: Location { document.location(document.node(index).region) }

  /// The attributes in the order of the text; one whose name is already set is left out.
  public var attributes: [HCLAttribute] {
    items(.attribute).filter { document.node($0).flags & HCLNode.marked == 0 }
      .map { HCLAttribute(document: document, index: $0) }
  }

  /// The blocks in the order of the text.
  public var blocks: [HCLBlock] {
    items(.block).map { HCLBlock(document: document, index: $0) }
  }

  /// Returns the attribute `name`, or nil.
  /// - Complexity: O(*items*).
  public func attribute(_ name: String) -> HCLAttribute? {
    guard document.node(index).kind == .body else { return nil }
    var child = document.node(index).first
    while child >= 0 {
      let node = document.node(child)
      if node.kind == .attribute {
        let region = node.nameRegion
        if region.count == name.utf8.count, document.bytes[region.start..<region.end].elementsEqual(name.utf8) {
          return HCLAttribute(document: document, index: child)
        }
      }
      child = node.next
    }
    return nil
  }

  /// Returns the blocks of `type`.
  /// - Complexity: O(*items*).
  public func blocks(_ type: String) -> [HCLBlock] {
    blocks.filter { $0.type == type }
  }

  private func items(_ kind: HCLNode.Kind) -> [Int32] {
    guard document.node(index).kind == .body else { return [] }
    return document.children(of: index).filter { document.node($0).kind == kind }
  }
}
