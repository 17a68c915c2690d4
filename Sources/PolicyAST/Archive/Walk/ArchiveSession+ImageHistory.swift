extension ArchiveSession {
  /// Gives what images hold beside the files that they run with to the visitor.
  func give(_ history: ImageHistory, in prefix: String, depth: Int) throws(ArchiveFault) {
    for (name, content) in history.configurations { try give(configuration: name, content, in: prefix, depth: depth) }
    for layer in history.layers {
      let rest = history.rest(of: layer)
      guard !rest.isEmpty else { continue }
      try give(layer, rest, in: "\(prefix)\(layer.name)!/", depth: depth, isOutsideRoot: true)
    }
  }

  /// Gives the configuration of an image to the visitor: environment variables, and the commands that built it.
  private func give(
    configuration name: String, _ content: ArchiveBytes, in prefix: String, depth: Int
  ) throws(ArchiveFault) {
    var entry = ArchiveEntry(
      index: 0, path: name, rawName: Array(name.utf8), kind: .file, size: content.count, method: .stored,
      permissions: nil, offset: 0, announcedCRC: nil, refusal: nil, replacement: nil)
    entry.isOutsideRoot = true
    let delivery = Delivery(entry: entry, member: prefix + name, depth: depth, memory: content, isInflated: false)
    try deliver(delivery) { (sink: (UnsafeRawBufferPointer) throws(ArchiveFault) -> Void) throws(ArchiveFault) in
      try content.withBytes(sink)
    }
  }
}
