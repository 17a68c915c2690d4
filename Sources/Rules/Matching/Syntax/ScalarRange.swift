/// A closed range of Unicode code points.
struct ScalarRange: Hashable, Sendable {
  /// The largest code point.
  static let last: UInt32 = 0x10FFFF

  let low: UInt32
  let high: UInt32

  init(_ low: UInt32, _ high: UInt32) {
    self.low = low
    self.high = high
  }

  init(_ only: UInt32) {
    self.init(only, only)
  }
}
