/// Trust policies that deploying tools write for the roles that they make.
enum TrustPolicy {
  /// Returns a policy that lets `services`, or Function Compute when there are none, assume a role.
  ///
  /// Its parts have the place of the service's name, or `location` when the tool supplies the name.
  static func ofServices(_ services: Value?, at location: Location) -> Policy {
    let implied = Value(.text(Text("fc.aliyuncs.com")), at: location)
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
    var policy = PolicyReader(kind: .trust, dialect: .ram)
      .read(statements: Value(.list([statement]), at: place), diagnostics: &ignored)
    policy.location = place
    return policy
  }
}
