/// An expression of an HCL text.
public struct HCLExpression: Sendable {
  let document: HCLDocument
  let index: Int32

  var node: HCLNode { document.node(index) }

  /// Where the expression is written.
  public var location: Location { document.location(node.region) }

  /// The expression as it is written.
  public var text: String { document.text(node.region) }

  /// The elements of a tuple, else nil.
  public var elements: [HCLExpression]? {
    guard node.kind == .tuple else { return nil }
    return document.children(of: index).map { HCLExpression(document: document, index: $0) }
  }

  /// The entries of an object, else nil.
  public var entries: [(key: HCLExpression, value: HCLExpression)]? {
    guard node.kind == .object else { return nil }
    let children = document.children(of: index)
    return stride(from: 0, to: children.count - 1, by: 2).map {
      (
        HCLExpression(document: document, index: children[$0]),
        HCLExpression(document: document, index: children[$0 + 1])
      )
    }
  }

  /// The name and the arguments of a call, else nil.
  public var call: (name: String, arguments: [HCLExpression])? {
    guard node.kind == .call else { return nil }
    return (
      document.callName(index), document.children(of: index).map { HCLExpression(document: document, index: $0) }
    )
  }

  /// The literal text of a string without interpolations, else nil.
  public var literalText: String? {
    let children = document.children(of: index)
    guard node.kind == .template, children.count == 1, document.node(children[0]).kind == .text else { return nil }
    return String(decoding: document.text(of: children[0]), as: UTF8.self)
  }

  /// The single identifier that the expression is, else nil.
  public var keyword: String? {
    switch node.kind {
    case .traversal:
      let steps = document.children(of: index)
      return steps.count == 1 ? document.text(document.node(steps[0]).nameRegion) : nil
    case .bool, .null:
      return text
    case _:
      return nil
    }
  }

  /// Everything in the expression that refers to something by name, such as `var.name` or `aws_iam_role.r.arn`.
  ///
  /// Names bound by a `for` inside the expression are left out.
  /// - Complexity: O(*n*) in the size of the expression.
  public var references: [HCLReference] {
    var collector = HCLReferenceCollector(document: document)
    collector.visit(index)
    return collector.references
  }
}
