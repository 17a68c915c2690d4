extension SourceFile {
  /// Returns the same file in UTF-8 when its content is UTF-16, nil otherwise.
  ///
  /// A byte order mark shows it, or zero bytes where the halves of ASCII characters are. Lines and columns are those of
  /// the file; byte offsets count in the UTF-8 of the result. Lone surrogates become U+FFFD.
  /// - Complexity: O(*n*) in the number of bytes.
  public var fromUTF16: SourceFile? {
    guard let isBigEndian = utf16IsBigEndian else { return nil }
    return SourceFile(path: path, member: member, bytes: WideText.decode(bytes, isBigEndian: isBigEndian))
  }

  /// Which byte of a unit comes first; nil when the content is no UTF-16.
  private var utf16IsBigEndian: Bool? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1]) {
    // A mark of UTF-32 begins with that of UTF-16.
    case (0xFF, 0xFE): return bytes[2] == 0 && bytes[3] == 0 ? nil : false
    case (0xFE, 0xFF): return true
    case (0, 1...): return bytes[2] == 0 && bytes[3] != 0 ? true : nil
    case (1..., 0): return bytes[2] != 0 && bytes[3] == 0 ? false : nil
    case _: return nil
    }
  }
}
