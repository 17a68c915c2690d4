import Foundation
import PolicyAST
import Testing

@Suite struct InflaterTests {
  private static func inflate(_ bytes: [UInt8], upTo limit: Int = .max) throws -> [UInt8] {
    let inflater = Inflater(ArchiveBytes(bytes))
    var output: [UInt8] = []
    while output.count < limit, let chunk = try inflater.next() { output.append(contentsOf: chunk) }
    return output
  }

  private static func bytes(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }

  @Test(arguments: DeflateWriter.Block.allCases, [0, 1, 257, 31_000, 130_000])
  func `what was deflated comes back`(_ block: DeflateWriter.Block, count: Int) throws {
    var random = SeededRandom(seed: UInt64(count))
    let data = random.repetitiveBytes(count)

    let output = try Self.inflate(DeflateWriter.deflate(data, as: block))

    #expect(output == data)
  }

  @Test func `a stream of zlib is read`() throws {
    let words = """
      statement Deny oss:Get oss:Get oss:Get policy effect policy Allow oss:Get Allow Allow action Allow oss:Get \
      statement policy Allow policy oss:Get Allow Allow Deny oss:Get oss:Get policy action Allow effect action oss:Get \
      statement Deny policy effect policy policy policy action Deny policy Allow action statement Allow action policy \
      Deny statement oss:Get Allow Allow Deny statement effect statement action statement oss:Get Allow effect policy \
      Allow oss:Get Deny action policy statement action action oss:Get effect policy action effect action action Deny \
      Allow Deny
      """
    let stream = try Self.bytes(
      "fVDRCoAgDPwVv6O3IOg7RCYEpoGD6O8DHa5L68WxebvbXWbLtFNks1C8TMp5Wom7eqSwucuQ9+RaN4eQzgapXX2t4y3FFyA3KdiXZkQz"
        + "PEnwICF3yawXLERDD1iE4AkHQ8oIY4GWNYV8OlKI3KKDTgdJ/vIv1HhQx/sKCOnkE7N8JqIWbg==")

    let output = try Self.inflate(stream)

    #expect(String(decoding: output, as: UTF8.self) == words)
  }

  @Test(arguments: [
    ([0x07], InflateError.invalidBlockType), ([0x01, 1, 0, 0, 0], .storedLengthMismatch), ([], .truncated),
    ([0x01, 5, 0, 0xFA, 0xFF, 1], .truncated), ([0x03, 0x02], .distanceTooFar), ([0xFD, 0xFF, 0xFF], .tooManyCodes),
  ])
  func `a damaged stream names its damage`(_ bytes: [UInt8], error: InflateError) {
    #expect(throws: error) { try Self.inflate(bytes) }
  }

  @Test func `every cut of a stream is noticed`() throws {
    var random = SeededRandom(seed: 5)
    let data = random.repetitiveBytes(1500)
    let streams = DeflateWriter.Block.allCases.map { DeflateWriter.deflate(data, as: $0) }

    for stream in streams {
      for count in stride(from: 0, to: stream.count, by: 7) {
        #expect(throws: InflateError.truncated) { try Self.inflate(Array(stream[..<count])) }
      }
    }
  }

  @Test func `the input after the stream is left alone`() throws {
    let stream = DeflateWriter.deflate(Array("abcabcabc".utf8), as: .fixed)
    let inflater = Inflater(ArchiveBytes(stream + [UInt8](repeating: 0xFF, count: 100)))

    while try inflater.next() != nil {}

    #expect(inflater.isFinished)
    #expect(inflater.consumed == stream.count)
  }

  @Test func `damage never yields more than memory allows`() throws {
    var random = SeededRandom(seed: 9)
    let data = random.repetitiveBytes(20_000)
    let streams = DeflateWriter.Block.allCases.map { DeflateWriter.deflate(data, as: $0) }
    var largest = 0

    for round in 0..<300 {
      var stream = streams[round % streams.count]
      for _ in 0..<3 { stream[Int(random.next() % UInt64(stream.count))] ^= UInt8(truncatingIfNeeded: random.next()) }
      let inflater = Inflater(ArchiveBytes(stream))
      while let chunk = try? inflater.next(), inflater.produced < 1 << 20 { largest = max(largest, chunk.count) }
    }

    #expect(largest > 0)
    #expect(largest <= 97 * 1024)
  }
}
