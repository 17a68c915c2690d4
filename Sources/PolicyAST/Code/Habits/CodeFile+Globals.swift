/// Names that live as long as an instance and that the code of an invocation changes.
extension CodeFile {
  /// Names of the module, its classes or a function that hold a collection or counter and that a function changes.
  func mutableGlobals() -> [CodeHabit] {
    var changed: [String: Region] = [:]
    func add(_ name: String, _ region: Region) {
      if let known = changed[name], known <= region { return }
      changed[name] = region
    }
    if language == .php {
      for change in phpChanges() { add(change.name, change.region) }
    } else {
      let kept = keptNames()
      guard !kept.isEmpty else { return [] }
      for assignment in outline.assignments {
        guard let function = assignment.function, let name = keptName(assignment.target, assignment.root, kept),
          isChange(assignment, in: function)
        else { continue }
        add(name, assignment.region)
      }
      let collections = language == .javascript ? kept.intersection(collectionNames) : kept
      for call in outline.calls {
        guard let function = call.function, let root = owner(of: call, collections),
          Self.isCall(call.callee, of: Self.changes)
        else { continue }
        guard !isLocalAnywhere(root, in: function) else { continue }
        add(root, call.region)
      }
      for count in counted(kept) { add(count.name, count.region) }
    }
    return changed.map { habit(.mutableGlobal, $0.key, $0.value) }
  }

  private static let changes = [
    "append", "add", "extend", "insert", "update", "setdefault", "push", "unshift", "splice", "set", "put", "pop",
    "clear", "remove", "Store", "putAll", "addAll", "putIfAbsent", "computeIfAbsent", "offer", "incrementAndGet",
    "getAndIncrement", "addAndGet", "increment", "merge",
  ]

  private var collectionNames: Set<String> { Set(moduleNames.filter { isCollection($0.value) }.map(\.root)) }

  /// The names that hold a collection or a counter.
  private func keptNames() -> Set<String> {
    if language == .java { return staticCollections() }
    var names = Set(moduleNames.filter { isCollection($0.value) || isCounter($0.value) }.map(\.root))
    names.formUnion(outline.globals.map(\.name).filter { name in moduleNames.contains { $0.root == name } })
    if language == .go || language == .javascript { names.formUnion(declaredNames) }
    return names
  }

  /// The static fields of Java that are no mere objects: collections, counters and what is counted by hand.
  private func staticCollections() -> Set<String> {
    var names: Set<String> = []
    for index in tokens.indices where spells(index, "static") && innermostFunction(at: index) == nil {
      guard let name = staticField(at: index) else { continue }
      let type = ((index + 1)..<name).filter { tokens[$0].kind == .name }.map { text($0) }
      let isKept = type.contains { word in
        ["int", "long", "double", "float", "short", "String"].contains(word)
          || Self.javaCollections.contains { word.hasSuffix($0) } || word.hasPrefix("Atomic")
      }
      if isKept || spells(name - 1, "]") { names.insert(text(name)) }
    }
    return names
  }

  private static let javaCollections = [
    "Map", "List", "Set", "Queue", "Deque", "Collection", "Cache", "Builder", "Buffer", "Adder", "Stack", "Vector",
  ]

  /// The kept name that a target changes: its root, or in Java the field behind the name of the class.
  private func keptName(_ target: String, _ root: String, _ kept: Set<String>) -> String? {
    if kept.contains(root) { return root }
    guard language == .java, let last = target.split(separator: ".").last.map(String.init), last != root else {
      return nil
    }
    return kept.contains(last) && root != "this" ? last : nil
  }

