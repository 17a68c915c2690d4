/// What the catalogue says of the resource names of one service.
struct ServiceForms: Sendable {
  /// The forms of names that actions of the service can be limited to, without repetition.
  let forms: [String]

  /// Whether each form has, or may have, a region; nil when forms differ or none is known.
  let hasRegion: Bool?

  /// Whether each form has an account; nil when forms differ or none is known.
  let hasAccount: Bool?

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
    self.forms = forms
    hasRegion = regions.count == 1 ? regions.first : nil
    hasAccount = accounts.count == 1 ? accounts.first : nil
  }
}
