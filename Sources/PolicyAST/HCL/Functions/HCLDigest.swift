/// The digests that the language can make of bytes.
enum HCLDigest: String {
  case md5
  case sha1
  case sha256
  case sha512

  /// Returns the digest of `bytes`.
  /// - Complexity: O(*n*).
  func bytes(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .md5: return Self.md5(bytes)
    case .sha1: return Self.sha1(bytes)
    case .sha256:
      var hash = SHA256()
      bytes.withUnsafeBytes { hash.update($0) }
      return hash.digest()
    case .sha512: return Self.sha512(bytes)
    }
  }

  /// Returns the digest of `bytes` in lower-case hexadecimal digits.
  func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = self.bytes(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// `bytes` with the padding that makes whole blocks of `block` bytes; the last ones are the number of bits.
  static func padded(_ bytes: [UInt8], block: Int, isBigEndian: Bool) -> [UInt8] {
    let field = block / 8
    var result = bytes + [0x80]
    while result.count % block != block - field { result.append(0) }
    let count = UInt64(bytes.count) &* 8
    let length = (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) }
    if isBigEndian { return result + Array(repeating: 0, count: field - 8) + length.reversed() }
    return result + length + Array(repeating: 0, count: field - 8)
  }
}
