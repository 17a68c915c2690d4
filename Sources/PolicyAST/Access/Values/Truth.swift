/// Yes, no, or not known.
enum Truth: Hashable, Sendable {
  case no
  case unknown
  case yes

  init(_ flag: Bool) { self = flag ? .yes : .no }

  /// Both.
  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// Either.
  func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .no && other == .no ? .no : .unknown
  }

  /// The opposite.
  var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
