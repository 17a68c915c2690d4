import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on the terminal that tells how far a scan is, once it has taken a second.
final class ScanProgress: Sendable {
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let isFinished = Atomic<Bool>(false)
  private let isShown = Atomic<Bool>(false)
  private let thread = Mutex<SystemThread?>(nil)

  /// Notes that `count` files were read.
  func advance(by count: Int) {
    done.wrappingAdd(count, ordering: .relaxed)
  }

  /// Begins to watch a scan of `count` files, when standard error is a terminal.
  func start(_ count: Int) {
    total.store(count, ordering: .relaxed)
    guard StandardStream.error.isTerminal else { return }
    let started = SystemThread { self.watch() }
    thread.withLock { $0 = started }
  }

  /// Ends watching and takes the line away.
  func finish() {
    isFinished.store(true, ordering: .releasing)
    guard let thread = thread.withLock({ $0 }) else { return }
    thread.join()
    if isShown.load(ordering: .relaxed) { StandardStream.error.write("\r\u{1B}[K") }
  }

  private func watch() {
    var ticks = 0
    while !isFinished.load(ordering: .acquiring) {
      usleep(10_000)
      ticks += 1
      guard ticks >= 100, ticks % 10 == 0 else { continue }
      isShown.store(true, ordering: .relaxed)
      let (read, all) = (done.load(ordering: .relaxed), total.load(ordering: .relaxed))
      StandardStream.error.write(
        "\r\u{1B}[K" + (read < all ? "reading \(read) of \(all) files…" : "auditing \(all) files…"))
    }
  }
}
