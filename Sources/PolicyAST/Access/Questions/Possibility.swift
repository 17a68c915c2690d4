/// Whether there is a request of some kind.
public enum Possibility: Sendable {
  /// There is: a request that evaluation confirms, and the statements that make it so.
  case yes(Request, because: [StatementReference])
  /// There is none; everything was looked at.
  case no
  /// It cannot be told, for these reasons.
  case undecided([AccessDoubt])

  /// Whether there is certainly one.
  public var isYes: Bool { if case .yes = self { true } else { false } }

  /// Whether there is certainly none.
  public var isNo: Bool { if case .no = self { true } else { false } }

  /// The request that shows it.
  public var witness: Request? { if case .yes(let request, _) = self { request } else { nil } }
}
