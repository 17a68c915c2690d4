extension SourceFile {
  /// The order of the two bytes of a unit of UTF-16.
  private enum ByteOrder {
    case big
    case little
  }

  /// Returns the same file in UTF-8 when its content is UTF-16, nil otherwise.
  ///
  /// A byte order mark shows it, or zero bytes where the halves of ASCII characters are. Lines and columns are those of
  /// the file; byte offsets count in the UTF-8 of the result. Lone surrogates become U+FFFD.
  /// - Complexity: O(*n*) in the number of bytes.
  public var fromUTF16: SourceFile? {
    guard let order = utf16Order else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      switch order {
      case .big: units.append(first << 8 | second)
      case .little: units.append(second << 8 | first)
      }
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return SourceFile(path: path, member: member, bytes: Array(String(decoding: units, as: UTF16.self).utf8))
  }

  private var utf16Order: ByteOrder? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1]) {
    // A mark of UTF-32 begins with that of UTF-16.
    case (0xFF, 0xFE): return bytes[2] == 0 && bytes[3] == 0 ? nil : .little
    case (0xFE, 0xFF): return .big
    case (0, 1...): return bytes[2] == 0 && bytes[3] != 0 ? .big : nil
    case (1..., 0): return bytes[2] != 0 && bytes[3] == 0 ? .little : nil
    case _: return nil
    }
  }
}
