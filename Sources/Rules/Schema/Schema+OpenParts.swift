import PolicyAST

extension Schema {
  /// The field of a pattern that says which parts it leaves open although the project names them.
  static let openParts = SchemaField.answered(
    "openParts", .list(.string), "of an ARN: which of region and account are `*` although the project names them"
  ) { openParts(of: $0, $1) }

  private static func openParts(of subject: Subject, _ answers: AccessAnswers) -> SchemaValue {
    guard case .pattern(let pattern, _) = subject, let arn = ARNParts(pattern) else { return .list([], nil) }
    let code = arn.service.string.lowercased()
    guard !servicesWithoutPlace.contains(code), !code.contains("*") else { return .list([], pattern.location) }
    var parts: [SchemaValue] = []
    if arn.region.string == "*", Provider.allCases.contains(where: { answers.regions(of: $0).contains { !$0.isEmpty } })
    {
      parts.append(.string("region", arn.locations[2]))
    }
    if arn.account.string == "*", answers.model.ownAccounts.isKnown(of: arn.provider) {
      parts.append(.string("account", arn.locations[3]))
    }
    return .list(parts, pattern.location)
  }

  /// The field of a pattern that has the name with these parts filled in.
  static let pinned = SchemaField.answered(
    "pinned", .string, "of an ARN with openParts: the text with the project's only region and account in their places"
  ) { pinned(of: $0, $1) }

  private static func pinned(of subject: Subject, _ answers: AccessAnswers) -> SchemaValue {
    guard case .pattern(let pattern, _) = subject, ARNParts(pattern) != nil, pattern.text.holes.isEmpty,
      case .list(let parts, _) = openParts(of: subject, answers), !parts.isEmpty
    else { return .missing }
    var words = pattern.text.string.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let provider: Provider = words[0] == "acs" ? .alibaba : .aws
    let first = provider == .alibaba ? 2 : 3
    let regions = answers.regions(of: provider)
    let accounts = answers.model.ownAccounts.of(provider)
    for part in parts {
      guard case .string(let name, _) = part else { return .missing }
      let known = name == "region" ? regions : accounts
      guard known.count == 1, let only = known.first, !only.isEmpty, words.count > first + 2 else { return .missing }
      words[name == "region" ? first : first + 1] = only
    }
    return .string(words.joined(separator: ":"), pattern.location)
  }

  /// Services whose resource names need neither region nor account: the name is unique, or there is no region.
  ///
  /// - Source: RAM authentication pages of the services (`acs:oss:*:*:bucket`, `acs:ram::…`, `acs:cdn:*:…`).
  private static let servicesWithoutPlace: Set<String> = [
    "oss", "ram", "sts", "cdn", "dcdn", "alidns", "resourcemanager", "s3", "iam", "route53", "cloudfront", "bedrock",
  ]
}
