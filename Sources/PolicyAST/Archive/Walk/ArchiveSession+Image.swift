extension ArchiveSession {
  /// Gives the files of the merged root of each image in the archive that `bytes` are to the visitor.
  func walkImage(_ bytes: ArchiveBytes, in prefix: String, depth: Int) throws(ArchiveFault) {
    var layout = try ImageLayout(bytes, limits: limits)
    let images = try layout.images()
    for warning in layout.warnings { note(warning.severity, warning.trouble, at: Self.package(prefix)) }
    // The first pass over a layer only sorts names and checks digests; it has a budget of its own.
    let scouting = ArchiveBudget(limits)
    var scouted: Set<String> = []
    var seen: Set<[String]> = []
    var history = ImageHistory()
    if depth == 1, let first = images.first { note(imageName: first.label) }
    for image in images where seen.insert(image.layers.map(\.name)).inserted {
      // The first image needs no name of its own: most archives hold one.
      let label = image.label.isEmpty ? "image-\(seen.count)" : image.label
      for layer in image.layers where !scouted.insert(layer.name).inserted {
        // A layer that is named again and again must not cost its size each time.
        try scouting.spend(layer.bytes.count)
      }
      let place = seen.count == 1 ? prefix : "\(prefix)\(label)!/"
      try walk(image, scouting, &history, in: place, depth: depth)
    }
    // All merged roots come first: what another image runs with is no mere history.
    if visitor.wantsOutsideRoot { try give(history, in: prefix, depth: depth) }
  }

  private func walk(
    _ image: ImageLayout.Image, _ scouting: ArchiveBudget, _ history: inout ImageHistory, in prefix: String, depth: Int
  ) throws(ArchiveFault) {
    var root = MergedRoot(limits: limits)
    var files: [[Int: String]] = []
    for (index, layer) in image.layers.enumerated() {
      files.append(try scout(layer, index, scouting, &root, in: prefix))
    }
    if !image.hasAllDiffIDs {
      note(.warning, .image(.imagePartMissing("diff id of every layer")), at: Self.package(prefix))
    }
    let survivors = root.survivors(layerCount: image.layers.count)
    history.add(image, files: files, given: survivors.map { Set($0.keys) })
    for (layer, paths) in zip(image.layers, survivors) where !paths.isEmpty {
      try give(layer, paths, in: prefix, depth: depth)
    }
  }

  /// Lays the names in a layer over `root` and checks its digest; returns the paths of its files by their ordinals.
  private func scout(
    _ layer: ImageLayout.Image.Layer, _ index: Int, _ budget: ArchiveBudget, _ root: inout MergedRoot, in prefix: String
  ) throws(ArchiveFault) -> [Int: String] {
    guard let (input, stream) = try open(layer, budget: budget, in: prefix) else { return [:] }
    var files: [Int: String] = [:]
    var reader = TarReader(input)
    var ordinal = 0
    while let member = try reader.next() {
      guard ordinal < limits.entryCount else { throw .limit(.entryCount, at: member.offset) }
      let path = try place(member, ordinal, in: layer, index, &root, in: prefix)
      if let path, member.kind == .file, visitor.wantsOutsideRoot { files[ordinal] = path }
      ordinal += 1
    }
    for trouble in reader.notes {
      note(trouble.severity, trouble.trouble, at: prefix + layer.name, offset: trouble.offset)
    }
    if let stream, stream.trailingCount > 0 {
      note(.warning, .trailingData(count: stream.trailingCount), at: prefix + layer.name, offset: stream.trailingOffset)
    }
    guard let diffID = layer.diffID else { return files }
    let digest = stream?.hexadecimalDigest ?? SHA256.hexadecimal(of: layer.bytes)
    if diffID != "sha256:" + digest {
      note(.warning, .image(.diffIDMismatch(layer: index)), at: prefix + layer.name)
    }
    return files
  }

  /// Lays one member over `root`; returns its path when it is there to be read and no whiteout.
  private func place(
    _ member: TarMember, _ ordinal: Int, in layer: ImageLayout.Image.Layer, _ index: Int, _ root: inout MergedRoot,
    in prefix: String
  ) throws(ArchiveFault) -> String? {
    let text = String(decoding: member.name, as: UTF8.self)
    let shown = "\(prefix)\(layer.name)!/\(text)"
    var refusal = member.refusal
    if text.utf8.count > limits.pathLength {
      note(.limit, .limitReached(.pathLength), at: "\(prefix)\(layer.name)", offset: member.offset)
      return nil
    }
    var placed: SafePath?
    if refusal == nil {
      do {
        let path = try SafePath(text, style: .layer)
        placed = path
        if case .refused(let trouble) = try root.add(path, member.kind, layer: index, ordinal: ordinal) {
          refusal = trouble
        }
      } catch let error as UnsafeNameError {
        refusal = .name(.unsafeName(error.reason))
      } catch let error as ArchiveFault {
        throw error
      } catch {
        refusal = .name(.unsafeName(.escapes))
      }
    }
    for warning in member.warnings { note(.warning, warning, at: shown, offset: member.offset) }
    if let refusal { note(.refusal, refusal, at: shown, offset: member.offset) }
    guard refusal == nil, let placed, let name = placed.components.last else { return nil }
    return name.utf8.starts(with: ".wh.".utf8) ? nil : placed.text
  }

  /// Opens a layer by its content; nil, with a remark, for one that cannot be read.
  private func open(
    _ layer: ImageLayout.Image.Layer, budget: ArchiveBudget, in prefix: String
  ) throws(ArchiveFault) -> (TarInput, GzipStream?)? {
    switch ArchiveKind.detect(layer.bytes) {
    case .gzip:
      let stream = try GzipStream(layer.bytes, budget: budget, isDigested: layer.diffID != nil)
      return (TarInput(stream), stream)
    case .tar: return (TarInput(layer.bytes), nil)
    case .zip, .bzip2, .xz, .zstd, .sevenZip, .rar, nil:
      if layer.bytes.isZero { return (TarInput(layer.bytes), nil) }
      let type = ArchiveKind.detect(layer.bytes)?.rawValue ?? layer.mediaType
      note(.refusal, .image(.unsupportedLayer(type)), at: prefix + layer.name)
      return nil
    }
  }

  /// Gives the members of a layer that have `paths`, by their ordinals, to the visitor, each under its first path.
  func give(
    _ layer: ImageLayout.Image.Layer, _ paths: [Int: [String]], in prefix: String, depth: Int,
    isOutsideRoot: Bool = false
  ) throws(ArchiveFault) {
    guard let (input, _) = try open(layer, budget: budget, in: prefix) else { return }
    var reader = TarReader(input)
    var ordinal = 0
    var left = paths.count
    while left > 0, let member = try reader.next() {
      defer { ordinal += 1 }
      guard let found = paths[ordinal] else { continue }
      left -= 1
      var kind = member.kind
      if case .hardLink = kind { kind = .file }
      for (position, path) in found.enumerated() {
        var entry = ArchiveEntry(
          index: ordinal, path: path, rawName: member.name, kind: position == 0 ? kind : .hardLink(target: found[0]),
          size: position == 0 ? member.size : 0, method: .stored, permissions: member.permissions,
          offset: member.offset, announcedCRC: nil, refusal: nil, replacement: nil)
        entry.isOutsideRoot = isOutsideRoot
        try deliver(entry, member, &reader, in: prefix, depth: depth)
      }
    }
  }
}
