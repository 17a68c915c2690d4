extension HCLParser {
  /// Reports the backslash sequences of `token` that mean nothing.
  mutating func checkEscapes(_ token: HCLToken) {
    var position = Int(token.start)
    let end = Int(token.end)
    while position < end {
      guard bytes[position] == 0x5C else {
        position += 1
        continue
      }
      let escape = HCLEscape(bytes, position, end)
      if escape.isInvalid {
        report(.invalidEscape, UInt32(position), UInt32(position + escape.length))
      }
      position += escape.length
    }
  }
}
