import PolicyAST

extension Schema {
  /// Fields of a pattern that say what it reaches.
  static let patternReach: [SchemaField] = [
    reach("coversEverything", "of a resource: whether it stands for every resource there is") { pattern, role in
      everything(pattern, role)
    },
    reach("coversService", "of an action: whether it stands for every action of one service, or of all") {
      pattern, role in
      service(pattern, role)
    },
    reach("isEveryFunction", "of a resource: whether it stands for every function of a service or account") {
      pattern, role in
      everyFunction(pattern, role)
    },
    reach("isEveryDataResource", "of a resource: whether it stands for all buckets, tables, keys… of a service") {
      pattern, role in
      dataResource(pattern, role)
    },
    reach("isEveryRole", "of a resource: whether it stands for every role of an account") { pattern, role in
      any(of: ["acs:ram::1:role/*", "arn:p:iam::1:role/*"], pattern, role)
    },
    SchemaField(
      name: "sensitiveActions", type: .list(.string),
      doc: "of an action: the sensitive actions of the catalogue that it matches, by name", isOfText: true
    ) { subject, _ in
      guard case .pattern(let pattern, let role) = subject else { return .missing }
      let reach = PatternReach(pattern, as: role)
      if reach.isOpen, let hole = pattern.text.holes.first { return .unknown(hole.unresolved) }
      return .list(matchedActions(pattern, role).sensitive.map { .string($0, nil) }, pattern.location)
    },
    SchemaField(
      name: "furtherSensitiveActions", type: .list(.string),
      doc:
        "of an action: the sensitive actions that it matches without showing it: not the one that is spelt before the wildcards",
      isOfText: true
    ) { subject, _ in
      guard case .pattern(let pattern, let role) = subject else { return .missing }
      let reach = PatternReach(pattern, as: role)
      if reach.isOpen, let hole = pattern.text.holes.first { return .unknown(hole.unresolved) }
      return .list(furtherActions(pattern, role).map { .string($0, nil) }, pattern.location)
    },
    SchemaField(
      name: "takesResource", type: .bool,
      doc: "of an action: whether most actions of the catalogue that it matches can be limited to a resource",
      isOfText: true
    ) { subject, _ in
      guard case .pattern(let pattern, let role) = subject else { return .missing }
      if let hole = pattern.text.holes.first { return .unknown(hole.unresolved) }
      let matched = matchedActions(pattern, role)
      return .bool(matched.limited * 2 > matched.count, pattern.location)
    },
    SchemaField(
      name: "isForeign", type: .bool, doc: "of an ARN: whether it names an account that is none of the project's own"
    ) { subject, model in
      guard case .pattern(let pattern, _) = subject else { return .missing }
      guard let arn = ARNParts(pattern) else { return .bool(false, pattern.location) }
      return isForeign(arn.account, of: arn.provider, at: arn.locations[3], in: model)
    },
    SchemaField(name: "account", type: .string, doc: "of an ARN: the account; may be empty or `*`") { subject, _ in
      guard case .pattern(let pattern, _) = subject, let arn = ARNParts(pattern) else { return .missing }
      return .text(arn.account, at: arn.locations[3])
    },
  ]

  /// The provider's account that invokes functions for Tablestore.
  /// - Source: "Configure a Tablestore trigger", Function Compute documentation.
  private static let tablestoreAccount = "1604337383174619"

  /// Returns what `judge` says about the account that a principal belongs to; false when it names none.
  static func accountAnswer(
    of subject: Subject, _ judge: (Text, Provider, Location?) -> SchemaValue
  ) -> SchemaValue {
    guard case .principal(let principal) = subject else { return .missing }
    let provider: Provider = principal.kind == .ram ? .alibaba : ARNParts(principal.pattern)?.provider ?? .aws
    switch account(of: principal) {
    case .string(let account, let place): return judge(Text(account), provider, place)
    case .unknown(let unresolved): return judge(Text(pieces: [.hole(unresolved)]), provider, principal.pattern.location)
    case .missing, .bool, .int, .double, .localized, .object, .list, .map:
      return .bool(false, principal.pattern.location)
    }
  }

