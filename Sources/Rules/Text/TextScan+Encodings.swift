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
    case .reversed: decoded = DecodedText(reversed: bytes, around: offset)
    }
    guard let decoded else { return }
    decodedUpTo[encoding] = decoded.end
    look(into: decoded)
  }

  /// Undoes escapes and joins split texts around `offset` and looks into what comes of it.
  func undoEscapes(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard depth < Self.depthLimit, offset >= decodedUpTo[.escapes] ?? 0 else { return }
    let range = max(0, offset - 2048)..<min(bytes.count, offset + 6144)
    guard let decoded = DecodedText(escapes: bytes, in: range) else { return }
    decodedUpTo[.escapes] = range.upperBound == bytes.count ? Int.max : offset + 4096
    look(into: decoded)
  }

  private func look(into decoded: DecodedText) {
    guard decodings < Self.decodingLimit, !decoded.bytes.isEmpty else { return }
    decodings += 1
    let inner = TextScan(plan)
    inner.begin(kind: textKind, path: path, depth: depth + 1)
    inner.decodings = decodings
    decoded.bytes.withUnsafeBufferPointer { inner.run($0) }
    for hit in inner.hits {
      // What is found in the decoded text for its name alone was found without decoding, or is chance.
      let captures = hit.captures.map {
        TextMatch.Capture(name: $0.name, text: $0.text, region: decoded.source(of: $0.region))
      }
      hits.append(
        Hit(
          clause: hit.clause, region: decoded.source(of: hit.region), captures: captures,
          related: hit.related.map { decoded.source(of: $0) }))
    }
    decodings = inner.decodings
  }
}
