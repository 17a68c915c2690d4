import PolicyAST
import Testing

@Suite struct ChecksumTests {
  @Test(arguments: ["": UInt32(0), "123456789": 0xCBF4_3926, String(repeating: "a", count: 1000): 0x9A38_DA03])
  func `the check is that of zip`(_ text: String, expected: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digest is that of the standard`(_ text: String, expected: String) {
    #expect(SHA256.hexadecimal(of: ArchiveBytes(Array(text.utf8))) == expected)
  }

  @Test func `how the bytes are cut changes no result`() {
    var random = SeededRandom(seed: 3)
    let data = random.repetitiveBytes(5000)
    var whole = (CRC32(), SHA256(), ContentHasher())
    data.withUnsafeBytes {
      whole.0.update($0)
      whole.1.update($0)
      whole.2.update($0)
    }

    for size in [1, 7, 15, 16, 63, 64, 65, 1000] {
      var parts = (CRC32(), SHA256(), ContentHasher())
      for start in stride(from: 0, to: data.count, by: size) {
        data[start..<min(start + size, data.count)].withUnsafeBytes {
          parts.0.update($0)
          parts.1.update($0)
          parts.2.update($0)
        }
      }

      #expect(parts.0.value == whole.0.value)
      #expect(parts.1.digest() == whole.1.digest())
      #expect(parts.2.finish() == whole.2.finish())
    }
  }
}
