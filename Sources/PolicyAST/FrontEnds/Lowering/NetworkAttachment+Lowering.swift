extension NetworkAttachment {
  /// The attachment that a `vpcConfig` describes; nil when it says nothing.
  init?(_ value: Value) {
    guard !value.isBlank else { return nil }
    if AutomaticSetting(value) != nil {
      self.init(location: value.location, isAutomatic: true)
      return
    }
    if let unresolved = value.openReason {
      self.init(location: value.location, unresolved: unresolved)
      return
    }
    guard let properties = Properties(value) else {
      // A text of which the whole is a hole, or that names something else.
      let unresolved = value.scalar?.holes.first?.unresolved ?? Unresolved(.malformed, value.location.text)
      self.init(location: value.location, unresolved: unresolved)
      return
    }
    let subnets = properties["vSwitchIds", "vSwitchId"]
    let isAutomatic = subnets.map { AutomaticSetting($0) != nil } ?? false
    let vpc = properties["vpcId"].flatMap { $0.isBlank ? nil : $0 }
    let groups = properties["securityGroupId", "securityGroupIds"]?.elementsOrSelf.filter { !$0.isBlank } ?? []
    let listed = isAutomatic ? [] : subnets?.elementsOrSelf.filter { !$0.isBlank } ?? []
    // The tools write all three keys with empty texts when there is no network.
    guard vpc != nil || isAutomatic || !listed.isEmpty || !groups.isEmpty else { return nil }
    self.init(
      location: value.location, vpc: vpc, subnets: listed, securityGroups: groups, isAutomatic: isAutomatic)
  }
}
