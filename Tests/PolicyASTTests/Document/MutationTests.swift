import Testing

@testable import PolicyAST

@Suite struct MutationTests {
  private static let samples = [
    "# c\nedition: 3.0.0\nvars: &v\n  region: ${env('R', x)}\nresources:\n  f:\n    props: {<<: *v, \"a\\n\": [1, 'b''c', {{ d }}]}\n"
      + "    policy: |-\n      {\"Action\": [\"oss:*\"]}\n    text: >+\n      one\n       two\n\n? - k\n: !!str v\n--- !<x> \"a\n  b\"\n...\n",
    "{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"a\\u00e9\\n\", \"Resource\": ${x}, // c\n"
      + "\"n\": -1.5e3, \"t\": [true, false, null, {{ y }}],}]}",
  ]

  private static let pieces = [
    "{", "}", "[", "]", ":", ": ", ",", "\"", "'", "\n", " ", "\t", "- ", "? ", "&a ", "*a", "!x ", "|", ">", "#", "\\",
    "{{", "}}",
    "${", "---\n", "...\n", "\u{FEFF}", "\u{A0}", "%", "\r\n", "\\u12", "<<: *v",
  ]

  @Test func `no mutation of a sample stops the parsers`() {
    var random = SplitMix(seed: 7)
    var parsed = 0

    for sample in Self.samples {
      for _ in 0..<2000 {
        var bytes = Array(sample.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
        check(bytes)
        parsed += 1
      }
      for end in 0..<sample.utf8.count { check(Array(sample.utf8.prefix(end))) }
    }

    #expect(parsed == 2000 * Self.samples.count)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...5, using: &random)))
    case _: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  private func check(_ bytes: [UInt8]) {
    let file = SourceFile(path: "t", bytes: bytes)
    for syntax in Syntax.allCases {
      for mode in [ParseOptions.Mode.strict, .tolerant] {
        let document = Document.parse(file, as: syntax, options: .init(mode))
        _ = document.roots.map(\.value)
        for root in document.roots { check(root, bytes.count) }
        #expect(document.diagnostics.allSatisfy { $0.location.region.end <= bytes.count })
      }
    }
  }

  /// Every region lies in the file, and children lie in their parents.
  private func check(_ node: Node, _ count: Int) {
    #expect(node.region.end <= count)
    _ = (node.tag, node.anchor, node.text)
    if node.kind == .string, let inner = Document.parse(embedded: node) { _ = inner.root?.value }
    for child in node.elements where child.reference == nil && !child.region.isEmpty {
      #expect(node.region.contains(child.region))
      check(child, count)
    }
    for entry in node.entries where entry.value.reference == nil {
      check(entry.value, count)
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
