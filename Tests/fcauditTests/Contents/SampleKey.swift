/// Made-up access keys of the right form.
enum SampleKey {
  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")

  /// Returns an AccessKey id of Alibaba Cloud, another one for each `number`.
  static func id(_ number: Int) -> String { "LTAI5t" + text(18, seed: number * 2 + 1) }

  /// Returns the secret of the key with `number`.
  static func secret(_ number: Int) -> String { text(30, seed: number * 2 + 2) }

  /// Returns a line of Python that makes a client with the key of `number`.
  static func code(_ number: Int) -> String {
    "import oss2\nauth = oss2.Auth('\(id(number))', '\(secret(number))')\n"
  }

  private static func text(_ count: Int, seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return String(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      })
  }
}
