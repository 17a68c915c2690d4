/// How an entry is compressed, by the number that zip gives it.
public struct ArchiveMethod: RawRepresentable, Hashable, Sendable {
  /// The number in the zip headers.
  public let rawValue: UInt16

  /// The method with the number `rawValue`.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Not compressed.
  public static let stored = ArchiveMethod(rawValue: 0)
  /// Deflate, RFC 1951.
  public static let deflated = ArchiveMethod(rawValue: 8)
  /// WinZip's AES encryption around another method.
  public static let aes = ArchiveMethod(rawValue: 99)

  /// What the method is called.
  /// - Source: APPNOTE.TXT 6.3.10, 4.4.5.
  public var name: String {
    switch rawValue {
    case 0: "stored"
    case 1: "shrink"
    case 2...5: "reduce"
    case 6: "implode"
    case 8: "deflate"
    case 9: "deflate64"
    case 10: "dcl-implode"
    case 12: "bzip2"
    case 14: "lzma"
    case 16: "cmpsc"
    case 18: "terse"
    case 19: "lz77"
    case 20, 93: "zstd"
    case 94: "mp3"
    case 95: "xz"
    case 96: "jpeg"
    case 97: "wavpack"
    case 98: "ppmd"
    case 99: "aes"
    default: "method \(rawValue)"
    }
  }
}
