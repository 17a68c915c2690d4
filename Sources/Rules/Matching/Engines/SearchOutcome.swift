/// What a search with a lazily built automaton came to.
enum SearchOutcome: Equatable {
  case none
  /// A match ends, or backwards begins, at this 0-based byte offset.
  case found(Int)
  /// The automaton outgrew its memory too often; another engine must search.
  case gaveUp
}
