/// Connects bindings by name with policies of the project, and with those that the providers keep.
struct PolicyLinker {
  private struct Key: Hashable {
    let dialect: Dialect
    let name: String
  }

  /// The policies of the project by name, in the order of the model.
  private var known: [Key: [ID<Policy>]] = [:]

  init(_ model: AccessModel) {
    for (index, policy) in model.policies.enumerated() {
      guard policy.origin == .project, policy.kind == .identity, let name = policy.name?.known else { continue }
      known[Key(dialect: policy.dialect, name: name.lowercased()), default: []].append(ID(index))
    }
  }

  /// Links every binding of `model`.
  func link(_ model: inout AccessModel) {
    for index in model.bindings.indices where model.bindings[index].policy == nil {
      let binding = model.bindings[index]
      guard let text = binding.name else { continue }
      let arn = WrittenARN(text)
      guard let name = (arn?.policy ?? text).known, !name.isEmpty else { continue }
      let dialect = (arn?.provider ?? model[binding.identity].provider).dialect
      if let own = own(name, dialect, binding, in: model) {
        model.bindings[index].kind = .custom
        model.bindings[index].policy = own
      } else if binding.kind == .managed, var policy = managed(name, dialect, binding) {
        policy.callers = model[binding.identity].callers
        model.bindings[index].policy = model.add(policy)
      }
    }
  }

  /// The policy of that name that stands nearest.
  private func own(_ name: String, _ dialect: Dialect, _ binding: Binding, in model: AccessModel) -> ID<Policy>? {
    guard let candidates = known[Key(dialect: dialect, name: name.lowercased())] else { return nil }
    return Proximity.nearest(of: candidates, to: binding.location) { model[$0].location }?.candidate
  }

  private func managed(_ name: String, _ dialect: Dialect, _ binding: Binding) -> Policy? {
    ManagedPolicies.policy(named: name, dialect: dialect, at: binding.location)
  }
}
