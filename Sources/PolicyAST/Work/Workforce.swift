import Synchronization

/// Who does work whose parts do not hang on each other: the caller alone, or threads of whoever gives them.
///
/// What comes of it is the same for any number of workers.
public struct Workforce: Sendable {
  /// Gives the next items to be done, nil when none are left.
  public typealias Supply = () -> Range<Int>?

  /// Lets each of some workers take the items of `0..<count` from a supply, at most `batch` at once and those before
  /// first, and returns when all are done.
  public typealias Share = @Sendable (_ count: Int, _ batch: Int, _ work: @escaping @Sendable (Supply) -> Void) -> Void

  private let share: Share

  /// Workers to whom `share` gives their items.
  public init(_ share: @escaping Share) {
    self.share = share
  }

  /// The caller alone, who takes all items at once.
  public static let alone = Workforce { count, _, work in
    var rest: Range<Int>? = count > 0 ? 0..<count : nil
    work {
      defer { rest = nil }
      return rest
    }
  }

  /// Returns what `make` makes of each number in `0..<count`, in their order.
  ///
  /// - Parameters:
  ///   - batch: how many items a worker takes at once.
  ///   - start: makes what a worker keeps from one item to its next; nothing may come of it but time.
  public func map<State, Result: Sendable>(
    _ count: Int, batch: Int = 1, from start: @autoclosure @escaping @Sendable () -> State,
    _ make: @escaping @Sendable (inout State, Int) -> Result
  ) -> [Result] {
    let made = Mutex<[(first: Int, results: [Result])]>([])
    share(count, batch) { supply in
      var state: State?
      while let range = supply() {
        var own = state ?? start()
        let results = range.map { make(&own, $0) }
        state = own
        made.withLock { $0.append((range.lowerBound, results)) }
      }
    }
    return made.withLock { $0 }.sorted { $0.first < $1.first }.flatMap(\.results)
  }

  /// Returns what `make` makes of each number in `0..<count`, in their order.
  public func map<Result: Sendable>(
    _ count: Int, batch: Int = 1, _ make: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, batch: batch, from: (), { _, index in make(index) })
  }
}
