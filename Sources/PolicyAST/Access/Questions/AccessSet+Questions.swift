extension AccessSet {
  /// How much work a question may take unless told otherwise: some tenths of a second at most.
  public static let defaultLimit = 300_000

  /// Returns whether any request of `question` is ever allowed.
  ///
  /// `.yes` carries such a request, confirmed by `decide`; `.no` holds whatever is open in the policies. What the
  /// question leaves open (principal, context) is chosen so that the request is allowed.
  /// - Parameter limit: how many steps of the search are done before it ends undecided.
  /// - Complexity: about O(*patterns*) for ordinary policies; bounded by `limit`.
  public func canEver(_ question: AccessQuestion, limit: Int = defaultLimit) -> Possibility {
    var vocabulary = vocabulary
    let box = question.box(&vocabulary, catalogue)
    return DifferenceSearch(
      allowing: self, refusing: nil, within: [box], vocabulary: vocabulary, catalogue: catalogue, limit: limit,
      spellings: question.actions
    ).run()
  }

  /// Returns whether any request of `question` is ever refused; `.no` says that all of them are allowed.
  ///
  /// Requests for which the policies leave the answer open count as neither.
  /// - Parameter limit: how many steps of the search are done before it ends undecided.
  public func canBeRefused(_ question: AccessQuestion, limit: Int = defaultLimit) -> Possibility {
    var vocabulary = vocabulary
    let box = question.box(&vocabulary, catalogue)
    return DifferenceSearch(
      allowing: nil, refusing: self, within: [box], vocabulary: vocabulary, catalogue: catalogue, limit: limit,
      spellings: question.actions
    ).run()
  }

  /// Returns whether any request at all is ever allowed.
  public func allowsAnything(limit: Int = defaultLimit) -> Possibility {
    DifferenceSearch(
      allowing: self, refusing: nil, within: [], vocabulary: vocabulary, catalogue: catalogue, limit: limit
    ).run()
  }
}
