extension PolicyValidator {
  /// Looks at the services of actions, at what the list says twice, and at what a trust policy cannot grant.
  mutating func checkActions(_ element: Statement.Element) {
    for pattern in element.patterns {
      guard let name = pattern.text.known, !name.holds("${") else { continue }
      checkService(ofAction: name, at: pattern.location)
    }
    for (index, cover) in PatternCovers(element.patterns, ignoringCase: true).covered {
      let pattern = element.patterns[index]
      note(.redundantAction, pattern.text.string, expected: element.patterns[cover].text.string, at: pattern.location)
    }
  }

  private mutating func checkService(ofAction name: String, at location: Location) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return }
    let service = parts[0].lowercased()
    guard !service.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) else {
      if !service.allSatisfy({ $0 == "*" }) { note(.wildcardService, name, at: location) }
      return
    }
    if policy.kind == .trust, service != "sts" {
      note(.misplacedAction, name, expected: "sts:AssumeRole", at: location)
    } else {
      checkService(service, as: String(parts[0]), at: location)
    }
  }

  /// Notes a service, in lower case, that the provider does not have.
  mutating func checkService(_ service: String, as written: String, at location: Location) {
    switch dialect {
    case .iam:
      guard !ConditionKeys.knows(service: service) else { return }
      if KnownActions.knows(service: service, in: .ram) {
        note(.foreignService, written, at: location)
      } else if let near = ConditionKeys.nearestService(to: service) {
        note(.unknownService, written, expected: near, at: location)
      }
    case .ram:
      guard !Self.ramServices.contains(service), ConditionKeys.knows(service: service) else { return }
      if Self.awsOnly.contains(service) { note(.foreignService, written, at: location) }
    }
  }

  /// Services that both providers have under one code.
  private static let ramServices = Set(KnownActions.services(of: .ram))

  /// Codes of AWS that no service of Alibaba Cloud has.
  private static let awsOnly: Set<String> = [
    "apigateway", "autoscaling", "cloudformation", "cloudwatch", "cognito-identity", "cognito-idp", "dynamodb", "ec2",
    "ecr", "elasticfilesystem", "events", "execute-api", "firehose", "iam", "kinesis", "lambda", "logs",
    "organizations", "s3", "secretsmanager", "sns", "sqs", "ssm", "states", "xray",
  ]
}
