/// The keys of a policy statement.
enum StatementElement: String, CaseIterable {
  case sid = "Sid"
  case effect = "Effect"
  case principal = "Principal"
  case notPrincipal = "NotPrincipal"
  case action = "Action"
  case notAction = "NotAction"
  case resource = "Resource"
  case notResource = "NotResource"
  case condition = "Condition"

  /// Whether RAM's grammar has the element.
  var isKnownToRAM: Bool {
    switch self {
    case .sid, .notPrincipal, .notResource: false
    case .effect, .principal, .action, .notAction, .resource, .condition: true
    }
  }
}
