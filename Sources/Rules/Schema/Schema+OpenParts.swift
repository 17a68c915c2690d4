import PolicyAST

extension Schema {
  /// The field of a pattern that says which parts it leaves open although the project names them.
  static let openParts = SchemaField(
    name: "openParts", type: .list(.string),
    doc: "of an ARN: which of region and account are `*` although the project names them"
  ) { subject, model in
    guard case .pattern(let pattern, _) = subject, let arn = ARNParts(pattern) else { return .list([], nil) }
    let code = arn.service.string.lowercased()
    guard !servicesWithoutPlace.contains(code), !code.contains("*") else { return .list([], pattern.location) }
    var parts: [SchemaValue] = []
    if arn.region.string == "*", model.functions.contains(where: { $0.region?.scalar?.known != nil }) {
      parts.append(.string("region", arn.locations[2]))
    }
    if arn.account.string == "*", !model.ownAccounts.isEmpty {
      parts.append(.string("account", arn.locations[3]))
    }
    return .list(parts, pattern.location)
  }

  /// Services whose resource names need neither region nor account: the name is unique, or there is no region.
  ///
  /// - Source: RAM authentication pages of the services (`acs:oss:*:*:bucket`, `acs:ram::…`, `acs:cdn:*:…`).
  private static let servicesWithoutPlace: Set<String> = [
    "oss", "ram", "sts", "cdn", "dcdn", "alidns", "resourcemanager", "s3", "iam", "route53", "cloudfront", "bedrock",
  ]
}
