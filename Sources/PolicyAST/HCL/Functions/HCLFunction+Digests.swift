extension HCLFunction {
  static let digests: [String: HCLFunction] = [
    "md5": hexadecimal(.md5),
    "sha1": hexadecimal(.sha1),
    "sha256": hexadecimal(.sha256),
    "sha512": hexadecimal(.sha512),
    "base64sha256": encoded(.sha256),
    "base64sha512": encoded(.sha512),
    "filemd5": ofFile(.md5, encodes: false),
    "filesha1": ofFile(.sha1, encodes: false),
    "filesha256": ofFile(.sha256, encodes: false),
    "filesha512": ofFile(.sha512, encodes: false),
    "filebase64sha256": ofFile(.sha256, encodes: true),
    "filebase64sha512": ofFile(.sha512, encodes: true),
    "uuidv5": .strict { call in
      guard let space = call.text(0), let name = call.text(1), let bytes = namespace(space) else { return nil }
      var digest = Array(HCLDigest.sha1.bytes(of: bytes + Array(name.utf8)).prefix(16))
      digest[6] = digest[6] & 0x0F | 0x50
      digest[8] = digest[8] & 0x3F | 0x80
      var digits = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      for place in [10, 8, 6, 4] { digits.insert("-", at: place) }
      return call.make(digits.joined())
    },
  ]

  private static func hexadecimal(_ digest: HCLDigest) -> HCLFunction {
    .strict { call in call.text(0).map { call.make(digest.hexadecimal(of: Array($0.utf8))) } }
  }

  private static func encoded(_ digest: HCLDigest) -> HCLFunction {
    .strict { call in call.text(0).map { call.make(Base64.encode(digest.bytes(of: Array($0.utf8)))) } }
  }

  private static func ofFile(_ digest: HCLDigest, encodes: Bool) -> HCLFunction {
    .strict { call in
      guard let path = call.text(0) else { return nil }
      guard let bytes = call.evaluator.scope.file(at: path)?.bytes else { return call.fail(.file) }
      guard call.evaluator.budget.take(bytes.count / 64) else { return call.fail(.limit) }
      return call.make(encodes ? Base64.encode(digest.bytes(of: bytes)) : digest.hexadecimal(of: bytes))
    }
  }

  /// The 16 bytes of a namespace: one with a name (RFC 4122, appendix C), or one written in hexadecimal digits.
  private static func namespace(_ text: String) -> [UInt8]? {
    let names = ["dns": "0", "url": "1", "oid": "2", "x500": "4"]
    let spelled = names[text].map { "6ba7b81\($0)-9dad-11d1-80b4-00c04fd430c8" } ?? text
    let digits = spelled.utf8.filter { $0 != UInt8(ascii: "-") }.compactMap {
      Character(UnicodeScalar($0)).hexDigitValue
    }
    guard digits.count == 32, spelled.utf8.count == 36 else { return nil }
    return stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
