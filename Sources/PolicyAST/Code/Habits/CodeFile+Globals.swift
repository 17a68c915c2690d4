extension CodeFile {
  /// Names of the module that hold a collection or counter and that a function changes.
  func mutableGlobals() -> [CodeHabit] {
    guard language != .java, language != .php else { return [] }
    var kept: [String: CodeOutline.Assignment] = [:]
    for assignment in moduleNames where isCollection(assignment.value) { kept[assignment.root] = assignment }
    for assignment in moduleNames where isDeclaredGlobal(assignment.root) { kept[assignment.root] = assignment }
    guard !kept.isEmpty else { return [] }
    var changed: [String: Region] = [:]
    for assignment in outline.assignments {
      guard let function = assignment.function, kept[assignment.root] != nil else { continue }
      guard isChange(assignment, in: function), changed[assignment.root] == nil else { continue }
      changed[assignment.root] = assignment.region
    }
    for call in outline.calls where call.function != nil {
      guard let dot = call.callee.firstIndex(of: ".") else { continue }
      let root = String(call.callee[..<dot])
      guard kept[root] != nil, Self.isCall(call.callee, of: Self.changes), changed[root] == nil else { continue }
      guard let function = call.function, !isLocal(root, in: function) else { continue }
      changed[root] = call.region
    }
    return changed.map { habit(.mutableGlobal, $0.key, $0.value) }
  }

  private static let changes = [
    "append", "add", "extend", "insert", "update", "setdefault", "push", "unshift", "splice", "set", "put", "pop",
    "clear", "remove", "Store",
  ]

  private func isChange(_ assignment: CodeOutline.Assignment, in function: Int) -> Bool {
    if isLocal(assignment.root, in: function) { return false }
    if assignment.isElement { return true }
    guard assignment.target == assignment.root, !assignment.isDeclaration else { return false }
    // Python assigns a local name unless it is declared global. A value that is made once is a cache of a client.
    if language == .python {
      return assignment.isAugmented
        && outline.globals.contains { $0.name == assignment.root && $0.function == function }
    }
    return assignment.isAugmented
  }

  private func isDeclaredGlobal(_ name: String) -> Bool { outline.globals.contains { $0.name == name } }

  /// Whether `name` is a parameter or a name of its own in `function`.
  func isLocal(_ name: String, in function: Int) -> Bool {
    if outline.functions[function].parameters.contains(name) { return true }
    if language == .python {
      if outline.globals.contains(where: { $0.name == name && $0.function == function }) { return false }
      return outline.assignments.contains {
        $0.function == function && $0.target == name && !$0.isElement && !$0.isAugmented
      }
    }
    return outline.assignments.contains { $0.function == function && $0.target == name && $0.isDeclaration }
  }

  private func isCollection(_ value: Range<Int>) -> Bool {
    guard let first = value.first else { return false }
    let text = text(first)
    if language == .python {
      if tokens[first].kind == .punctuation { return text == "[" || text == "{" }
      return ["dict", "list", "set", "defaultdict", "OrderedDict", "deque", "Counter", "collections"].contains(text)
    }
    if language == .go { return text == "map" || text == "make" || text == "[" || text == "sync" }
    if tokens[first].kind == .punctuation { return text == "[" || text == "{" }
    guard text == "new", value.count > 1 else { return false }
    return ["Map", "Set", "Array", "Object"].contains(self.text(first + 1))
  }

  /// Clients and credentials of the module that are made from the context of one invocation.
  func cachedCredentials(_ entries: [Int]) -> [CodeHabit] {
    let names = Set(moduleNames.map(\.root))
    return outline.assignments.compactMap { assignment in
      guard let function = assignment.function, !assignment.isElement, !assignment.isDeclaration else { return nil }
      guard names.contains(assignment.root), !isLocal(assignment.root, in: function) else { return nil }
      guard takesCredentials(assignment.value, in: function) else { return nil }
      return habit(.cachedCredential, assignment.root, assignment.region)
    }
  }

  /// Whether a value is made of the temporary credentials of an invocation, directly or through a local name.
  private func takesCredentials(_ value: Range<Int>, in function: Int) -> Bool {
    let isDirect: (Range<Int>) -> Bool = { range in
      range.contains { index in
        tokens[index].kind == .name && Self.credentialNames.contains(text(index))
      }
    }
    if isDirect(value) { return true }
    let locals = outline.assignments.filter { $0.function == function && isDirect($0.value) }.map(\.root)
    return !locals.isEmpty && mentions(Set(locals), in: value)
  }

  /// - Source: the context objects of Function Compute: `context.credentials` (Python, Node.js, PHP, Go), and
  ///   `getExecutionCredentials` (Java).
  private static let credentialNames: Set<String> = [
    "credentials", "Credentials", "getExecutionCredentials", "securityToken", "security_token", "SecurityToken",
  ]
}
