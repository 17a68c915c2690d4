import PolicyAST

extension TextScan {
  /// Decodes the text around an encoded keyword and looks into it.
  func followEncoding(_ encoding: TextEncoding, phase: Int, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard depth < Self.depthLimit, offset >= decodedUpTo[encoding] ?? 0 else { return }
    let decoded: DecodedText?
    switch encoding {
    case .base64: decoded = DecodedText(base64: bytes, around: offset, phase: phase)
    case .hexadecimal: decoded = DecodedText(hexadecimal: bytes, around: offset)
    case .numbers: decoded = DecodedText(numbers: bytes, around: offset)
    case .escapes: return undoEscapes(around: offset, in: bytes)
    case .reversed: return readBackwards(around: offset, in: bytes)
    }
    guard let decoded else { return }
    decodedUpTo[encoding] = decoded.end
    if look(into: decoded) { lookAround(offset, undoing: encoding, in: bytes) }
  }

  /// Looks for the partner of the id at `offset` in texts that are encoded each by itself.
  private func lookAround(_ offset: Int, undoing encoding: TextEncoding, in bytes: UnsafeBufferPointer<UInt8>) {
    guard depth < Self.depthLimit, decodings < Self.decodingLimit,
      let decoded = DecodedText(bytes, around: offset, undoing: encoding)
    else { return }
    look(into: decoded, forKeysAlone: true)
  }

  /// Looks for the partner of the id at `offset`, which stands there by itself: put together from parts, or encoded.
  func followAlone(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    undoEscapes(around: offset, in: bytes)
    guard depth < Self.depthLimit, offset >= aloneUpTo, aloneLookups < Self.aloneLookupLimit else { return }
    aloneUpTo = offset + 1
    aloneLookups += 1
    if let parts = KeyParts.joined(bytes, at: offset) { look(into: parts, forKeysAlone: true) }
    for encoding in [TextEncoding.base64, .hexadecimal, .numbers] {
      lookAround(offset, undoing: encoding, in: bytes)
    }
    if Self.isReversing(around: offset, in: bytes) { lookAround(offset, undoing: .reversed, in: bytes) }
  }

  /// Puts the parts of the key together that begin at `offset`.
  func followParts(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard depth < Self.depthLimit, offset >= aloneUpTo, aloneLookups < Self.aloneLookupLimit else { return }
    aloneUpTo = offset + 1
    aloneLookups += 1
    guard let parts = KeyParts.joined(bytes, at: offset) else { return }
    look(into: parts, forKeysAlone: true)
  }

  /// Reads the words around an id backwards that seems to be written so, when something near says that it is.
  private func readBackwards(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let keyword = 4
    guard offset > 12, offset + keyword < bytes.count, bytes[offset - 1].isLetterOrDigit,
      bytes[offset - 12].isLetterOrDigit, !bytes[offset + keyword].isLetterOrDigit,
      Self.isReversing(around: offset, in: bytes)
    else { return }
    guard let decoded = DecodedText(bytes, around: offset, undoing: .reversed) else { return }
    decodedUpTo[.reversed] = offset + 1024
    look(into: decoded, forKeysAlone: true)
  }

  /// Whether something near `offset` turns texts round, as languages call it.
  private static func isReversing(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let near = bytes[max(0, offset - 160)..<min(bytes.count, offset + 160)].map { $0 | 0x20 }
    return ["rev", "::-1", "-1..-", "..0]", "flip("].contains { near.holds($0) }
  }

  /// Undoes escapes and joins split texts around `offset` and looks into what comes of it.
  func undoEscapes(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard depth < Self.depthLimit, offset >= decodedUpTo[.escapes] ?? 0 else { return }
    let range = max(0, offset - 2048)..<min(bytes.count, offset + 6144)
    guard let decoded = DecodedText(escapes: bytes, in: range) else { return }
    decodedUpTo[.escapes] = range.upperBound == bytes.count ? Int.max : offset + 4096
    look(into: decoded)
  }

  /// Looks into a decoded text; returns whether ids stand there whose secrets do not.
  ///
  /// - Parameter forKeysAlone: Whether only what is looked for in encoded texts counts, because the rest of the text is
  ///   not encoded, or not in this way.
  @discardableResult
  private func look(into decoded: DecodedText, forKeysAlone: Bool = false) -> Bool {
    guard decodings < Self.decodingLimit, !decoded.bytes.isEmpty else { return false }
    decodings += 1
    let inner = TextScan(plan)
    inner.begin(kind: textKind, path: path, depth: depth + 1)
    inner.decodings = decodings
    decoded.bytes.withUnsafeBufferPointer { inner.run($0) }
    var idsAlone = 0
    for hit in inner.hits {
      let clause = plan.clauses[hit.clause].clause
      if forKeysAlone, !clause.isDecoding { continue }
      if clause.isDecoding { idsAlone += clause.pair == nil ? 1 : -1 }
      let captures = hit.captures.map {
        TextMatch.Capture(name: $0.name, text: $0.text, region: decoded.source(of: $0.region))
      }
      hits.append(
        Hit(
          clause: hit.clause, region: decoded.source(of: hit.region), captures: captures,
          related: hit.related.map { decoded.source(of: $0) }))
    }
    decodings = inner.decodings
    return idsAlone > 0
  }
}
