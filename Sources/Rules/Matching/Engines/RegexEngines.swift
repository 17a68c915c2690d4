/// The engines of one expression and their memory. They serve one search at a time.
///
/// Unchecked, because an instance is owned by one `Scratch` or taken out of a pool while it is used.
final class RegexEngines: @unchecked Sendable {
  let plan: RegexPlan
  private let filters: RegexFilters
  private lazy var forward = LazyAutomaton(
    plan.forward, isLeftmostFirst: true, marksStart: filters.prefilter != nil)
  private lazy var backward = plan.backward.map { LazyAutomaton($0, isLeftmostFirst: false, marksStart: false) }
  private lazy var simulation = ThreadSimulation(plan.forward)

  init(_ plan: RegexPlan) {
    self.plan = plan
    filters = plan.filters
  }

  func isMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayMatch(bytes, from: 0) else { return false }
    switch search(bytes, from: 0, isEarliest: true) {
    case .none: return false
    case .found: return true
    case .gaveUp: return simulate(bytes, from: 0) != nil
    }
  }

  /// Returns the first match that begins at or after `start`, without its groups.
  func firstRange(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard start >= 0, start <= bytes.count, mayMatch(bytes, from: start) else { return nil }
    switch search(bytes, from: start, isEarliest: false) {
    case .none: return nil
    case .found(let end):
      if plan.isAnchored { return start..<end }
      if case .found(let first)? = backward?.searchBackwards(bytes, from: end, to: start) { return first..<end }
    case .gaveUp: break
    }
    return simulate(bytes, from: start).map { $0[0]..<$0[1] }
  }

  /// Returns the slots of the first match that begins at or after `start`.
  func firstMatch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int]? {
    guard let range = firstRange(bytes, from: start) else { return nil }
    guard plan.forward.slotCount > 2 else { return [range.lowerBound, range.upperBound] }
    return simulation.search(
      bytes, ThreadSimulation.Request(from: range.lowerBound, to: range.upperBound, isAnchored: true))
  }

  /// Returns the slots of the match that begins at the first byte.
  func prefixMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
    simulation.search(bytes, ThreadSimulation.Request(from: 0, to: bytes.count, isAnchored: true))
  }

  /// Returns the slots of the match of all bytes.
  func wholeMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
    simulation.search(
      bytes, ThreadSimulation.Request(from: 0, to: bytes.count, isAnchored: true, mustReachEnd: true))
  }

  private func mayMatch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    filters.requirement.map { $0.candidate(in: bytes, from: start) != nil } ?? true
  }

  private func search(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isEarliest: Bool) -> SearchOutcome {
    forward.searchForwards(
      bytes, from: start, isAnchored: plan.isAnchored, isEarliest: isEarliest, prefilter: filters.prefilter)
  }

  private func simulate(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int]? {
    simulation.search(
      bytes, ThreadSimulation.Request(from: start, to: bytes.count, isAnchored: plan.isAnchored))
  }
}
