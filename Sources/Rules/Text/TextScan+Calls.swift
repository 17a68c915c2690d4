import PolicyAST

extension TextScan {
  /// The longest list of arguments that is read.
  private static let callLimit = 1600
  private static let lookupLimit = 64

  private struct Argument {
    var text: [UInt8]
    var range: Range<Int>
  }

  /// Reads the arguments of a call and looks for an id and its secret among them.
  func followCall(_ index: Int, at offset: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard textKind == .source, offset >= done[index] else { return }
    if offset > 0, NamedValue.isNameByte(bytes[offset - 1]) { return }
    var open = offset + length
    while open < bytes.count, open - offset < length + 16, bytes[open] == 0x20 { open += 1 }
    guard open < bytes.count, bytes[open] == UInt8(ascii: "(") || bytes[open] == UInt8(ascii: "{") else { return }
    done[index] = open
    let (arguments, hasToken) = arguments(from: open, in: bytes)
    guard let secret = arguments.last(where: { Self.isSecret($0.text) }),
      let id = arguments.first(where: { $0.range != secret.range && Self.isID($0.text) })
    else { return }
    let token = hasToken || arguments.contains { $0.text.count >= 80 }
    func capture(_ name: String, _ argument: Argument) -> TextMatch.Capture {
      TextMatch.Capture(
        name: name, text: String(decoding: argument.text, as: UTF8.self),
        region: Region(argument.range.lowerBound, argument.range.upperBound))
    }
    let captures = [
      TextMatch.Capture(
        name: "callee", text: String(decoding: bytes[offset..<offset + length], as: UTF8.self),
        region: Region(offset, offset + length)),
      capture("id", id), capture("secret", secret),
      TextMatch.Capture(name: "token", text: token ? "given" : "", region: Region(at: offset)),
    ]
    guard holds(plan.clauses[index], captures) else { return }
    note(index, captures[0].region, captures)
  }

  /// Returns the texts among the arguments, constants of the file resolved, and whether one is called a token.
  private func arguments(
    from open: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (arguments: [Argument], hasToken: Bool) {
    var arguments: [Argument] = []
    var hasToken = false
    var depth = 0
    var cursor = open
    let limit = min(bytes.count, open + Self.callLimit)
    while cursor < limit {
      switch bytes[cursor] {
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        cursor += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return (arguments, hasToken) }
        cursor += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        guard let text = Self.text(from: cursor, limit, in: bytes) else { return (arguments, hasToken) }
        arguments.append(text)
        cursor = text.range.upperBound + 1
      case let byte where NamedValue.isNameByte(byte):
        let start = cursor
        while cursor < limit, NamedValue.isNameByte(bytes[cursor]) || bytes[cursor] == UInt8(ascii: ".") { cursor += 1 }
        let word = Array(bytes[start..<cursor])
        let lowered = word.map { $0 | 0x20 }
        if lowered.holds("token") { hasToken = true }
        // A name before `=` or `:` is that of a parameter.
        var next = cursor
        while next < limit, bytes[next] == 0x20 { next += 1 }
        let isParameter = next < limit && (bytes[next] == UInt8(ascii: "=") || bytes[next] == UInt8(ascii: ":"))
        if !isParameter, let constant = constant(word, in: bytes) { arguments.append(constant) }
      case _: cursor += 1
      }
    }
    return (arguments, hasToken)
  }

  private static func text(from open: Int, _ limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Argument? {
    var text: [UInt8] = []
    var cursor = open + 1
    while cursor < limit {
      if bytes[cursor] == bytes[open] {
        guard let next = SplitText.end(bytes, cursor, limit) else {
          return Argument(text: text, range: open + 1..<cursor)
        }
        cursor = next
        continue
      }
      text.append(bytes[cursor])
      cursor += 1
    }
    return nil
  }

  /// Returns the text that the file gives to the constant called `name`; nil when it gives none.
  private func constant(_ name: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Argument? {
    let last = name.split(separator: UInt8(ascii: ".")).last.map { Array($0) } ?? name
    guard last.count >= 2, constantLookups < Self.lookupLimit, mayHoldKeys(bytes) else { return nil }
    constantLookups += 1
    let search = ByteSearch(last)
    var from = 0
    while let found = search.first(in: bytes, from: from) {
      from = found + 1
      if found > 0, NamedValue.isNameByte(bytes[found - 1]), bytes[found - 1] != UInt8(ascii: "$") { continue }
      let end = found + last.count
      guard end < bytes.count, !NamedValue.isNameByte(bytes[end]) else { continue }
      var reader = NamedValueReader(bytes, name: found..<end, style: .code)
      if let value = reader.read(), value.isQuoted { return Argument(text: value.text, range: value.value) }
    }
    return nil
  }

  /// Whether the file holds a word that can be a part of a key, so that constants are worth looking up.
  private func mayHoldKeys(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let known = holdsKeys { return known }
    let found = Self.holdsMixedWord(bytes)
    holdsKeys = found
    return found
  }

  /// Whether letters of both cases and digits stand together somewhere, ten or more in a row.
  ///
  /// Digits are the rarest of them: they are looked for, eight bytes at a time, and then the word around them.
  private static func holdsMixedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = 0
    while at < raw.count {
      if at + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian ^ (ones &* 0x30)
        let digits = ~(((word & (ones &* 0x7F)) &+ (ones &* 0x76)) | word) & (ones &* 0x80)
        guard digits != 0 else {
          at += 8
          continue
        }
        at += digits.trailingZeroBitCount / 8
      }
      guard raw[at] &- 0x30 < 10 else {
        at += 1
        continue
      }
      let word = wordAround(at, in: bytes)
      if word.isMixed { return true }
      at = word.end
    }
    return false
  }

  /// Returns whether the letters and digits around `place` are of all three kinds and ten or more, and where they end.
  private static func wordAround(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (isMixed: Bool, end: Int) {
    var start = place
    var kinds = 0
    while start > 0, bytes[start - 1].isLetterOrDigit {
      start -= 1
      kinds |= bytes[start] < 0x3A ? 1 : bytes[start] < 0x5B ? 2 : 4
    }
    var end = place
    while end < bytes.count, bytes[end].isLetterOrDigit {
      kinds |= bytes[end] < 0x3A ? 1 : bytes[end] < 0x5B ? 2 : 4
      end += 1
    }
    return (kinds == 7 && end - start >= 10, end)
  }

  private static func isSecret(_ text: [UInt8]) -> Bool {
    let isAlphanumeric = text.allSatisfy { $0.isLetterOrDigit }
    if text.count == 30, isAlphanumeric { return SecretForm(text).isRandom && !StandIn.isOne(text) }
    guard (40...44).contains(text.count), text.allSatisfy({ $0.isLetterOrDigit || "+/=".utf8.contains($0) }) else {
      return false
    }
    let form = SecretForm(text)
    return form.isRandom && !form.isHash && !StandIn.isOne(text)
  }

  private static func isID(_ text: [UInt8]) -> Bool {
    let isSession = text.starts(with: Array("STS.".utf8))
    guard (16...36).contains(text.count), text.dropFirst(isSession ? 4 : 0).allSatisfy({ $0.isLetterOrDigit }) else {
      return false
    }
    return !StandIn.isOne(text) && text.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      && SecretForm(text).isRandom
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case _: false
    }
  }
}
