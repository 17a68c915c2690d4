/// An ordered set of small numbers with constant-time insertion, lookup and clearing.
struct SparseSet {
  private(set) var count = 0
  private var dense: [UInt32]
  private var sparse: [UInt32]

  init(capacity: Int) {
    dense = [UInt32](repeating: 0, count: capacity)
    sparse = dense
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 { dense[index] }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    let index = sparse[Int(value)]
    return index < count && dense[Int(index)] == value
  }

  /// Returns whether `value` was not in the set yet.
  @inline(__always)
  mutating func insert(_ value: UInt32) -> Bool {
    guard !contains(value) else { return false }
    dense[count] = value
    sparse[Int(value)] = UInt32(count)
    count += 1
    return true
  }

  mutating func removeAll() {
    count = 0
  }
}
