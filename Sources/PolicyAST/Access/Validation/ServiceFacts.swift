/// What the catalogue says of services, read once for all policies that are validated together.
public struct ServiceFacts: Sendable {
  private var forms: [Dialect: [String: ServiceForms]] = [:]

  /// Nothing was read yet.
  public init() {}

  /// Returns the resource forms of `service`, in lower case.
  mutating func forms(of service: String, in dialect: Dialect) -> ServiceForms {
    if let known = forms[dialect]?[service] { return known }
    let made = ServiceForms(of: service, in: dialect)
    forms[dialect, default: [:]][service] = made
    return made
  }
}
