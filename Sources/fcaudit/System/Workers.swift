import PolicyAST
import Synchronization

/// Threads that share a list of work items; the only place where the program is parallel.
enum Workers {
  private final class Job: Sendable {
    let next = Atomic<Int>(0)
    let count: Int
    let batch: Int
    let body: @Sendable (Workforce.Supply) -> Void

    init(count: Int, batch: Int, body: @escaping @Sendable (Workforce.Supply) -> Void) {
      self.count = count
      self.batch = batch
      self.body = body
    }

    func work() {
      body {
        let start = self.next.wrappingAdd(self.batch, ordering: .relaxed).oldValue
        return start < self.count ? start..<min(self.count, start + self.batch) : nil
      }
    }
  }

  /// Up to `threads` threads for each piece of work.
  static func force(_ threads: Int) -> Workforce {
    Workforce { count, batch, work in share(count, threads: threads, batch: batch, work) }
  }

  /// Calls `body` with ranges that together cover `0..<count`, on up to `threads` threads, and waits for all of them.
  ///
  /// - Parameter batch: How many items a thread takes at once.
  static func run(_ count: Int, threads: Int, batch: Int = 16, _ body: @escaping @Sendable (Range<Int>) -> Void) {
    share(count, threads: threads, batch: batch) { supply in
      while let range = supply() { body(range) }
    }
  }

  private static func share(
    _ count: Int, threads: Int, batch: Int, _ body: @escaping @Sendable (Workforce.Supply) -> Void
  ) {
    let job = Job(count: count, batch: batch, body: body)
    let helpers = max(0, min(threads, (count + batch - 1) / batch) - 1)
    let running = (0..<helpers).compactMap { _ in SystemThread { job.work() } }
    job.work()
    for thread in running { thread.join() }
  }
}
