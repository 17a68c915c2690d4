/// Trust policies that deploying tools write for the roles that they make.
enum TrustPolicy {
  /// Returns a policy that lets `services`, or the provider's functions when there are none, assume a role.
  ///
  /// Its parts have the place of the service's name, or `location` when the tool supplies the name.
  static func ofServices(
    _ services: Value?, provider: Provider = .alibaba, at location: Location
  ) -> Policy {
    let functions =
      switch provider {
      case .alibaba: "fc.aliyuncs.com"
      case .aws: "lambda.amazonaws.com"
      }
    let implied = Value(.text(Text(functions)), at: location)
    let names = services.map(\.elementsOrSelf) ?? [implied]
    let place = services?.location ?? location
    func entry(_ key: String, _ value: Value) -> Value.Entry {
      Value.Entry(key: Text(key), at: place, value: value)
    }
    func text(_ string: String) -> Value { Value(.text(Text(string)), at: place) }
    let principal = Value(.map([entry("Service", Value(.list(names), at: place))]), at: place)
    let statement = Value(
      .map([entry("Effect", text("Allow")), entry("Action", text("sts:AssumeRole")), entry("Principal", principal)]),
      at: place)
    var ignored: [Diagnostic] = []
    var policy = PolicyReader(kind: .trust, dialect: provider.dialect)
      .read(statements: Value(.list([statement]), at: place), diagnostics: &ignored)
    policy.location = place
    return policy
  }
}