  /// Returns whether `account` is known to be one of the project's own, or the provider's.
  static func isOwn(
    _ account: Text, of provider: Provider, at location: Location?, in model: AccessModel
  ) -> SchemaValue {
    if let hole = account.holes.first {
      return hole.unresolved.reason == .configuration ? .bool(true, location) : .unknown(hole.unresolved)
    }
    let name = account.string
    return .bool(name == tablestoreAccount || model.ownAccounts.contains(name, of: provider), location)
  }

  /// Returns whether `account` is known, and is none of the project's own or of the provider's.
  ///
  /// Without any account of `provider` that is known to be the project's own nothing is foreign there.
  static func isForeign(
    _ account: Text, of provider: Provider, at location: Location?, in model: AccessModel
  ) -> SchemaValue {
    let isKnown = model.ownAccounts.isKnown(of: provider)
    if let hole = account.holes.first {
      // The account of the access alias is the project's own, whatever it is.
      if hole.unresolved.reason == .configuration { return .bool(false, location) }
      return isKnown ? .unknown(hole.unresolved) : .bool(false, nil)
    }
    let name = account.string
    guard !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return .bool(false, location) }
    if name == tablestoreAccount { return .bool(false, location) }
    return .bool(isKnown && !model.ownAccounts.contains(name, of: provider), location)
  }

  /// Returns what is known of the actions that `pattern` matches; all services are searched when it names none.
  static func matchedActions(_ pattern: Pattern, _ role: PatternRole) -> ActionMatches {
    guard case .action(let dialect) = role, let text = pattern.text.known else { return ActionMatches() }
    return KnownActions.matches(of: text, in: dialect)
  }

  /// Returns the sensitive actions that `pattern` matches without showing it: none when it matches one action alone, or
  /// when what stands before its wildcards spells a sensitive action, as the others are variants of that one.
  private static func furtherActions(_ pattern: Pattern, _ role: PatternRole) -> [String] {
    let matched = matchedActions(pattern, role)
    let text = pattern.text.string
    let spelled = text.prefix { $0 != "*" && $0 != "?" }
    if matched.sensitive.contains(where: { $0.lowercased() == spelled.lowercased() }) { return [] }
    // `sqs:Receive*` says what it means; a wildcard in the middle of a word hides it.
    if matched.count == 1, text == spelled + "*",
      matched.sensitive.first?.dropFirst(spelled.count).first?.isUppercase == true
    {
      return []
    }
    return matched.sensitive
  }

  /// Returns whether `pattern` stands for every function of a service, or of an account.
  static func everyFunction(_ pattern: Pattern, _ role: PatternRole) -> PatternReach.Answer {
    // The service of Function Compute 2.0 may be named: what counts is that its functions are not.
    let resource = ARNParts(pattern).map { PatternReach.spelled($0.resource) }
    let service = resource?.split(separator: "/").dropFirst().first.map(String.init) ?? "s"
    return any(
      of: [
        "acs:fc:r:1:functions/*", "acs:fc:r:1:services/\(service)/functions/*", "arn:p:lambda:r:1:function:*",
      ], pattern, role)
  }

  private static func everything(_ pattern: Pattern, _ role: PatternRole) -> PatternReach.Answer {
    let reach = PatternReach(pattern, as: role)
    switch role {
    case .action: return reach.covers("*:*")
    case .resource(let dialect): return reach.covers(dialect == .ram ? "acs:*:*:*:*" : "arn:*:*:*:*:*")
    case .conditionValue, .source: return reach.covers("*")
    }
  }

  private static func service(_ pattern: Pattern, _ role: PatternRole) -> PatternReach.Answer {
    guard case .action = role else { return .no }
    let code = pattern.text.string.prefix { $0 != ":" }
    // What no name of a service holds belongs to a misspelt action, such as `oss.*`.
    guard !code.contains(".") else { return .no }
    let reach = PatternReach(pattern, as: role)
    if pattern.text.holes.contains(where: { $0.start < code.utf8.count }) {
      // The service is not known: whatever it is, the rest decides whether all of its actions are meant.
      let rest = pattern.text.string.dropFirst(code.count + 1)
      if !rest.isEmpty, !rest.allSatisfy({ $0 == "*" }) { return .no }
    }
    return reach.covers("\(code):*")
  }

  private static func dataResource(_ pattern: Pattern, _ role: PatternRole) -> PatternReach.Answer {
    any(
      of: [
        "acs:oss:r:1:*/*", "acs:ots:r:1:instance/*", "acs:log:r:1:project/*", "acs:kms:r:1:key/*",
        "acs:kms:r:1:secret/*",
        "acs:mns:r:1:/queues/*", "acs:mns:r:1:/topics/*", "acs:rds:r:1:dbinstance/*", "arn:p:s3:::*",
        "arn:p:dynamodb:r:1:table/*", "arn:p:secretsmanager:r:1:secret:*", "arn:p:kms:r:1:key/*",
        "arn:p:sqs:r:1:*", "arn:p:sns:r:1:*", "arn:p:logs:r:1:log-group:*",
      ], pattern, role)
  }

  /// Returns whether `pattern` covers one of `forms`; a form with a partition `p`, a region `r` and an account `1` is
  /// covered by a pattern for one partition, region and account, too.
  private static func any(of forms: [String], _ pattern: Pattern, _ role: PatternRole) -> PatternReach.Answer {
    guard case .resource = role else { return .no }
    let reach = PatternReach(pattern, as: role)
    // Every form stands for many names.
    if reach.isLiteral { return .no }
    guard let arn = ARNParts(pattern) else { return everything(pattern, role) }
    var open: PatternReach.Answer = .no
    let service = namedService(arn)
    for form in forms where service.map({ isForm(form, of: $0) }) ?? true {
      var parts = form.split(
        separator: ":", maxSplits: form.hasPrefix("acs:") ? 4 : 5, omittingEmptySubsequences: false
      )
      .map(String.init)
      let (region, account) = form.hasPrefix("acs:") ? (2, 3) : (3, 4)
      if parts[1] == "p" { parts[1] = wildcardFree(arn.partition) ?? "*" }
      if parts[region] == "r" { parts[region] = wildcardFree(arn.region) ?? "*" }
      if parts[account] == "1" { parts[account] = wildcardFree(arn.account) ?? "*" }
      switch reach.covers(parts.joined(separator: ":")) {
      case .yes: return .yes
      case .no: continue
      case .unknown(let unresolved): open = .unknown(unresolved)
      }
    }
    return open
  }

  /// The service that an ARN names in lower case; nil when it may be several.
  private static func namedService(_ arn: ARNParts) -> String? {
    guard let service = arn.service.known, !service.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) else {
      return nil
    }
    return service.lowercased()
  }

  private static func isForm(_ form: String, of service: String) -> Bool {
    let rest = form.utf8.dropFirst(form.hasPrefix("acs:") ? 4 : 6)
    return rest.prefix { $0 != UInt8(ascii: ":") }.elementsEqual(service.utf8)
  }

  /// Returns `text` as a part of a form, nil when it may hold wildcards.
  private static func wildcardFree(_ text: Text) -> String? {
    text.holes.allSatisfy(\.unresolved.isConcrete) ? PatternReach.spelled(text) : nil
  }

  private static func reach(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Pattern, PatternRole) -> PatternReach.Answer
  ) -> SchemaField {
    SchemaField(name: name, type: .bool, doc: doc, isOfText: true) { subject, _ in
      guard case .pattern(let pattern, let role) = subject else { return .missing }
      switch get(pattern, role) {
      case .yes: return .bool(true, pattern.location)
      case .no: return .bool(false, pattern.location)
      case .unknown(let unresolved): return .unknown(unresolved)
      }
    }
  }
}
