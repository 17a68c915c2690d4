/// Finds the references in an expression.
struct HCLReferenceCollector {
  /// A record to look at, and the names that a `for` around it binds.
  private struct Task {
    let index: Int32
    let bound: Set<String>
  }

  let document: HCLDocument
  private(set) var references: [HCLReference] = []
  /// Chains of operators nest without limit, so what is left to do is kept here and not on the stack.
  private var tasks: [Task] = []

  init(document: HCLDocument) {
    self.document = document
  }

  /// Visits the record `index` and everything in it, in the order of the text.
  mutating func visit(_ index: Int32) {
    tasks = [Task(index: index, bound: [])]
    while let task = tasks.popLast() { look(at: task) }
    references.sort { $0.location.region < $1.location.region }
  }

  private mutating func look(at task: Task) {
    switch document.node(task.index).kind {
    case .traversal:
      let reference = document.reference(task.index)
      if !task.bound.contains(reference.root) { references.append(reference) }
    case .forExpression:
      addLoop(task)
    case .object:
      for (offset, child) in document.children(of: task.index).enumerated() {
        if offset % 2 == 0, document.isBareKey(child) { continue }
        tasks.append(Task(index: child, bound: task.bound))
      }
    case .body, .attribute, .block, .label, .number, .bool, .null, .text, .piece, .template, .wrap, .join, .relative,
      .root, .getAttribute, .getIndex, .index, .splat, .anonymous, .parentheses, .unary, .binary, .conditional, .call,
      .tuple, .name, .malformed:
      for child in document.children(of: task.index) { tasks.append(Task(index: child, bound: task.bound)) }
    }
  }

  private mutating func addLoop(_ task: Task) {
    var inner = task.bound
    var isCollection = true
    for child in document.children(of: task.index) {
      let node = document.node(child)
      if node.kind == .name {
        inner.insert(document.text(node.region))
        continue
      }
      tasks.append(Task(index: child, bound: isCollection ? task.bound : inner))
      isCollection = false
    }
  }
}
