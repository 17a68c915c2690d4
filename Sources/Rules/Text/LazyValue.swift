import Synchronization

/// A value that is made when it is first asked for, once.
///
/// Most patterns, conditions and messages of credentials never meet a candidate.
final class LazyValue<Made: Sendable>: Sendable {
  private let made = Mutex<Made?>(nil)
  private let make: @Sendable () -> Made

  /// A value that `make` makes.
  init(_ make: @escaping @Sendable () -> Made) {
    self.make = make
  }

  /// The value.
  var value: Made {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
