/// What the catalogue says of the resource names of one service.
struct ServiceForms: Sendable {
  /// The forms of names that actions of the service can be limited to, without repetition.
  let forms: [String]

  /// Whether each form has, or may have, a region; nil when forms differ or none is known.
  let hasRegion: Bool?

  /// Whether each form has an account; nil when forms differ or none is known.
  let hasAccount: Bool?

  /// Services of which the catalogue has a part of the forms: two sets of actions share their code.
  static let partlyKnown: Set<String> = ["apigateway"]

  /// Services outside of the catalogue whose names have neither region nor account, or no region.
  ///
  /// - Source: service authorization reference (Route 53, CloudFront, API Gateway).
  private static let fixed: [String: (region: Bool, account: Bool)] = [
    "route53": (false, false), "cloudfront": (false, true), "apigateway": (true, false),
  ]

  /// The forms of `service`, in lower case.
  /// - Complexity: O(bytes of the service's rows).
  init(of service: String, in dialect: Dialect) {
    var seen: Set<String> = []
    var forms: [String] = []
    var regions: Set<Bool> = []
    var accounts: Set<Bool> = []
    for action in KnownActions.actions(of: service, in: dialect) {
      for form in action.resources where seen.insert(form.pattern).inserted {
        guard let arn = WrittenARN(Text(form.pattern)), arn.service.string.lowercased() == service else { continue }
        forms.append(form.pattern)
        regions.insert(!arn.region.string.isEmpty)
        accounts.insert(!arn.account.string.isEmpty)
      }
    }
    self.forms = Self.partlyKnown.contains(service) ? [] : forms
    let fixed = dialect == .iam ? Self.fixed[service] : nil
    hasRegion = fixed?.region ?? (regions.count == 1 ? regions.first : nil)
    hasAccount = fixed?.account ?? (accounts.count == 1 ? accounts.first : nil)
  }
}
