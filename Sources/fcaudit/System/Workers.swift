import Synchronization

/// Threads that share a list of work items; the only place where the program is parallel.
enum Workers {
  private final class Job: Sendable {
    let next = Atomic<Int>(0)
    let count: Int
    let batch: Int
    let body: @Sendable (Range<Int>) -> Void

    init(count: Int, batch: Int, body: @escaping @Sendable (Range<Int>) -> Void) {
      self.count = count
      self.batch = batch
      self.body = body
    }

    func work() {
      while true {
        let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
        guard start < count else { return }
        body(start..<min(count, start + batch))
      }
    }
  }

  /// Calls `body` with ranges that together cover `0..<count`, on up to `threads` threads, and waits for all of them.
  ///
  /// - Parameter batch: How many items a thread takes at once.
  static func run(_ count: Int, threads: Int, batch: Int = 16, _ body: @escaping @Sendable (Range<Int>) -> Void) {
    let job = Job(count: count, batch: batch, body: body)
    let helpers = max(0, min(threads, (count + batch - 1) / batch) - 1)
    let running = (0..<helpers).compactMap { _ in SystemThread { job.work() } }
    job.work()
    for thread in running { thread.join() }
  }
}
