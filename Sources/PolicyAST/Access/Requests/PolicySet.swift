/// The policies that decide together about requests of one principal to one resource.
public struct PolicySet: Sendable {
  /// How policies of principals and of resources work together.
  /// - Source: "Policy evaluation logic", IAM documentation; "Policy evaluation process", RAM documentation.
  public enum Combination: String, Sendable, CaseIterable {
    /// One of the two suffices: principal and resource belong to one account. Where identity policies are given, a
    /// statement that names the account as a whole leaves the decision to them.
    case either
    /// Both have to allow: other accounts, and assuming a RAM role.
    case both
    /// The resource policy has to allow, or to hand the decision to identity policies by naming the account: KMS keys.
    case resourceFirst
  }

  /// Policies bound to the principal; they unite.
  public var identity: [Policy]

  /// Policies of the resource, the trust policy of a role among them; they unite.
  public var resource: [Policy]

  /// Layers that have to allow besides: permissions boundaries, session policies, control policies. The policies of one
  /// layer unite; a layer without policies does not limit.
  public var limits: [[Policy]]

  /// How `identity` and `resource` work together.
  public var combination: Combination

  /// A set of the given policies.
  public init(
    identity: [Policy] = [], resource: [Policy] = [], limits: [[Policy]] = [], combination: Combination = .either
  ) {
    self.identity = identity
    self.resource = resource
    self.limits = limits
    self.combination = combination
  }

  /// A set of policies, each put where its kind belongs; every boundary is a layer of its own.
  public init(_ policies: [Policy], combination: Combination = .either) {
    self.init(combination: combination)
    for policy in policies {
      switch policy.kind {
      case .identity: identity.append(policy)
      case .trust, .resource: resource.append(policy)
      case .boundary: limits.append([policy])
      }
    }
  }

  /// Returns the policy that `reference` leads to, nil when there is none.
  public func policy(_ reference: StatementReference) -> Policy? {
    let policies: [Policy]
    switch reference.part {
    case .identity: policies = identity
    case .resource: policies = resource
    case .limit: policies = limits.indices.contains(reference.layer) ? limits[reference.layer] : []
    }
    return policies.indices.contains(reference.policy) ? policies[reference.policy] : nil
  }

  /// Returns the statement that `reference` leads to, nil when there is none.
  public func statement(_ reference: StatementReference) -> Statement? {
    guard let statements = policy(reference)?.statements, let index = reference.statement else { return nil }
    return statements.indices.contains(index) ? statements[index] : nil
  }
}
