import PolicyAST

/// Somebody whom the user names: an identity of a model, a function and so the role that it runs with, or a service of
/// the provider.
struct NamedPrincipal {
  /// Whose policies decide; nil for a service, to which only policies of resources grant anything.
  let identity: ID<Identity>?

  /// How messages name it.
  let label: String

  /// Who asks, as policies of resources name them.
  let request: RequestPrincipal?

  private struct Candidate {
    let names: [String]
    let label: String
    let identity: ID<Identity>?
  }

  /// Finds whom `word` means: a name, `kind/name`, an ARN, or the domain name of a service.
  init(_ word: String, in model: AccessModel, command: String) throws(UsageError) {
    if Self.serviceDomains.contains(where: { word.hasSuffix($0) && word.count > $0.count }) {
      identity = nil
      label = "service '\(word)'"
      request = RequestPrincipal(.service, word)
      return
    }
    let candidates = Self.candidates(in: model)
    var meant = candidates.filter { $0.names.contains(word) }
    if meant.isEmpty, let name = Self.shortName(ofARN: word) {
      // Files seldom say the account, so the ARN in full may be known to the user alone.
      meant = candidates.filter { candidate in
        guard candidate.names.contains(name) else { return false }
        return name.hasPrefix("function/") || candidate.identity.map { model[$0].arn?.known == nil } ?? false
      }
    }
    guard let first = meant.first else {
      let near = Nearness.nearest(to: word, among: candidates.flatMap(\.names))
      throw UsageError(
        "there is no function, role, user or group '\(word)'", chinese: "没有名为“\(word)”的函数、角色、用户或用户组",
        near: near,
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
    let short = Self.shortName(ofARN: word)
    let arn = short.map { $0.hasPrefix("function/") } ?? true ? model[identity].arn?.known : word
    request = arn.map { RequestPrincipal(model[identity].provider == .aws ? .aws : .ram, $0) }
  }

  /// The domains in which the providers' services have their names.
  /// - Source: "AWS JSON policy elements: Principal", IAM documentation; "Edit the trust policy of a RAM role", RAM
  ///   documentation.
  private static let serviceDomains = [".amazonaws.com", ".amazonaws.com.cn", ".aliyuncs.com"]

  /// Returns `kind/name` of the ARN of a role, user, group or function; nil for other words.
  private static func shortName(ofARN word: String) -> String? {
    guard word.hasPrefix("arn:") || word.hasPrefix("acs:") else { return nil }
    let fields = word.split(separator: ":", omittingEmptySubsequences: false)
    if fields.count >= 7, fields[2] == "lambda", fields[5] == "function" { return "function/\(fields[6])" }
    guard let last = fields.last else { return nil }
    if fields.count >= 5, fields[1] == "fc", let function = last.split(separator: "/").last {
      return "function/\(function)"
    }
    let parts = last.split(separator: "/")
    guard parts.count > 1, let name = parts.last else { return nil }
    return "\(parts[0])/\(name)"
  }

  /// Everybody who can be named: the plain name comes first, the one with its kind second.
  private static func candidates(in model: AccessModel) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, identity) in model.identities.enumerated() {
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
