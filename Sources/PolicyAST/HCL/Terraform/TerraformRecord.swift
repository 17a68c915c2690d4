/// What a plan or a state says of one resource or data source.
struct TerraformRecord: Sendable {
  /// The attributes and nested blocks; those that are null are left out.
  let body: Value

  /// What each attribute refers to, where the configuration in the plan or an equal ARN tells.
  let references: [String: [TerraformReference]]
}
