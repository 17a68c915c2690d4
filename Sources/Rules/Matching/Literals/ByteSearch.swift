#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds one literal by its rarest byte.
public struct ByteSearch: Sendable {
  let literal: [UInt8]
  private let rarest: Int

  /// A search for `literal`, which must not be empty.
  public init(_ literal: [UInt8]) {
    self.literal = literal
    rarest = literal.indices.min { ByteFrequency.share(literal[$0]) < ByteFrequency.share(literal[$1]) } ?? 0
  }

  /// Returns the 0-based offset of the first occurrence at or after `start`.
  ///
  /// - Complexity: O(*n* · *m*) in the bytes and the length of the literal, in practice far less than O(*n*).
  public func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let text = bytes.baseAddress else { return nil }
    let behind = literal.count - 1 - rarest
    var at = start + rarest
    while at + behind < bytes.count {
      let found = memchr(text + at, Int32(literal[rarest]), bytes.count - behind - at)
      guard let found else { return nil }
      at = UnsafeRawPointer(found) - UnsafeRawPointer(text)
      let offset = at - rarest
      if matches(text + offset) { return offset }
      at += 1
    }
    return nil
  }

  private func matches(_ text: UnsafePointer<UInt8>) -> Bool {
    for index in literal.indices where text[index] != literal[index] { return false }
    return true
  }
}
