extension AccessModel {
  /// Returns the policies that decide whether `identity` may do `action` to `resource`: its own, and those of the
  /// resource as far as the model holds them. Without an identity, for services and others whom nothing in the model
  /// grants anything, those of the resource alone.
  /// - Source: "Policy evaluation logic", IAM documentation; "Assume a RAM role", RAM documentation.
  public func policySet(of identity: ID<Identity>?, action: String, on resource: String) -> PolicySet {
    var set = identity.map { policySet(of: $0) } ?? PolicySet()
    if action.lowercased() == "sts:assumerole" {
      let name = resource.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? resource
      let role = identities.first { $0.kind == .role && ($0.arn?.known == resource || $0.name.known == name) }
      if let trust = role?.trust {
        set.resource = [self[trust]]
        set.combination = identity != nil && self[trust].dialect == .ram ? .both : .either
      }
      return set
    }
    let function = function(named: resource)
    set.resource = ((function?.resourcePolicies ?? []) + bucketPolicies(on: resource)).map { self[$0] }
    return set
  }

  /// The function of AWS that `resource` names: by its name, or by its ARN with a version or alias or without.
  private func function(named resource: String) -> Function? {
    let fields = resource.split(separator: ":", omittingEmptySubsequences: false)
    let name = fields.count >= 7 && fields[2] == "lambda" && fields[5] == "function" ? String(fields[6]) : resource
    return functions.first { $0.provider == .aws && $0.name?.scalar?.known == name }
  }

  /// The policies of the bucket that `resource` names, or that holds the object that it names.
  private func bucketPolicies(on resource: String) -> [ID<Policy>] {
    guard let arn = WrittenARN(Text(resource)), ["s3", "oss"].contains(arn.service.string) else { return [] }
    let name = arn.name.string.prefix { $0 != "/" }
    return buckets.filter { $0.provider == arn.provider && $0.name?.scalar?.known == String(name) }.flatMap(\.policies)
  }
}
