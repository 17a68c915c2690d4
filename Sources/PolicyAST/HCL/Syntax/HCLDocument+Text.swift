extension HCLDocument {
  /// The text of a label, escapes resolved.
  func label(_ index: Int32) -> String {
    let node = node(index)
    guard node.flags & HCLNode.marked != 0 || node.region != node.nameRegion else { return text(node.nameRegion) }
    var decoder = HCLTextDecoder(isRaw: false)
    file.bytes.withUnsafeBufferPointer { decoder.decode($0, Int(node.a), Int(node.b)) }
    return decoder.string
  }

  /// The text of a part of a template, escapes resolved and indentation taken away, and where its bytes stand.
  func text(of index: Int32) -> (bytes: [UInt8], offsets: OffsetMap) {
    let node = node(index)
    var decoder = HCLTextDecoder(isRaw: node.flags & HCLNode.raw != 0)
    file.bytes.withUnsafeBufferPointer { bytes in
      if node.first < 0 { decoder.decode(bytes, Int(node.a), Int(node.b)) }
      var piece = node.first
      while piece >= 0 {
        let record = self.node(piece)
        decoder.decode(bytes, Int(record.a), Int(record.b))
        piece = record.next
      }
    }
    return (decoder.decoded, decoder.offsets)
  }
}
