extension AccountLowering {
  mutating func addRole(_ value: Value?) {
    guard let properties = Properties(value), let name = properties["RoleName"] else { return }
    let provider = Self.provider(of: properties["Arn"])
    guard let id = identity(.role, name, arn: properties["Arn"], provider: provider, at: name.location) else { return }
    // An identity that another answer named first stands where it is described.
    model[id].location = name.location
    model[id].arn = properties["Arn"]?.scalar
    model[id].maximumSession = properties["MaxSessionDuration"]
    if model[id].trust == nil, let document = properties["AssumeRolePolicyDocument"] {
      let reader = PolicyReader(kind: .trust, dialect: provider.dialect)
      model[id].trust = model.add(reader.read(document, diagnostics: &model.diagnostics))
    }
  }

  mutating func addUser(_ value: Value?) {
    guard let properties = Properties(value), let name = properties["UserName"] else { return }
    _ = identity(.user, name, arn: properties["Arn"], provider: Self.provider(of: properties["Arn"]), at: name.location)
  }

  /// Keys of users: of those that the answer names, or of the one that the name of the file tells.
  mutating func addAccessKeys(_ answer: Properties) {
    let provider: Provider = answer["AccessKeyMetadata"] == nil ? .alibaba : .aws
    for key in (answer["AccessKeys"]?["AccessKey"] ?? answer["AccessKeyMetadata"])?.elementsOrSelf ?? [] {
      guard let number = key["AccessKeyId"]?.string else { continue }
      let named = key["UserName"].flatMap { identity(.user, $0, arn: nil, provider: provider, at: $0.location) }
      guard let id = named ?? subject(provider) else { continue }
      model[id].keyNumbers.append(number)
      // Reports point beside the key, which they must not show.
      let place = key["UserName"] ?? key["Status"] ?? key["CreateDate"]
      if let place, key["Status"]?.string != "Inactive" { model[id].accessKeys.append(place.location) }
    }
  }

  /// `GetPolicy`: the policy with its default version.
  mutating func addPolicy(_ answer: Properties) {
    guard let document = Properties(answer["DefaultPolicyVersion"])?["PolicyDocument"] else { return }
    let details = Properties(answer["Policy"])
    // Policies of the provider's own making are no fault of the account.
    guard details?["PolicyType"]?.string != "System" else { return }
    let reader = PolicyReader(kind: .identity, dialect: .ram)
    let name = details?["PolicyName"]?.scalar
    _ = model.add(reader.read(document, name: name, diagnostics: &model.diagnostics))
  }

  /// Policies of somebody whom the name of the file tells.
  mutating func attachPolicies(_ answer: Properties) {
    let provider: Provider = answer["AttachedPolicies"] == nil ? .alibaba : .aws
    let policies = (answer["Policies"]?["Policy"] ?? answer["AttachedPolicies"])?.elementsOrSelf ?? []
    guard let id = subject(provider) else { return }
    for policy in policies {
      guard let name = policy["PolicyArn"] ?? policy["PolicyName"] else { continue }
      attach(name, to: id)
    }
    model[id].isComplete = true
  }

  /// The identity that the file is named after; the longest name when several fit.
  private func subject(_ provider: Provider) -> ID<Identity>? {
    let candidates = model.identities.indices.filter { index in
      let identity = model.identities[index]
      guard identity.format == .accountState, identity.provider == provider else { return false }
      return identity.name.known.map { isNamed(after: $0) } ?? false
    }
    let longest = candidates.max { left, right in
      model.identities[left].name.string.utf8.count < model.identities[right].name.string.utf8.count
    }
    return longest.map { ID($0) }
  }

  /// `get-role-policy`, `get-user-policy`, `get-group-policy`.
  mutating func addInlinePolicy(_ answer: Properties) {
    let kinds: [(Identity.Kind, Value?)] = [
      (.role, answer["RoleName"]), (.user, answer["UserName"]), (.group, answer["GroupName"]),
    ]
    guard let document = answer["PolicyDocument"], let (kind, name) = kinds.first(where: { $0.1 != nil }), let name,
      let id = identity(kind, name, arn: nil, provider: .aws, at: name.location)
    else { return }
    bind(document, named: answer["PolicyName"], to: id)
  }

  // MARK: Authorization details

  /// `get-account-authorization-details`: every identity with all its policies.
  mutating func addDetails(_ answer: Properties) {
    for value in answer["Policies"]?.elementsOrSelf ?? [] { addManagedPolicy(value) }
    for value in answer["GroupDetailList"]?.elementsOrSelf ?? [] { addDetail(value, .group, "Group") }
    for value in answer["RoleDetailList"]?.elementsOrSelf ?? [] {
      addRole(value)
      addDetail(value, .role, "Role")
    }
    for value in answer["UserDetailList"]?.elementsOrSelf ?? [] { addDetail(value, .user, "User") }
  }

  private mutating func addDetail(_ value: Value, _ kind: Identity.Kind, _ word: String) {
    guard let properties = Properties(value), let name = value["\(word)Name"],
      let id = identity(kind, name, arn: properties["Arn"], provider: .aws, at: name.location)
    else { return }
    for policy in value["\(word)PolicyList"]?.elementsOrSelf ?? [] {
      guard let document = policy["PolicyDocument"] else { continue }
      bind(document, named: policy["PolicyName"], to: id)
    }
    for policy in properties["AttachedManagedPolicies"]?.elementsOrSelf ?? [] {
      if let arn = policy["PolicyArn"] ?? policy["PolicyName"] { attach(arn, to: id) }
    }
    for group in properties["GroupList"]?.elementsOrSelf ?? [] {
      guard let found = identity(.group, group, arn: nil, provider: .aws, at: group.location) else { continue }
      model[id].groups.append(found)
    }
    model[id].isComplete = true
  }

  private mutating func addManagedPolicy(_ value: Value) {
    guard let properties = Properties(value), let arn = properties["Arn"] else { return }
    // Those of the provider's own making are no fault of the account.
    guard arn.string?.holds(":iam::aws:") != true else { return }
    let versions = properties["PolicyVersionList"]?.elementsOrSelf ?? []
    guard let document = versions.first(where: { $0["IsDefaultVersion"]?.bool == true })?["Document"] else { return }
    let reader = PolicyReader(kind: .identity, dialect: .iam)
    var policy = reader.read(document, name: properties["PolicyName"]?.scalar, diagnostics: &model.diagnostics)
    policy.arn = arn.scalar
    _ = model.add(policy)
  }
}
