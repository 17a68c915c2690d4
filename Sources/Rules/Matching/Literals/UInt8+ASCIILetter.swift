extension UInt8 {
  /// Whether this is one of `[A-Za-z]`.
  @inline(__always)
  var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  /// The lower-case form of an ASCII letter; any other byte as it is.
  @inline(__always)
  var lowercasedASCII: UInt8 { isASCIILetter ? self | 0x20 : self }
}
