/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case low
  case medium
  case high
  case critical

  private var rank: Int {
    switch self {
    case .note: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
