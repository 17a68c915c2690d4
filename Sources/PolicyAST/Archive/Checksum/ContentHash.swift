/// A 128-bit fingerprint of a member's content, for recognising identical members within one run.
///
/// It is keyed with a random seed of the process, so that nobody can prepare two contents with one fingerprint, and
/// must not be stored or reported.
public struct ContentHash: Hashable, Sendable {
  /// The upper 64 bits.
  public let high: UInt64
  /// The lower 64 bits.
  public let low: UInt64
}
