import PolicyAST
import Testing

@testable import Rules

@Suite struct RegularExpressionTests {
  @Test func `a refused pattern names the kind and the place`() {
    let cases: [(String, RegexError.Kind, Region)] = [
      ("a(b", .missingParenthesis, Region(1, 2)),
      ("a)b", .unexpectedParenthesis, Region(1, 2)),
      ("é[a-", .missingBracket, Region(2, 5)),
      ("[z-a]", .invalidRange, Region(1, 4)),
      ("[[:nope:]]", .unknownClass, Region(1, 9)),
      (#"a\pX"#, .unknownProperty, Region(1, 4)),
      (#"\p{Nope}"#, .unknownProperty, Region(0, 8)),
      (#"a\q"#, .invalidEscape, Region(1, 3)),
      (#"\1"#, .invalidEscape, Region(0, 2)),
      (#"ab\"#, .trailingBackslash, Region(2, 3)),
      ("a{2,1}", .invalidRepeatCount, Region(1, 6)),
      ("a{1001}", .invalidRepeatCount, Region(1, 7)),
      ("((a{100}){100}){100}", .invalidRepeatCount, Region(9, 14)),
      ("a**", .repeatedRepetition, Region(2, 3)),
      ("|*", .missingRepetitionOperand, Region(1, 2)),
      ("(?z)", .invalidGroup, Region(0, 3)),
      ("(?P<a-b>c)", .invalidGroupName, Region(4, 6)),
      ("(?P<a>b)(?<a>c)", .duplicateGroupName, Region(11, 12)),
      (String(repeating: "(", count: 1001), .nestingTooDeep, Region(1000, 1001)),
      (#"((\pL{100}){10}|x){1}\pL{900}"#, .tooLarge, Region(at: 0)),
    ]

    for (pattern, kind, region) in cases {
      #expect(throws: RegexError(kind: kind, region: region), "\(pattern.prefix(40))") {
        try RegularExpression(pattern)
      }
    }
  }

  @Test func `invalid UTF-8 in a pattern is refused at its place`() {
    #expect(throws: RegexError(kind: .invalidUTF8, region: Region(at: 1))) {
      try RegularExpression(utf8: [0x61, 0xFF])
    }
  }

  @Test func `groups are named and numbered`() throws {
    let expression = try RegularExpression("(?P<key>[a-z]+)(=)(?<value>.*)?")

    let match = expression.firstMatch(in: "  a=b")

    #expect(expression.groupNames == [nil, "key", nil, "value"])
    #expect(match?.groups == [2..<5, 2..<3, 3..<4, 4..<5])
  }

  @Test func `Unicode classes and folding reach beyond ASCII`() throws {
    let cases: [(pattern: String, text: String, matches: Bool)] = [
      (#"^\p{Greek}+$"#, "αβγ", true), (#"^\p{Yi}$"#, "ꀀ", true), (#"^\p{Lu}$"#, "É", true),
      (#"^\pN$"#, "Ⅷ", true), (#"^\p{^Han}$"#, "a", true), (#"^\P{Han}$"#, "漢", false),
      (#"^\p{Cherokee}$"#, "ꭰ", true), (#"^\p{Sc}$"#, "€", true), (#"^\p{Any}$"#, "\u{10FFFF}", true),
      ("(?i)^straße$", "STRAẞE", true), ("(?i)^k$", "\u{212A}", true), ("(?i)^[^s]$", "ſ", false),
      ("(?i)^σ$", "ς", true), ("(?i)^ǆ$", "ǅ", true), ("(?i)^i$", "İ", false), (#"(?i)^\w$"#, "ſ", true),
      (#"^\w$"#, "é", false), (#"^\W$"#, "é", true),
    ]

    for (pattern, text, matches) in cases {
      #expect(try RegularExpression(pattern).isMatch(in: text) == matches, "\(pattern) on \(text)")
    }
  }

  @Test func `a search from an offset sees what lies before it`() throws {
    let bytes = Array("xfoo foo".utf8)

    let boundary = try RegularExpression(#"\bfoo"#).firstMatch(in: bytes, from: 1)
    let start = try RegularExpression("^foo").firstMatch(in: bytes, from: 1)

    #expect(boundary?.range == 5..<8)
    #expect(start == nil)
  }

  @Test func `an assertion that opens late keeps the order of preference`() throws {
    let expression = try RegularExpression(#"(?:x\pL|\b|[^é]\d*?|y)+"#)

    #expect(expression.firstMatch(in: "abc")?.range == 0..<0)
    #expect(try RegularExpression(#"$\b"#).firstMatch(in: "ab")?.range == 2..<2)
  }

  @Test func `a scratch serves many searches`() throws {
    let expression = try RegularExpression("a+b")
    let scratch = expression.makeScratch()

    for length in 1..<50 {
      let bytes = Array((String(repeating: "a", count: length) + "b").utf8)
      let range = bytes.withUnsafeBufferPointer { expression.firstRange(in: $0, using: scratch) }
      #expect(range == 0..<(length + 1))
    }
  }

  @Test func `threads share an expression`() async throws {
    let expression = try RegularExpression(#"(?i)key\s*=\s*([a-z0-9]+)"#)
    let text = String(repeating: "nothing here\n", count: 50) + "Key = abc1"

    let groups = await withTaskGroup(of: Range<Int>?.self) { group in
      for _ in 0..<40 { group.addTask { expression.firstMatch(in: text)?.groups[1] } }
      return await group.reduce(into: []) { $0.append($1) }
    }

    #expect(groups == [Range<Int>?](repeating: 656..<660, count: 40))
  }

  @Test func `the engines agree on random expressions`() throws {
    var random = RandomPatterns(seed: 20_240_607)
    var compared = 0

    for _ in 0..<1500 {
      let pattern = random.pattern(depth: 3)
      guard let tree = try? RegexParser.parse(pattern.utf8, ignoresCase: false) else { continue }
      let plan = try RegexPlan(tree)
      let engines = RegexEngines(plan)
      var simulation = ThreadSimulation(plan.forward)
      for _ in 0..<4 {
        let text = random.text()
        for start in [0, text.count / 2] {
          let (fast, slow) = text.withUnsafeBufferPointer { buffer in
            (
              engines.firstMatch(buffer, from: start),
              simulation.search(buffer, ThreadSimulation.Request(from: start, to: buffer.count))
            )
          }
          #expect(fast == slow, "\(pattern) on \(String(decoding: text, as: UTF8.self)) from \(start)")
          compared += 1
        }
      }
    }

    #expect(compared > 5000)
  }

  @Test func `any text compiles or is refused inside its bounds`() {
    var random = RandomPatterns(seed: 7)
    let pieces = Array("()[]{}*+?|\\^$-:<>=!,.019PpQEbxzisU&é").map(String.init) + ["[:", ":]", "(?", "\\p{", "{1000}"]
    var refused = 0

    for _ in 0..<5000 {
      let pattern = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined()
      do {
        let expression = try RegularExpression(pattern)
        #expect(expression.isMatch(in: "é(a]") == (expression.firstMatch(in: "é(a]") != nil), "\(pattern)")
      } catch {
        refused += 1
        #expect(error.region.end <= pattern.utf8.count, "\(pattern)")
        #expect(!error.description.isEmpty)
      }
    }

    #expect(refused > 1000)
  }
}
