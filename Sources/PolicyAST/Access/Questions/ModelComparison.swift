/// What changes for everybody when one model takes the place of another.
public struct ModelComparison: Sendable {
  /// Somebody, or a policy by itself, in both models.
  public struct Subject: Sendable {
    /// How messages name it, such as `role 'worker'`.
    public let label: String

    /// What it may do by the old model, and by the new one; nothing where it is not there.
    public let old: PolicySet
    public let new: PolicySet

    /// How the two relate.
    public let comparison: AccessComparison
  }

  /// The answer in one word.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The new model allows nothing that the old one does not.
    case nothingMore
    /// The new model allows more.
    case more
    /// It cannot be told.
    case undecided
  }

  /// Everybody in one of the models, by label.
  public let subjects: [Subject]

  /// Compares two models: identities by kind and name, policies that are bound to nobody by name or file.
  ///
  /// When either model holds just one subject, and they are called differently, these two are compared.
  /// - Parameter known: Whether only actions count that exist as far as the tables know.
  public init(old: AccessModel, new: AccessModel, knownActions known: Bool = false) {
    let before = Self.sides(of: old)
    let after = Self.sides(of: new)
    if before.count == 1, after.count == 1, let first = before.first, let second = after.first {
      subjects = [Self.subject(second.key, first.value, second.value, known)]
      return
    }
    subjects = Set(before.keys).union(after.keys).sorted().map { key in
      Self.subject(key, before[key], after[key], known)
    }
  }

  /// What the new model allows, in one word.
  public var verdict: Verdict {
    if subjects.contains(where: \.comparison.gained.isYes) { return .more }
    return subjects.allSatisfy(\.comparison.gained.isNo) ? .nothingMore : .undecided
  }

  /// One model's part of a subject.
  private struct Side {
    var set: PolicySet
    let dialect: Dialect
    /// The names of bound policies whose documents are not known.
    var openNames: Set<String> = []
  }

  private static func subject(_ label: String, _ before: Side?, _ after: Side?, _ known: Bool) -> Subject {
    let dialect = (after ?? before)?.dialect ?? .iam
    let old = completed(before, beside: after)
    let new = completed(after, beside: before)
    return Subject(
      label: label, old: old, new: new,
      comparison: AccessComparison(old: old, new: new, actions: known ? .known(in: dialect) : nil))
  }

  /// What is unknown in both models alike changes nothing; what only one of them binds may.
  private static func completed(_ side: Side?, beside other: Side?) -> PolicySet {
    guard let side else { return PolicySet() }
    var set = side.set
    for name in side.openNames.subtracting(other?.openNames ?? []).sorted() {
      guard let location = set.identity.first?.location ?? set.limits.first?.first?.location else { continue }
      var open = Policy(kind: .identity, dialect: side.dialect, name: Text(name), location: location)
      open.isComplete = false
      set.identity.append(open)
    }
    return set
  }

  private static func sides(of model: AccessModel) -> [String: Side] {
    var sides: [String: Side] = [:]
    var taken = Set(model.identities.compactMap(\.boundary))
    taken.formUnion(model.bindings.compactMap(\.policy))
    for (index, identity) in model.identities.enumerated() where identity.origin != .managed {
      let dialect = identity.provider.dialect
      if let trust = identity.trust {
        taken.insert(trust)
        sides["trust of \(identity.label)"] = Side(set: PolicySet(resource: [model[trust]]), dialect: dialect)
      }
      let id = ID<Identity>(index)
      let set = PolicySet(
        identity: model.boundPolicies(of: id).map { model[$0] }, limits: model.limits(of: id))
      let open = identity.bindings.map { model[$0] }.filter { $0.policy == nil }.compactMap { $0.name?.string }
      guard !set.identity.isEmpty || !open.isEmpty else { continue }
      sides[identity.label] = Side(set: set, dialect: dialect, openNames: Set(open))
    }
    let files = Set(model.policies.map { $0.location.file.path })
    for (index, policy) in model.policies.enumerated() where !taken.contains(ID(index)) && policy.origin == .project {
      var label = policy.label
      if policy.name == nil, files.count > 1 { label += " in \(policy.location.file.path)" }
      var number = 2
      var key = label
      while sides[key] != nil {
        key = "\(label) (\(number))"
        number += 1
      }
      sides[key] = Side(set: PolicySet([policy]), dialect: policy.dialect)
    }
    return sides
  }
}
