import PolicyAST

/// Tells packages from other files by their content.
enum PackageDetection {
  /// How many bytes at the beginning of a file are enough.
  static let headSize = 512

  /// The size of the record at the very end of a zip archive without a comment.
  private static let endSize = 22

  /// Returns the kind of package that a name promises, nil for a name that promises none.
  static func promisedKind(_ path: String) -> ArchiveKind? {
    let endings: [(String, ArchiveKind)] = [
      (".zip", .zip), (".jar", .zip), (".war", .zip), (".whl", .zip), (".tar", .tar), (".gz", .gzip), (".tgz", .gzip),
    ]
    return endings.first { path.hasSuffix($0.0) }?.1
  }

  /// Returns whether the file at the absolute path `path` is a package, without reading more of it than that takes.
  static func isPackage(at path: String) -> Bool {
    guard case .success(let mapping) = MappedFile.open(path) else { return false }
    return mapping.bytes.withBytes { isPackage($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// Returns whether `content`, the whole of a file, is a package that can be opened or named.
  ///
  /// A zip archive may have anything in front: its end is looked for in what is no text, and in scripts.
  /// - Complexity: O(1) for text, else O(*m*) in the last 64 KiB.
  static func isPackage(_ content: [UInt8]) -> Bool {
    content.withUnsafeBufferPointer { isPackage($0) }
  }

  /// Returns whether `content`, the whole of a file, is a package that can be opened or named.
  static func isPackage(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count >= endSize else { return false }
    let bytes = UnsafeRawBufferPointer(content)
    if ArchiveKind.detect(head: bytes) != nil { return true }
    let mayHavePrefix =
      content.starts(with: [0x23, 0x21]) || content.prefix(headSize).contains(0)
      || content.suffix(endSize).starts(with: [0x50, 0x4B, 5, 6])
    return mayHavePrefix && ArchiveKind.detect(ArchiveBytes(mapping: bytes) { _ in }) == .zip
  }
}
