extension HCLDocument {
  /// The text of a label, escapes resolved.
  func label(_ index: Int32) -> String {
    let node = node(index)
    guard node.flags & HCLNode.marked != 0 || node.region != node.nameRegion else { return text(node.nameRegion) }
    var decoder = HCLTextDecoder(isRaw: node.flags & HCLNode.raw != 0)
    bytes.withUnsafeBufferPointer { decoder.decode($0, Int(node.a), Int(node.b)) }
    return decoder.string
  }

  /// The text of a part of a template, escapes resolved and indentation taken away.
  func text(of index: Int32) -> [UInt8] {
    var decoder = HCLTextDecoder(isRaw: false)
    decode(index, into: &decoder)
    return decoder.decoded
  }

  /// Appends the text of a part of a template to `decoder`, with the places that it has in the file.
  func decode(_ index: Int32, into decoder: inout HCLTextDecoder) {
    let node = node(index)
    let isRaw = node.flags & HCLNode.raw != 0
    guard let offsets else {
      decoder.isRaw = isRaw
      return decodePieces(of: node, into: &decoder)
    }
    var inner = HCLTextDecoder(isRaw: isRaw)
    decodePieces(of: node, into: &inner)
    decoder.append(inner.decoded, at: inner.offsets.composed(with: offsets))
  }

  private func decodePieces(of node: HCLNode, into decoder: inout HCLTextDecoder) {
    bytes.withUnsafeBufferPointer { bytes in
      if node.first < 0 { decoder.decode(bytes, Int(node.a), Int(node.b)) }
      var piece = node.first
      while piece >= 0 {
        let record = self.node(piece)
        decoder.decode(bytes, Int(record.a), Int(record.b))
        piece = record.next
      }
    }
  }
}
