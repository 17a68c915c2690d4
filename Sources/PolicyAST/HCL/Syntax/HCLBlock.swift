/// A block: a type, labels and a body.
public struct HCLBlock: Sendable {
  let document: HCLDocument
  let index: Int32

  /// The type, such as `resource`.
  public var type: String { document.text(document.node(index).nameRegion) }

  /// Where the type is written.
  public var typeLocation: Location { document.location(document.node(index).nameRegion) }

  /// The labels with their places, quotes included.
  public var labels: [Located<String>] {
    document.children(of: index).filter { document.node($0).kind == .label }.map { child in
      Located(document.label(child), at: document.location(document.node(child).region))
    }
  }

  /// Where the block is written, from its type to its closing brace.
  public var location: Location { document.location(document.node(index).region) }

  /// Where the header is written: the type and the labels.
  public var headerLocation: Location {
    let node = document.node(index)
    let last = document.children(of: index).last { document.node($0).kind == .label }
    let end = last.map { document.node($0).end } ?? max(node.b, node.start)
    return document.location(Region(Int(node.start), Int(end)))
  }

  /// The body.
  public var body: HCLBody {
    HCLBody(document: document, index: document.children(of: index).last ?? index)
  }
}
