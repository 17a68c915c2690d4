/// An attribute of a body: a name and the expression given to it.
public struct HCLAttribute: Sendable {
  let document: HCLDocument
  let index: Int32

  /// The name.
  public var name: String { document.text(document.node(index).nameRegion) }

  /// Where the name is written.
  public var nameLocation: Location { document.location(document.node(index).nameRegion) }

  /// Where the attribute is written, from its name to the end of its expression.
  public var location: Location { document.location(document.node(index).region) }

  /// The expression.
  public var expression: HCLExpression {
    HCLExpression(document: document, index: document.node(index).first)
  }
}
