import PolicyAST

/// Somebody of a model whom the user names: an identity, or a function and so the role that it runs with.
struct NamedPrincipal {
  /// Who decides what is allowed.
  let identity: ID<Identity>

  /// How messages name it.
  let label: String

  /// Its ARN: the one that the user wrote, else the one that the project says.
  let arn: String?

  private struct Candidate {
    let names: [String]
    let label: String
    let identity: ID<Identity>?
  }

  /// Finds whom `word` means: a name, `kind/name` or an ARN.
  init(_ word: String, in model: AccessModel, command: String) throws(UsageError) {
    let candidates = Self.candidates(in: model)
    var meant = candidates.filter { $0.names.contains(word) }
    if meant.isEmpty, let name = Self.shortName(ofARN: word) {
      // Files seldom say the account, so the ARN in full may be known to the user alone.
      meant = candidates.filter { candidate in
        candidate.names.contains(name) && candidate.identity.map { model[$0].arn?.known == nil } ?? false
      }
    }
    guard let first = meant.first else {
      let near = Nearness.nearest(to: word, among: candidates.flatMap(\.names))
      throw UsageError(
        "there is no function, role or user '\(word)'", chinese: "没有名为“\(word)”的函数、角色或用户", near: near,
        command: command)
    }
    let identities = Set(meant.map(\.identity))
    guard identities.count == 1 else {
      let choices = meant.compactMap { $0.names.dropFirst().first }.joined(separator: "', '")
      throw UsageError("'\(word)' may be '\(choices)'", chinese: "“\(word)”可能是 '\(choices)'", command: command)
    }
    guard let identity = first.identity else {
      throw UsageError(
        "\(first.label) runs with no role that is known", chinese: "不知道 \(first.label) 使用的角色", command: command)
    }
    self.identity = identity
    label = first.label
    arn = Self.shortName(ofARN: word) == nil ? model[identity].arn?.known : word
  }

  /// Returns `kind/name` of the ARN of a role or user; nil for other words.
  private static func shortName(ofARN word: String) -> String? {
    guard word.hasPrefix("arn:") || word.hasPrefix("acs:"), let last = word.split(separator: ":").last else {
      return nil
    }
    let parts = last.split(separator: "/")
    guard parts.count > 1, let name = parts.last else { return nil }
    return "\(parts[0])/\(name)"
  }

  /// Everybody who can be named: the plain name comes first, the one with its kind second.
  private static func candidates(in model: AccessModel) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, identity) in model.identities.enumerated() where identity.kind != .group {
      let name = identity.name.string
      candidates.append(
        Candidate(
          names: [name, "\(identity.kind.rawValue)/\(name)"] + (identity.arn.map { [$0.string] } ?? []),
          label: identity.label, identity: ID(index)))
    }
    for function in model.functions {
      guard let name = function.name?.scalar?.string else { continue }
      let role = function.role?.identity
      let label = role.map { "\(function.label), \(model[$0].label)" } ?? function.label
      candidates.append(Candidate(names: [name, "function/\(name)"], label: label, identity: role))
    }
    return candidates
  }
}
