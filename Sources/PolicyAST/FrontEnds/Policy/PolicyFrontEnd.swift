/// The reader of policy documents that stand in a file of their own, and of the wrappers that tools put around them.
///
/// Known wrappers: `PolicyDocument`, `PolicyVersion`, `Policy` and `Document` around one policy, `Policies` around
/// several, and bare lists of policies or statements.
public struct PolicyFrontEnd: FrontEnd {
  /// The language of documents that give no sign of their own.
  public let dialect: Dialect

  /// The reader; documents without a sign of their language are taken to be of `dialect`.
  public init(dialect: Dialect = .ram) {
    self.dialect = dialect
  }

  public var format: Format { .policy }

  public var marks: [DocumentMark] { [.key("statement", ignoresCase: true), .key("effect", ignoresCase: true)] }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { Self.holdsPolicy($0, depth: 0) }
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    let stem = Self.stem(of: document.file)
    for root in document.roots where Self.holdsPolicy(root, depth: 0) {
      lower(TemplateHoles.opened(root.value), named: stem, depth: 0, into: &model)
    }
  }

  private func lower(_ value: Value, named name: String, depth: Int, into model: inout AccessModel) {
    guard depth < 6 else { return }
    let opened = EmbeddedText.parsed(value, diagnostics: &model.diagnostics) ?? value
    if PolicyShape(opened).hasStatement || (opened.elements != nil && PolicyShape(opened).isPolicy) {
      // The text itself is read again where it is embedded, so that its syntax is judged once.
      add(opened, named: name, to: &model)
      return
    }
    if let elements = opened.elements {
      for element in elements { lower(element, named: name, depth: depth + 1, into: &model) }
      return
    }
    let own = opened[["PolicyName", "policyName"]]?.string ?? name
    for entry in opened.entries ?? [] where Self.wrappers.contains(entry.key.string.lowercased()) {
      lower(entry.value, named: own, depth: depth + 1, into: &model)
    }
  }

  private func add(_ value: Value, named name: String, to model: inout AccessModel) {
    let reader = PolicyReader(kind: nil, dialect: dialect, detectsDialect: true)
    let policy =
      value.elements == nil
      ? reader.read(value, name: Text(name), diagnostics: &model.diagnostics)
      : reader.read(statements: value, name: Text(name), diagnostics: &model.diagnostics)
    _ = model.add(policy)
  }

  private static let wrappers: Set<String> = ["policydocument", "policyversion", "policies", "policy", "document"]

  /// Whether `node` is a policy or a wrapper of one; nothing below is turned into values.
  private static func holdsPolicy(_ node: Node, depth: Int) -> Bool {
    guard depth < 6 else { return false }
    switch node.kind {
    case .mapping:
      for entry in node.entries {
        guard let key = entry.key.text?.lowercased() else { continue }
        // A torn policy still shows its version beside a statement that cannot be read.
        if key == "statement", holdsStatement(entry.value) || hasPolicyVersion(node) { return true }
        if wrappers.contains(key), holdsPolicy(entry.value, depth: depth + 1) { return true }
      }
      return false
    case .sequence:
      return node.elements.prefix(64).contains { isStatement($0) || holdsPolicy($0, depth: depth + 1) }
    case .string:
      guard depth > 0, let text = node.text else { return false }
      return text.holds("\"Statement\"")
    case .null, .bool, .integer, .float, .placeholder, .malformed:
      return false
    }
  }

  private static func hasPolicyVersion(_ node: Node) -> Bool {
    node.entries.contains { entry in
      entry.key.text?.lowercased() == "version"
        && ["1", "2012-10-17", "2008-10-17"].contains(entry.value.text ?? "")
    }
  }

  private static func holdsStatement(_ node: Node) -> Bool {
    if isStatement(node) { return true }
    return node.elements.prefix(64).contains(where: isStatement)
  }

  private static func isStatement(_ node: Node) -> Bool {
    var hasEffect = false
    var hasObject = false
    for entry in node.entries {
      switch entry.key.text?.lowercased() {
      case "effect": hasEffect = true
      case "action", "notaction", "principal", "notprincipal", "resource", "notresource": hasObject = true
      case _: continue
      }
    }
    return hasEffect && hasObject
  }

  /// The name of a file without its folders and its extension.
  private static func stem(of file: SourceFile) -> String {
    let name = (file.member ?? file.path).split(separator: "/").last.map(String.init) ?? file.path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
