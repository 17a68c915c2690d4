/// The parts of a `for`.
struct HCLLoop {
  let isObject: Bool
  let isGrouped: Bool
  let keyName: String?
  let valueName: String
  let collection: Int32
  let key: Int32?
  let value: Int32
  let condition: Int32?

  /// Reads the `for` record `index`.
  init(_ document: HCLDocument, _ index: Int32) {
    let flags = HCLNode.For(rawValue: document.node(index).flags)
    var children = document.children(of: index)[...]
    func name(_ child: Int32?) -> String { child.map { document.text(document.node($0).region) } ?? "" }
    isObject = flags.contains(.object)
    isGrouped = flags.contains(.group)
    keyName = flags.contains(.keyName) ? name(children.popFirst()) : nil
    valueName = name(children.popFirst())
    collection = children.popFirst() ?? index
    key = flags.contains(.key) ? children.popFirst() : nil
    value = children.popFirst() ?? index
    condition = flags.contains(.condition) ? children.popFirst() : nil
  }
}
