import PolicyAST

/// The one table of everything that rules can read: the checker, the evaluator and the documentation read it.
enum Schema {
  /// All types of objects, scopes first.
  static let objects: [SchemaObject] = [
    project, policy, statement, binding, identity, service, function, trigger, domain, database, securityGroup,
    endpoint, gateway, bucket, source, manifest, setting, text, diagnostic,
    pattern, arn, principal, condition, fault, variable, reference, network, logs, mount, code, image, asynchronous,
    escalation, step, limits, vpc, subnet, securityRule, addressList, databaseAddress, databaseUse, call, habit, layer,
    dependency, grantGap,
  ]

  /// Returns the type that is called `name`.
  static func object(named name: String) -> SchemaObject? {
    objects.first { $0.name == name }
  }
}
