import Synchronization

/// Lets one large member be in memory at a time, whatever the number of threads.
enum LargeMembers {
  /// The size in bytes from which on a member is large.
  static let threshold = 8 << 20

  private static let turn = Turn()

  /// A turn that one thread has at a time and may give back from anywhere.
  private final class Turn: Sendable {
    private let isTaken = Atomic<Bool>(false)

    func take() {
      while isTaken.exchange(true, ordering: .acquiring) { SystemThread.pause() }
    }

    func give() { isTaken.store(false, ordering: .releasing) }
  }

  /// Waits until no other large member is in memory.
  static func enter() { turn.take() }

  /// Ends what `enter` began.
  static func leave() { turn.give() }
}
