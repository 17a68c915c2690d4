extension AccessCompiler {
  /// Returns the principals of an element: those named as themselves, and accounts named as a whole.
  ///
  /// A role covers its sessions, an account everyone in it. In `NotPrincipal` neither is certain. An account that is
  /// written as a number is one of the partition that the statement names, else of `aws`.
  /// - Source: "AWS JSON policy elements: Principal", "NotPrincipal", IAM documentation; "Edit the trust policy of a
  ///   RAM role", RAM documentation.
  mutating func principals(
    of statement: Statement, _ dialect: Dialect
  ) -> (direct: StatementParts.Group, accounts: StatementParts.Group) {
    let none = StatementParts.Group(patterns: [], isNegated: false, isComplete: true)
    guard let element = statement.principal else { return (.everything, none) }
    let partition = dialect == .ram ? "acs" : Self.partition(of: statement)
    if !element.isComplete { doubt("not all principals are known") }
    var direct: [CompiledPattern] = []
    var accounts: [CompiledPattern] = []
    for principal in element.principals {
      let written = patterns(of: principal, dialect, partition, isNegated: element.isNegated)
      if written.isAccount { accounts += written.patterns } else { direct += written.patterns }
    }
    return (
      .init(patterns: direct, isNegated: element.isNegated, isComplete: element.isComplete),
      .init(patterns: accounts, isNegated: element.isNegated, isComplete: true)
    )
  }

  private mutating func patterns(
    of principal: Principal, _ dialect: Dialect, _ partition: String, isNegated: Bool
  ) -> (patterns: [CompiledPattern], isAccount: Bool) {
    let text = principal.pattern.text
    guard let name = text.known else {
      let kind = principal.kind == .any ? "" : principal.kind.rawValue + ":"
      let whole = Text(pieces: [.literal(kind)] + text.pieces)
      return ([pattern(whole, .init(ignoresCase: dialect == .ram))], false)
    }
    switch principal.kind {
    case .any where name == "*", .aws where name == "*": return ([spelt("*")], false)
    case .any: return owner(name, dialect == .ram ? .ram : .aws, partition, isNegated)
    case .aws, .ram: return owner(name, principal.kind, principal.kind == .ram ? "acs" : partition, isNegated)
    case .service, .federated, .canonicalUser:
      if name == "*" { return ([spelt(principal.kind.rawValue + ":*")], false) }
      return ([literal(principal.kind.rawValue + ":" + name, ignoresCase: principal.kind == .service)], false)
    }
  }

  /// Returns `arn:` with the partition of the first name in `statement` that has one, else `arn:aws`.
  private static func partition(of statement: Statement) -> String {
    let names = (statement.principal?.principals.map(\.pattern) ?? []) + (statement.resource?.patterns ?? [])
    for name in names {
      let fields = name.text.string.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0] == "arn", fields[1].hasPrefix("aws") else { continue }
      return "arn:\(fields[1])"
    }
    return "arn:aws"
  }

  /// The patterns of an account, user, role or session.
  private mutating func owner(
    _ name: String, _ kind: Principal.Kind, _ ownPartition: String, _ isNegated: Bool
  ) -> (patterns: [CompiledPattern], isAccount: Bool) {
    let prefix = kind.rawValue + ":"
    if name == "*" { return ([spelt(prefix + "*")], false) }
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    let fields = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    if isNumber {
      return (account(prefix + ownPartition, name, isNegated), true)
    }
    let isARN = kind == .aws ? fields.count == 6 : fields.count == 5
    guard isARN, let last = fields.last else { return ([literal(prefix + name, ignoresCase: kind == .ram)], false) }
    let partition = kind == .aws ? "\(fields[0]):\(fields[1])" : fields[0]
    let owner = fields[fields.count - 2]
    if last == "root" { return (account(prefix + partition, owner, isNegated), true) }
    if name.contains("*") || name.contains("?") {
      doubt("a principal cannot be named by a pattern such as '\(name)'")
      var open = spelt(prefix + name)
      open = CompiledPattern(pattern: open.pattern, isCertain: false, hasHoles: false)
      return ([open], false)
    }
    var patterns = [literal(prefix + name, ignoresCase: kind == .ram)]
    if last.hasPrefix("role/"), let role = last.split(separator: "/").last {
      for service in kind == .aws ? ["sts"] : ["sts", "ram"] {
        let session = "\(prefix)\(partition):\(service)::\(owner):assumed-role/\(role)/"
        patterns.append(beginning(session, isCertain: !isNegated, ignoresCase: kind == .ram))
      }
      if isNegated { doubt("it is not certain that 'NotPrincipal' with a role exempts its sessions") }
    }
    return (patterns, false)
  }

  private mutating func account(_ partition: String, _ id: String, _ isNegated: Bool) -> [CompiledPattern] {
    let services = partition.hasSuffix("acs") ? ["ram", "sts"] : ["iam", "sts"]
    if isNegated { doubt("it is not certain that 'NotPrincipal' with an account exempts everyone in it") }
    return [literal("\(partition):\(services[0])::\(id):root")]
      + services.map { beginning("\(partition):\($0)::\(id):", isCertain: !isNegated) }
  }

  private func literal(_ text: String, ignoresCase: Bool = false) -> CompiledPattern {
    CompiledPattern(
      pattern: WildcardPattern(literal: text, ignoringCase: ignoresCase), isCertain: true, hasHoles: false)
  }

  private func spelt(_ pattern: String) -> CompiledPattern {
    CompiledPattern(pattern: WildcardPattern(pattern), isCertain: true, hasHoles: false)
  }

  private func beginning(_ text: String, isCertain: Bool, ignoresCase: Bool = false) -> CompiledPattern {
    let tokens = text.scalarValues + [WildcardPattern.star]
    return CompiledPattern(
      pattern: WildcardPattern(tokens: tokens, ignoresCase: ignoresCase), isCertain: isCertain, hasHoles: false)
  }
}
