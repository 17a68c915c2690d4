/// What an action of a path has to work on.
enum EscalationTarget: Hashable, Sendable {
  /// A role other than one's own; with services, one that is passed to one of them.
  case role(passedTo: [String])
  case user
  case group
  case policy
  case ownUser
  case ownRole
  case ownPolicy
  /// Something that exists already or is made by the way: one resource of the forms suffices.
  case any([String])
  /// Something that exists and holds a role.
  case existing([String])
  /// No resource.
  case nothing

  /// The target that a cell of the table spells, nil when it is none.
  ///
  /// - Parameters:
  ///   - name: What the cell begins with, up to `:` or `=`.
  ///   - parts: Gives what follows, taken apart at a byte.
  init?(_ name: String, parts: (UInt8) -> [String]) {
    switch name {
    case "role": self = .role(passedTo: parts(UInt8(ascii: ",")))
    case "user": self = .user
    case "group": self = .group
    case "policy": self = .policy
    case "self-user": self = .ownUser
    case "self-role": self = .ownRole
    case "own-policy": self = .ownPolicy
    case "any": self = .any(parts(UInt8(ascii: "|")))
    case "old": self = .existing(parts(UInt8(ascii: "|")))
    case "none": self = .nothing
    case _: return nil
    }
  }

  /// Whether `form` is that of a function, or of something inside one.
  static func isFunction(_ form: String) -> Bool {
    form.hasPrefix("acs:fc:") || form.hasPrefix("arn:aws:lambda:")
  }

  /// Whether it belongs to somebody else, so that which one it is matters.
  var isForeign: Bool {
    switch self {
    case .role, .user, .existing: true
    case .group, .policy, .ownUser, .ownRole, .ownPolicy, .any, .nothing: false
    }
  }
}
