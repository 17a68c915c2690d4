import PolicyAST
import Rules

/// Whose the keys are that findings show, as far as the model knows the keys of its users.
struct KeyOwners {
  private let owners: [String: ID<Identity>]
  private let model: AccessModel

  /// The owners that `model` knows.
  init(_ model: AccessModel) {
    self.model = model
    var owners: [String: ID<Identity>] = [:]
    for (index, identity) in model.identities.enumerated() {
      for number in identity.keyNumbers { owners[number] = ID(index) }
    }
    self.owners = owners
  }

  /// Returns `finding`, with its owner and what that one may do among the related places, when that is known.
  func named(_ finding: Finding) -> Finding {
    guard !owners.isEmpty else { return finding }
    let places = [finding.location] + finding.related.map(\.location).filter { $0.file == finding.location.file }
    guard let id = places.lazy.compactMap({ self.owners[$0.text] }).first else { return finding }
    var result = finding
    let identity = model[id]
    result.related.append(Finding.Related(message(for: identity), at: identity.location))
    return result
  }

  private func message(for identity: Identity) -> LocalizedText {
    let groups = identity.groups.flatMap { model[$0].bindings }
    var names: [String] = []
    for binding in (identity.bindings + groups).map({ model[$0] }) {
      let name = binding.name?.string ?? binding.policy.flatMap { model[$0].name?.string } ?? "inline"
      if !names.contains(name) { names.append(name) }
    }
    let list = names.joined(separator: ", ")
    let label = identity.label
    guard !names.isEmpty else {
      return LocalizedText("the key belongs to \(label)", chinese: "该密钥属于 \(label)")
    }
    return LocalizedText(
      "the key belongs to \(label), whose policies are \(list)", chinese: "该密钥属于 \(label)，其策略为 \(list)")
  }
}
