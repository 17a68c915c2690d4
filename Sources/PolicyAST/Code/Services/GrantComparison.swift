/// Compares what roles grant with what the code and the settings of their functions use.
///
/// It is made to be silent rather than wrong: code that was not read as a whole, an import that nothing is known about,
/// or a role that others use as well leave the question open.
public struct GrantComparison: Sendable {
  private let model: AccessModel

  /// The code files of each function.
  private let files: [ID<Function>: [Int]]

  /// What each file shows.
  private let uses: [ServiceUses]

  /// The functions that run with each role.
  private let users: [ID<Identity>: [ID<Function>]]

  /// Roles that something else than functions uses.
  private let shared: Set<ID<Identity>>

  /// A comparison of what `model` holds.
  /// - Complexity: O(*tokens of the code* + *entities*).
  public init(_ model: AccessModel) {
    self.model = model
    let own = Set(model.codeFiles.flatMap { CodeFile.moduleNames(ofPath: $0.file.path) })
    uses = model.codeFiles.map { $0.serviceUses(besides: own) }
    var files: [ID<Function>: [Int]] = [:]
    for (index, file) in model.codeFiles.enumerated() {
      for function in file.functions { files[function, default: []].append(index) }
    }
    self.files = files
    var users: [ID<Identity>: [ID<Function>]] = [:]
    for (index, function) in model.functions.enumerated() {
      if let role = function.role?.identity { users[role, default: []].append(ID(index)) }
    }
    self.users = users
    shared = Set(model.triggers.compactMap { $0.role?.identity })
  }

  /// Returns the gaps of the function `id`; those of a role that several share are told of the first of them.
  public func gaps(of id: ID<Function>) -> [GrantGap] {
    let function = model[id]
    guard let reference = function.role, let role = reference.identity, model[role].kind == .role else { return [] }
    return settingGaps(function, reference, role) + missing(id, role)
      + (users[role]?.first == id ? unused(role) : [])
  }

  // MARK: Granted and not used

  private func unused(_ role: ID<Identity>) -> [GrantGap] {
    let functions = users[role] ?? []
    guard !shared.contains(role), servesFunctionsAlone(role), functions.allSatisfy({ isSeen($0) }) else { return [] }
    let grants = grants(of: role)
    let used = functions.map { FunctionServices(model[$0], in: model, code: files[$0, default: []].map { uses[$0] }) }
    return grants.filter { grant in !used.contains { $0.mayUse(grant.service) } }
      .map { GrantGap(kind: .unused, service: $0.service, subject: $0.pattern.text.string, location: $0.location) }
  }

  /// Whether the code of `function` was read as a whole and uses nothing that cannot be told.
  private func isSeen(_ function: ID<Function>) -> Bool {
    guard model[function].codeIsRead, let files = files[function], !files.isEmpty else { return false }
    return files.allSatisfy { uses[$0].doubt == nil }
  }

  /// Whether the trust policy lets functions in and nobody else.
  private func servesFunctionsAlone(_ role: ID<Identity>) -> Bool {
    guard let trust = model[role].trust else { return model[role].origin == .declared }
    guard model[trust].isComplete else { return false }
    return model[trust].statements.allSatisfy { statement in
      guard let element = statement.principal, element.isComplete, !element.isNegated else { return false }
      return element.principals.allSatisfy { principal in
        let name = principal.pattern.text.string
        return principal.kind == .service && (name == "fc.aliyuncs.com" || name == "lambda.amazonaws.com")
      }
    }
  }

  private struct Grant {
    let service: String
    let pattern: Pattern
    let location: Location
  }

  /// What a managed policy is for when it speaks of more services cannot be told.
  private static let managedServiceLimit = 3

  /// The services whose actions the role's policies allow, each with the first pattern that does.
  private func grants(of role: ID<Identity>) -> [Grant] {
    var found: [Grant] = []
    for id in model[role].bindings {
      guard let policy = model[id].policy.map({ model[$0] }) else { continue }
      var own: [Grant] = []
      for statement in policy.statements where statement.effect == .allow {
        guard let element = statement.action, !element.isNegated else { continue }
        for pattern in element.patterns {
          guard let service = Self.judgedService(pattern), !own.contains(where: { $0.service == service }) else {
            continue
          }
          let place = policy.origin == .managed ? model[id].location : pattern.location
          own.append(Grant(service: service, pattern: pattern, location: place))
        }
      }
      if policy.origin == .managed, own.count > Self.managedServiceLimit { continue }
      found += own.filter { grant in !found.contains { $0.service == grant.service } }
    }
    return found
  }

