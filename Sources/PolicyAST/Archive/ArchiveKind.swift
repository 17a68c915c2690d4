/// What kind of package some bytes are, told by their content.
public enum ArchiveKind: String, Sendable, CaseIterable {
  /// A zip archive, also a jar or a self-extracting one.
  case zip
  /// A tar archive, also an image layout packed with tar.
  case tar
  /// Data compressed with gzip.
  case gzip
  /// Data compressed with bzip2, which is not read.
  case bzip2
  /// Data compressed with xz, which is not read.
  case xz
  /// Data compressed with Zstandard, which is not read.
  case zstd
  /// A 7z archive, which is not read.
  case sevenZip = "7z"
  /// A RAR archive, which is not read.
  case rar

  /// Whether packages of this kind are opened.
  public var isReadable: Bool {
    switch self {
    case .zip, .tar, .gzip: true
    case .bzip2, .xz, .zstd, .sevenZip, .rar: false
    }
  }

  /// Returns the kind of package that `bytes` are, or nil when they are none.
  ///
  /// A zip archive behind other data is found by its end record.
  /// - Complexity: O(1) for what begins with a signature, else O(*m*) in the last 64 KiB.
  public static func detect(_ bytes: ArchiveBytes) -> ArchiveKind? {
    if let kind = bytes.withBytes({ detect(head: $0) }) { return kind }
    return ZipEnd.isPresent(in: bytes) ? .zip : nil
  }

  /// Returns the kind of package that begins with `head`, of which 512 bytes are enough.
  public static func detect(head: UnsafeRawBufferPointer) -> ArchiveKind? {
    let signatures: [(ArchiveKind, [UInt8])] = [
      (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]), (.gzip, [0x1F, 0x8B]), (.bzip2, [0x42, 0x5A, 0x68]),
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
      (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
    ]
    for (kind, signature) in signatures where head.starts(with: signature) {
      if kind == .bzip2, !isBzip2(head) { continue }
      return kind
    }
    return TarHeader.isLikely(head) ? .tar : nil
  }

  /// "BZh" may begin a text; the block size and the block's or the end's signature must follow.
  private static func isBzip2(_ head: UnsafeRawBufferPointer) -> Bool {
    guard head.count >= 10, (0x31...0x39).contains(head[3]) else { return false }
    let signature = head[4..<10]
    return signature.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || signature.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }
}
