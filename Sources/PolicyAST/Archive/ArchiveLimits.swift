/// What a package may cost before reading it stops.
public struct ArchiveLimits: Hashable, Sendable {
  /// How many packages may lie inside each other; 1 opens only the outermost.
  public var depth = 4
  /// The greatest number of entries and of folders, each, in one package.
  public var entryCount = 200_000
  /// The greatest size of one entry, in bytes.
  public var entrySize = 256 << 20
  /// The greatest number of bytes that may be inflated in all, nested packages included.
  public var totalSize = 1 << 30
  /// The greatest ratio of inflated to compressed bytes, applied beyond `ratioGrace`.
  public var ratio = 200
  /// The number of inflated bytes up to which every ratio is accepted.
  public var ratioGrace = 1 << 20
  /// The greatest number of bytes that nested packages may hold in memory at one time.
  public var bufferedSize = 64 << 20
  /// The greatest number of bytes in a path.
  public var pathLength = 4096
  /// The greatest number of remarks that are kept.
  public var remarkCount = 10_000

  /// The limits for auditing packages of functions.
  public init() {}

  /// Whether `inflated` bytes from `compressed` ones are beyond the ratio.
  func exceedsRatio(inflated: Int, compressed: Int) -> Bool {
    inflated > ratioGrace && inflated / max(ratio, 1) > compressed
  }
}
