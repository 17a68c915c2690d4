extension String {
  /// The numbers of the scalars; a text in ASCII is not decoded.
  /// - Complexity: O(*n*).
  var scalarValues: [UInt32] {
    let count = utf8.count
    return [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      for byte in utf8 {
        guard byte < 0x80 else { break }
        buffer[filled] = UInt32(byte)
        filled += 1
      }
      guard filled < count else { return }
      filled = 0
      // No text has more scalars than bytes.
      for scalar in unicodeScalars {
        buffer[filled] = scalar.value
        filled += 1
      }
    }
  }
}
