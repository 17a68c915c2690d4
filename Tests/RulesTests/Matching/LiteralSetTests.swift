import Rules
import Testing

@Suite struct LiteralSetTests {
  @Test func `random sets find exactly what a naive search finds`() {
    var random = RandomPatterns(seed: 99)
    var found = 0

    for round in 0..<400 {
      let alphabet = round % 2 == 0 ? Array("abAB_".utf8) : Array("key=TOKEN-aé1".utf8)
      func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in alphabet[random.below(alphabet.count)] } }
      let literals = (0...random.below(20)).map { _ in
        LiteralSet.Literal(bytes(random.below(13)), ignoresCase: random.below(2) == 0)
      }
      let text = bytes(random.below(200))

      let occurrences = LiteralSet(literals).occurrences(in: text)

      let expected = naive(literals, text)
      found += expected.count
      #expect(occurrences == expected)
    }

    #expect(found > 1000)
  }

  @Test func `an occurrence that ends or begins with the text is found`() {
    let set = LiteralSet([LiteralSet.Literal("AKIA"), LiteralSet.Literal("ltai", ignoresCase: true)])

    #expect(set.occurrences(in: Array("AKIA".utf8)).map(\.offset) == [0])
    #expect(set.occurrences(in: Array("xAKIALTAI".utf8)).map(\.offset) == [1, 5])
    #expect(set.occurrences(in: Array("AKI".utf8)).isEmpty)
    #expect(LiteralSet([]).occurrences(in: [1, 2, 3]).isEmpty)
  }

  @Test func `a body that returns false ends the search`() {
    let text = Array("key key key".utf8)
    var count = 0

    text.withUnsafeBufferPointer { buffer in
      LiteralSet([LiteralSet.Literal("key")]).forEachOccurrence(in: buffer, from: 1) { _ in
        count += 1
        return false
      }
    }

    #expect(count == 1)
  }

  private func naive(_ literals: [LiteralSet.Literal], _ text: [UInt8]) -> [LiteralSet.Occurrence] {
    func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    var result: [(Int, Int)] = []
    for offset in text.indices {
      for (index, literal) in literals.enumerated() where !literal.bytes.isEmpty {
        let part = text[offset...].prefix(literal.bytes.count)
        let isEqual =
          literal.ignoresCase ? part.map(lower) == literal.bytes.map(lower) : Array(part) == literal.bytes
        if isEqual { result.append((index, offset)) }
      }
    }
    return result.map { LiteralSet.Occurrence(literal: $0.0, offset: $0.1) }
  }
}
