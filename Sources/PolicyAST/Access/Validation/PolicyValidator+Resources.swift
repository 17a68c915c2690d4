extension PolicyValidator {
  /// Looks at the fields of resource names, and at what the list says twice.
  mutating func checkResources(_ element: Statement.Element) {
    for pattern in element.patterns {
      if let (arn, service) = checkARN(pattern), dialect == .iam { checkForm(arn, of: service, pattern) }
    }
    for (index, cover) in PatternCovers(element.patterns, ignoringCase: dialect == .ram).covered {
      let pattern = element.patterns[index]
      note(.redundantResource, pattern.text.string, expected: element.patterns[cover].text.string, at: pattern.location)
    }
  }

  /// Looks at the fields of one name of this provider; returns the parts when its service is known, in lower case.
  @discardableResult
  mutating func checkARN(_ pattern: Pattern) -> (arn: WrittenARN, service: String)? {
    let fields = WrittenARN.fields(of: pattern.text)
    let provider: Provider = dialect == .ram ? .alibaba : .aws
    guard let arn = WrittenARN(pattern.text), arn.provider == provider else { return nil }
    if dialect == .iam, let partition = fields.dropFirst().first.flatMap({ Self.plain($0) }),
      !Self.partitions.contains(partition)
    {
      let near = Nearness.nearest(to: partition, among: Self.partitions) ?? Self.partitions.joined(separator: ", ")
      note(.unknownPartition, partition, expected: near, at: pattern.location)
    }
    checkRegionForm(arn, pattern.location)
    checkAccountForm(arn, pattern.location)
    guard let service = Self.plain(arn.service), !service.isEmpty else { return nil }
    let lowered = service.lowercased()
    if service != lowered { note(.serviceCase, service, expected: lowered, at: pattern.location) }
    checkService(lowered, as: service, at: pattern.location)
    return (arn, lowered)
  }

  /// The partitions of AWS.
  private static let partitions = [
    "aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f",
  ]

  /// Returns `text` when it holds neither unknown parts nor wildcards nor variables.
  static func plain(_ text: Text) -> String? {
    guard let known = text.known, !known.utf8.contains(where: "*?$<>{}".utf8.contains) else {
      return nil
    }
    return known
  }

  private mutating func checkRegionForm(_ arn: WrittenARN, _ location: Location) {
    guard let region = Self.plain(arn.region), !region.isEmpty, !Regions.isWellFormed(region, in: dialect) else {
      return
    }
    note(.unknownRegion, region, expected: Regions.nearest(to: region, in: dialect), at: location)
  }

  /// - Source: "Amazon Resource Names", AWS documentation (12 digits; `aws` and service names for what AWS owns);
  ///   facts on the RAM policy grammar (`system`, `official`).
  private mutating func checkAccountForm(_ arn: WrittenARN, _ location: Location) {
    guard let account = Self.plain(arn.account), !account.isEmpty else { return }
    let isNumber = account.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch dialect {
    case .ram:
      if !isNumber, !["system", "official", "acs"].contains(account) {
        note(.unknownAccount, account, expected: "a number", at: location)
      }
    case .iam:
      // What belongs to a service has a word there, such as `aws`; a number with letters or of another length is none.
      guard account.utf8.contains(where: { (0x30...0x39).contains($0) }), !isNumber || account.utf8.count != 12 else {
        return
      }
      note(.unknownAccount, account, expected: "12 digits", at: location)
    }
  }

  /// Services of which the provider's own resources have no account: documents, images, keys of services.
  private static let sharedServices: Set<String> = [
    "autoscaling", "ec2", "ecr-public", "elasticfilesystem", "kms", "rds", "ssm",
  ]

  /// What the provider itself keeps, under the account `aws`, grows faster than the catalogue.
  private mutating func checkForm(_ arn: WrittenARN, of service: String, _ pattern: Pattern) {
    let forms = facts.forms(of: service, in: dialect)
    if forms.hasRegion == false, let region = Self.plain(arn.region), !region.isEmpty {
      note(.regionNotAllowed, region, expected: service, at: pattern.location)
      return
    }
    if forms.hasAccount == false, let account = Self.plain(arn.account), !account.isEmpty {
      note(.accountNotAllowed, account, expected: service, at: pattern.location)
      return
    }
    if forms.hasRegion == true, arn.region.known == "" {
      note(.missingRegion, service, at: pattern.location)
    } else if forms.hasAccount == true, arn.account.known == "", !Self.sharedServices.contains(service) {
      note(.missingAccount, service, at: pattern.location)
    } else if !forms.forms.isEmpty, arn.account.known != "aws", let text = pattern.text.known, !text.holds("${"),
      !ResourceFit.fits(text, anyOf: forms.forms)
    {
      note(.unknownResourceForm, text, expected: service, at: pattern.location)
    }
  }
}
