/// What may be climbed to.
enum EscalationCandidate {
  /// Something that no statement is written for: it stands for everything that is not known.
  case stranger
  /// A role or user whose name tells that it may do much, written out in a policy.
  case named(String)
  /// A role or user of the model, with its ARNs.
  case identity(ID<Identity>, [String])
  /// A function of the model that runs with a role.
  case function(name: String, role: ID<Identity>)

  /// The words by which people name what may do much.
  private static let words = ["admin", "privileg", "poweruser", "power-user", "superuser", "root"]

  /// Returns whether the last part of `resource` is such a name.
  static func soundsPrivileged(_ resource: String) -> Bool {
    guard let name = resource.split(separator: "/").last?.lowercased() else { return false }
    return words.contains { name.holds($0) }
  }

  /// The identity whose rights are gained, nil when it is any.
  var identity: ID<Identity>? {
    switch self {
    case .stranger, .named: nil
    case .identity(let id, _), .function(_, let id): id
    }
  }
}
