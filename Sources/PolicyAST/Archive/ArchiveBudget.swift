/// Counts what inflating costs over all packages inside one outermost package.
final class ArchiveBudget {
  let limits: ArchiveLimits
  /// The decoders that everything counted here shares.
  let inflaters = InflaterPool()
  private(set) var inflated = 0
  private(set) var buffered = 0

  init(_ limits: ArchiveLimits) { self.limits = limits }

  /// Whether nothing more may be inflated.
  var isExhausted: Bool { inflated > limits.totalSize }

  /// Counts `count` inflated bytes.
  func spend(_ count: Int) throws(ArchiveFault) {
    inflated += count
    guard !isExhausted else { throw .limit(.totalSize, at: 0) }
  }

  /// Counts `count` bytes that a nested package holds in memory.
  func hold(_ count: Int) throws(ArchiveFault) {
    guard count <= limits.bufferedSize - buffered else { throw .limit(.bufferedSize, at: 0) }
    buffered += count
  }

  /// Gives back what `hold` counted.
  func release(_ count: Int) { buffered -= count }
}
