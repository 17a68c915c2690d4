#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shannon entropy: how unpredictable bytes are.
public enum Entropy {
  /// Returns the entropy of the distribution of byte values in `bytes`, in bits per byte: 0 to 8; 0 when empty.
  ///
  /// - Complexity: O(*n*).
  /// - Source: C. E. Shannon, "A Mathematical Theory of Communication", 1948.
  public static func bitsPerByte(_ bytes: some Collection<UInt8>) -> Double {
    guard !bytes.isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let total = Double(bytes.count)
    let sum = counts.reduce(0.0) { sum, count in
      count == 0 ? sum : sum + Double(count) * log2(Double(count))
    }
    return max(0, log2(total) - sum / total)
  }
}