  /// The service of an action that code must use by itself; nil for what the platform does with the role.
  ///
  /// Network interfaces are the matter of a rule of their own; roles are passed on by calls of other services.
  private static func judgedService(_ pattern: Pattern) -> String? {
    guard pattern.text.holes.isEmpty else { return nil }
    let text = pattern.text.string.lowercased()
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let service = String(text[..<colon])
    guard !service.isEmpty, !service.contains(where: { $0 == "*" || $0 == "?" }) else { return nil }
    let isImplied =
      text.holds("networkinterface") || text.hasSuffix(":passrole") || text.hasSuffix(":createservicelinkedrole")
      || (["ec2", "ecs", "vpc"].contains(service) && text.holds(":describe"))
    return isImplied ? nil : service
  }

  // MARK: Used and not granted

  private func missing(_ id: ID<Function>, _ role: ID<Identity>) -> [GrantGap] {
    guard let files = files[id], isKnown(role) else { return [] }
    var gaps: [GrantGap] = []
    for index in files {
      let shown = uses[index]
      guard !shown.mayUseOtherCredentials, model[id].provider == .aws || shown.takesGivenCredentials else { continue }
      for use in shown.uses where use.client.provider == model[id].provider {
        guard let service = use.client.services.first, service != "sts",
          !use.client.services.contains(where: { mayUse($0, role) }), !gaps.contains(where: { $0.service == service })
        else { continue }
        gaps.append(GrantGap(kind: .missing, service: service, subject: use.name, location: use.location))
      }
    }
    return gaps
  }

  /// Whether everything that is bound to the role is known.
  private func isKnown(_ role: ID<Identity>) -> Bool {
    guard model[role].isComplete else { return false }
    return model[role].bindings.allSatisfy { id in
      guard let policy = model[id].policy.map({ model[$0] }) else { return false }
      return policy.isComplete
        && policy.statements.allSatisfy { statement in
          guard let element = statement.action else { return true }
          return element.isComplete && !element.isNegated && element.patterns.allSatisfy { $0.text.holes.isEmpty }
        }
    }
  }

  /// Whether the role, or the policy of a resource in the project, allows any action of `service`.
  private func mayUse(_ service: String, _ role: ID<Identity>) -> Bool {
    let own = model[role].bindings.compactMap { model[$0].policy }
    let others = model.policies.indices.filter { model.policies[$0].kind == .resource }.map { ID<Policy>($0) }
    return (own + others).contains { id in
      model[id].statements.contains { statement in
        statement.effect == .allow
          && (statement.action?.patterns ?? []).contains { Self.names($0.text.string, service) }
      }
    }
  }

  private static func names(_ action: String, _ service: String) -> Bool {
    let prefix = action.lowercased().prefix { $0 != ":" }
    return prefix.contains("*") || prefix.contains("?") || prefix == service
  }

  // MARK: Settings

  /// What the logs and mounts of a function need.
  private func settingGaps(_ function: Function, _ reference: RoleReference, _ role: ID<Identity>) -> [GrantGap] {
    // Funcraft adds these rights to the role that it makes.
    guard function.provider == .alibaba, function.format != .funcraft, isKnown(role) else { return [] }
    var wanted: [(action: String, subject: String)] = []
    if let logs = function.logs, logs.unresolved == nil, !logs.isAutomatic {
      wanted.append(("log:PostLogStoreLogs", logs.project?.scalar?.string ?? ""))
    }
    if let mount = function.mounts.first(where: { $0.kind == .bucket && !$0.isAutomatic }) {
      wanted.append(("oss:GetObject", mount.source?.scalar?.string ?? ""))
    }
    return wanted.filter { want in
      !model[role].bindings.compactMap { model[$0].policy }.contains { id in
        model[id].statements.contains { statement in
          statement.effect == .allow
            && (statement.action?.patterns ?? []).contains {
              WildcardPattern($0.text.string, ignoringCase: true).matches(want.action)
            }
        }
      }
    }.map {
      GrantGap(kind: .missingForSetting, service: $0.action, subject: $0.subject, location: reference.value.location)
    }
  }
}
