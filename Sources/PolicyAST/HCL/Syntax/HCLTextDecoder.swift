/// Resolves the escapes in the text of templates and remembers where each byte came from.
struct HCLTextDecoder {
  /// Whether backslashes stand for themselves.
  var isRaw: Bool
  private(set) var decoded: [UInt8] = []
  private(set) var offsets = OffsetMap()

  init(isRaw: Bool) {
    self.isRaw = isRaw
  }

  /// The text; a byte that is not UTF-8 shows as `?`, so that all others keep their offsets.
  var string: String {
    let string = String(decoding: decoded, as: UTF8.self)
    guard string.utf8.count != decoded.count else { return string }
    var repaired: [UInt8] = []
    var position = 0
    while position < decoded.count {
      let length = [1, 2, 3, 4].first { length in
        let end = position + length
        return end <= decoded.count && String(validating: decoded[position..<end], as: UTF8.self) != nil
      }
      repaired += length.map { decoded[position..<position + $0] } ?? [0x3F]
      position += length ?? 1
    }
    return String(decoding: repaired, as: UTF8.self)
  }

  /// Appends bytes that stand one for one from `source` on, or all of them as `width` bytes there.
  mutating func append(_ bytes: [UInt8], source: Int, width: Int? = nil) {
    guard !bytes.isEmpty else { return }
    if let width {
      offsets.appendEscape(decoded: decoded.count, source: source, width: max(width, 1))
    } else {
      offsets.append(decoded: decoded.count, source: source)
    }
    decoded.append(contentsOf: bytes)
  }

  /// Appends bytes whose places `map` tells.
  mutating func append(_ bytes: [UInt8], at map: OffsetMap) {
    guard !bytes.isEmpty else { return }
    offsets.append(map, at: decoded.count)
    decoded.append(contentsOf: bytes)
  }

  /// Appends the text that the bytes from `start` to `end` stand for.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var position = start
    if decoded.isEmpty { decoded.reserveCapacity(end - start) }
    var opensRun = true
    while position < end {
      let byte = bytes[position]
      if byte == 0x5C, !isRaw {
        appendEscape(HCLEscape(bytes, position, end), bytes, &position)
        opensRun = true
        continue
      }
      if byte == 0x24 || byte == 0x25, position + 2 < end, bytes[position + 1] == byte, bytes[position + 2] == 0x7B {
        offsets.appendEscape(decoded: decoded.count, source: position, width: 2)
        decoded.append(byte)
        offsets.append(decoded: decoded.count, source: position + 2)
        decoded.append(0x7B)
        position += 3
        opensRun = false
        continue
      }
      if opensRun {
        offsets.append(decoded: decoded.count, source: position)
        opensRun = false
      }
      decoded.append(byte)
      position += 1
    }
  }

  /// An escape that means nothing stands for the characters after its backslash, or for itself after `\u`.
  private mutating func appendEscape(
    _ escape: HCLEscape, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) {
    offsets.appendEscape(decoded: decoded.count, source: position, width: escape.length)
    if let scalar = escape.scalar {
      decoded.append(contentsOf: Array(String(scalar).utf8))
    } else {
      let selector = position + 1 < bytes.count ? bytes[position + 1] : 0
      let isUnicode = selector == 0x75 || selector == 0x55
      for index in (isUnicode ? position : position + 1)..<max(position + escape.length, position + 1) {
        decoded.append(bytes[index])
      }
    }
    position += escape.length
  }
}
