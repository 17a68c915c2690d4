/// Where resources are made, by the configuration of their provider.
extension TerraformLowering {
  /// The region in which `instance` is made: its own, else that of its provider.
  func region(of instance: TerraformInstance) -> Value? {
    let own = instance.attribute("region").flatMap { $0.isNull ? nil : $0 }
    return own ?? instance.providerAttribute("region")
  }

  /// The account in which `instance` is made, as far as the configuration of its provider names one.
  func account(of instance: TerraformInstance) -> Value? {
    if let account = instance.providerAttribute("account_id") { return account }
    let allowed = instance.providerAttribute("allowed_account_ids")?.elements ?? []
    if allowed.count == 1 { return allowed[0] }
    guard let role = instance.providerAttribute("assume_role", "role_arn"),
      let account = role.scalar.flatMap(WrittenARN.init)?.accountNumber
    else { return nil }
    return Value(.text(Text(account)), at: role.location)
  }
}
