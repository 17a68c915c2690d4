/// The literals by which searches skip what cannot match.
struct RegexFilters: Sendable {
  /// Skips text in which no match can begin.
  let prefilter: RegexPrefilter?
  /// Where this finds nothing, nothing matches.
  let requirement: RegexPrefilter?

  /// The filters by `facts`.
  init(_ facts: LiteralFacts) {
    prefilter = RegexPrefilter(facts.nearby)
    requirement = prefilter == nil ? RegexPrefilter(facts.anywhere) : nil
  }
}
