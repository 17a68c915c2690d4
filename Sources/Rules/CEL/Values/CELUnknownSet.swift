/// The reasons for which a value cannot be known: numbers of a table that the host keeps.
public struct CELUnknownSet: Hashable, Sendable {
  /// The reasons, ascending, each once.
  public private(set) var reasons: [Int32]

  /// A set of the given reasons, in any order.
  public init(_ reasons: [Int32] = []) {
    self.reasons = reasons.count < 2 ? reasons : Set(reasons).sorted()
  }

  /// Adds the reasons of another set.
  public mutating func formUnion(_ other: CELUnknownSet) {
    if reasons.isEmpty {
      reasons = other.reasons
    } else if other.reasons != reasons {
      reasons = Set(reasons).union(other.reasons).sorted()
    }
  }
}
