/// What changes when one set of policies takes the place of another.
public struct AccessComparison: Sendable {
  /// How the two relate.
  public enum Relation: String, Sendable, CaseIterable {
    /// Both allow the same requests.
    case equal
    /// The new set allows less and nothing more.
    case narrower
    /// The new set allows more and nothing less.
    case wider
    /// Each allows what the other does not.
    case incomparable
    /// One of the two directions cannot be told.
    case undecided
  }

  /// Whether the new policies allow a request that the old ones do not; its statements are those of the new set.
  public let gained: Possibility

  /// Whether the old policies allow a request that the new ones do not; its statements are those of the old set.
  public let lost: Possibility

  /// Compares `new` with `old`; with a catalogue, only requests for actions in it count.
  /// - Parameter limit: how many steps each direction may take before it ends undecided.
  /// - Complexity: about O(*patterns*) for ordinary policies; bounded by `limit`.
  public init(
    old: PolicySet, new: PolicySet, actions catalogue: ActionCatalogue? = nil, limit: Int = AccessSet.defaultLimit
  ) {
    let oldSet = AccessSet(old, actions: catalogue)
    let newSet = AccessSet(new, catalogue, oldSet.vocabulary)
    func search(_ allowing: AccessSet, _ refusing: AccessSet) -> Possibility {
      DifferenceSearch(
        allowing: allowing, refusing: refusing, within: [], vocabulary: newSet.vocabulary, catalogue: catalogue,
        limit: limit
      ).run()
    }
    gained = search(newSet, oldSet)
    lost = search(oldSet, newSet)
  }

  /// How the two relate.
  public var relation: Relation {
    switch (gained, lost) {
    case (.no, .no): .equal
    case (.no, .yes): .narrower
    case (.yes, .no): .wider
    case (.yes, .yes): .incomparable
    case (.undecided, _), (_, .undecided): .undecided
    }
  }
}