  private func owner(of call: CodeOutline.Call, _ kept: Set<String>) -> String? {
    let parts = call.callee.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return nil }
    if kept.contains(parts[0]) { return parts[0] }
    guard language == .java, parts.count == 3, parts[0].first?.isUppercase == true, kept.contains(parts[1]) else {
      return nil
    }
    return parts[1]
  }

  private func isChange(_ assignment: CodeOutline.Assignment, in function: Int) -> Bool {
    if isLocalAnywhere(assignment.root, in: function) { return false }
    if assignment.isElement { return true }
    guard language == .java || assignment.target == assignment.root, !assignment.isDeclaration else { return false }
    // Python assigns a local name unless it is declared global. A value that is made once is a cache of a client.
    if language == .python {
      return assignment.isAugmented
        && outline.globals.contains { $0.name == assignment.root && $0.function == function }
    }
    // `list = append(list, x)` of Go, `n = n + 1`.
    guard let first = assignment.value.first, !assignment.isAugmented else { return assignment.isAugmented }
    if spells(first, "append"), language == .go { return spells(first + 2, assignment.root) }
    return spells(first, assignment.root) && ["+", "-", "*"].contains { spells(first + 1, $0) }
  }

  /// Where functions count one of `kept` up or down.
  private func counted(_ kept: Set<String>) -> [(name: String, region: Region)] {
    guard language != .python else { return [] }
    return tokens.indices.compactMap { index in
      guard spells(index, "++") || spells(index, "--") else { return nil }
      let before = index - 1
      let isBehind = before >= 0 && tokens[before].kind == .name
      let name = isBehind ? before : index + 1
      guard tokens.indices.contains(name), tokens[name].kind == .name, kept.contains(text(name)) else { return nil }
      // A field of another object is not the name.
      if isBehind, spells(name - 1, "."), language != .java || spells(name - 2, "this") { return nil }
      guard let function = innermostFunction(at: index), !isLocalAnywhere(text(name), in: function) else { return nil }
      return (text(name), tokens[name].region)
    }
  }

  // MARK: PHP

  /// Where functions of PHP change `global` and `static` names, fields of classes, and `$GLOBALS`.
  private func phpChanges() -> [(name: String, region: Region)] {
    var kept: [Int: Set<String>] = [:]
    for index in tokens.indices where spells(index, "global") || spells(index, "static") {
      guard let function = innermostFunction(at: index) else { continue }
      for next in (index + 1)..<max(index + 1, endOfExpression(from: index + 1)) {
        let isDeclared = spells(next - 1, ",") || next == index + 1
        if isDeclared, tokens[next].kind == .name, text(next).hasPrefix("$") {
          kept[function, default: []].insert(text(next))
        }
      }
    }
    func isKept(_ name: String, _ path: String, in function: Int) -> Bool {
      if name == "$GLOBALS" { return true }
      if name == "self" || name == "static" { return path.utf8.contains(UInt8(ascii: "$")) }
      return path == name && kept[function]?.contains(name) == true
    }
    var changes: [(name: String, region: Region)] = []
    for assignment in outline.assignments where assignment.isElement || assignment.isAugmented {
      guard let function = assignment.function, isKept(assignment.root, assignment.target, in: function) else {
        continue
      }
      changes.append((assignment.target, assignment.region))
    }
    for index in tokens.indices where spells(index, "++") || spells(index, "--") {
      guard let function = innermostFunction(at: index) else { continue }
      for name in [index - 1, index + 1] where tokens.indices.contains(name) && tokens[name].kind == .name {
        let isField = spells(name - 1, "::") && (spells(name - 2, "self") || spells(name - 2, "static"))
        guard isField || isKept(text(name), text(name), in: function) else { continue }
        changes.append((text(name), tokens[name].region))
      }
    }
    for call in outline.calls where ["array_push", "array_unshift"].contains(call.callee) {
      guard let function = call.function, let first = call.arguments.first?.tokens.first,
        isKept(text(first), text(first), in: function)
      else { continue }
      changes.append((text(first), call.region))
    }
    return changes
  }

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

  private func isCounter(_ value: Range<Int>) -> Bool {
    guard language != .python, let first = value.first else { return false }
    return value.count == 1 && tokens[first].kind == .number
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
}
