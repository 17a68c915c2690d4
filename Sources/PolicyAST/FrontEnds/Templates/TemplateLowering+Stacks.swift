extension TemplateLowering {
  /// When stacks are lowered: as early as what they are passed is known, for their outputs are used elsewhere.
  enum StackStage {
    /// Before everything else: stacks that are passed nothing of this template.
    case first
    /// Before functions: stacks that are passed no function.
    case beforeFunctions
    /// At the end: all others.
    case last
  }

  /// Lowers those of `stacks` whose turn it is, those first that others take outputs of.
  ///
  /// - Parameter isFunction: Whether a resource of the given type is lowered with the functions or after them.
  /// - Complexity: O(*n*²) in the number of stacks.
  mutating func lowerStacks(
    _ stacks: [TemplateResource], at stage: StackStage, isFunction: (_ type: String) -> Bool,
    lower: (inout TemplateLowering, TemplateResource) -> Void
  ) {
    var waiting = stacks.filter { !loweredStacks.contains($0.key) }
    let keys = Set(stacks.map(\.key))
    while !waiting.isEmpty {
      let ready = waiting.firstIndex { stack in
        Self.references(in: stack.properties).allSatisfy { key in
          guard key != stack.key, let other = template.resource(key) else { return true }
          if keys.contains(key) { return loweredStacks.contains(key) }
          switch stage {
          case .first: return false
          case .beforeFunctions: return !isFunction(other.type)
          case .last: return true
          }
        }
      }
      guard let next = ready ?? (stage == .last ? 0 : nil) else { return }
      let stack = waiting.remove(at: next)
      loweredStacks.insert(stack.key)
      lower(&self, stack)
    }
  }

  /// Returns the names that `Ref`, `Fn::GetAtt` and `Fn::Sub` in `value` mention.
  static func references(in value: Value) -> Set<String> {
    var keys = Set<String>()
    collectReferences(in: value, into: &keys, depth: 0)
    return keys
  }

  private static func collectReferences(in value: Value, into keys: inout Set<String>, depth: Int) {
    guard depth < 64 else { return }
    switch value.content {
    case .list(let elements):
      for element in elements { collectReferences(in: element, into: &keys, depth: depth + 1) }
    case .map(let entries):
      if let function = TemplateFunction(value), let first = function.arguments.first?.string {
        switch function.name {
        case "Ref", "GetAtt": keys.insert(owner(first[...]))
        case "Sub": for reference in DollarReference.all(in: first) { keys.insert(owner(reference.inner[...])) }
        case _: break
        }
      }
      for entry in entries { collectReferences(in: entry.value, into: &keys, depth: depth + 1) }
    case .null, .bool, .number, .text, .unresolved, .choice: return
    }
  }

  private static func owner(_ name: Substring) -> String { String(name.prefix { $0 != "." }) }
}
