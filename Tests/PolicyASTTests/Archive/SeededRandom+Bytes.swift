extension SeededRandom {
  init(seed: UInt64) { self.init(seed) }

  /// Returns bytes in which runs and repeats of many distances occur.
  mutating func repetitiveBytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let choice = next() % 4
      let length = Int(next() % 400)
      if choice == 0 || bytes.isEmpty {
        for _ in 0..<length { bytes.append(UInt8(truncatingIfNeeded: next())) }
      } else {
        let distance = 1 + Int(next() % UInt64(min(bytes.count, choice == 1 ? 20 : 32_768)))
        for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
      }
    }
    return Array(bytes.prefix(count))
  }
}
