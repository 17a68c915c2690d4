/// A half-open range of UTF-8 bytes in one source file.
///
/// Offsets are 0-based and lie in `0...file.bytes.count`; an empty region marks a place between two bytes.
public struct Region: Hashable, Sendable, Comparable {
  private let storedStart: UInt32
  private let storedEnd: UInt32

  /// The UTF-8 byte offset of the first byte, 0-based.
  public var start: Int { Int(storedStart) }

  /// The UTF-8 byte offset after the last byte, 0-based.
  public var end: Int { Int(storedEnd) }

  /// The number of bytes covered.
  public var count: Int { end - start }

  /// Whether the region marks a place between two bytes.
  public var isEmpty: Bool { storedStart == storedEnd }

  /// A region from `start` up to, not including, `end`; both are clamped to what fits and to each other.
  public init(_ start: Int, _ end: Int) {
    let first = UInt32(clamping: start)
    storedStart = first
    storedEnd = max(first, UInt32(clamping: end))
  }

  /// An empty region at `offset`.
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// Whether every byte of `other` lies in this region.
  public func contains(_ other: Region) -> Bool {
    storedStart <= other.storedStart && other.storedEnd <= storedEnd
  }

  public static func < (left: Region, right: Region) -> Bool {
    (left.storedStart, left.storedEnd) < (right.storedStart, right.storedEnd)
  }
}
