import Rules
import Testing

@Suite struct EntropyTests {
  @Test func `entropy counts bits per byte`() {
    #expect(Entropy.bitsPerByte([]) == 0)
    #expect(Entropy.bitsPerByte(Array("aaaa".utf8)) == 0)
    #expect(Entropy.bitsPerByte(Array("abab".utf8)) == 1)
    #expect(Entropy.bitsPerByte(Array(UInt8.min...UInt8.max)) == 8)
    #expect(abs(Entropy.bitsPerByte(Array("aab".utf8)) - 0.918_295_834) < 1e-9)
  }
}
