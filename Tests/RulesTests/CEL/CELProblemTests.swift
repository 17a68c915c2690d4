import PolicyAST
import Rules
import Testing

@Suite struct CELProblemTests {
  /// Each expression is followed by a line of carets for every problem, with its message.
  @Test(arguments: [
    """
    bed.nmae == 'x'
        ^^^^ Bed has no field 'nmae'; did you mean 'name'?
    """,
    """
    bde.name == 'x' && gardn.beds == []
    ^^^ unknown name 'bde'; did you mean 'bed'?
                       ^^^^^ unknown name 'gardn'; did you mean 'garden'?
    """,
    """
    bed.name.startWith('x')
             ^^^^^^^^^ unknown function 'startWith'; did you mean 'startsWith'?
    """,
    """
    bed.name + 1
             ^ '+' cannot be applied to (string, int)
    """,
    """
    bed.name.charAt('1')
             ^^^^^^ 'charAt' cannot be applied to (string, string); there is string.charAt(int) -> string
    """,
    """
    bed.name && rainy
    ^^^^^^^^ expected bool, found string
    """,
    """
    bed.name.all(c, true)
    ^^^^^^^^ a value of type string has no elements; a list or a map is needed
    """,
    """
    bed.name.matches('a(')
                     ^^^^ not a pattern
    """,
    """
    bed.area.size
             ^^^^ a value of type double has no fields
    """,
    """
    1 +
       ^ expected an expression, found the end
    """,
    """
    'abc
    ^^^^ string has no closing quote
    """,
    """
    rainy = true
          ^ unexpected character "="
    """,
    """
    rainy && 'a\\q' == 'b'
               ^^ invalid escape sequence
    """,
    """
    99999999999999999999 > 1
    ^^^^^^^^^^^^^^^^^^^^ number does not fit into int
    """,
    """
    rainy || if
             ^^ 'if' is a reserved word
    """,
    """
    has(bed)
        ^^^ has() needs a field selection such as a.b
    """,
    """
    bed.name
    ^^^^^^^^ expected bool, found string
    """,
  ])
  func `every problem is told with its place`(sample: String) throws {
    let lines = sample.split(separator: "\n").map(String.init)

    let error = #expect(throws: CELCompileError.self) {
      try Garden.environment.compile(lines[0], expecting: .bool)
    }

    let shown = error?.problems.map { problem in
      String(repeating: " ", count: problem.region.start)
        + String(repeating: "^", count: max(1, problem.region.count)) + " \(problem)"
    }
    #expect(shown == Array(lines.dropFirst()))
  }

  @Test func `hostile texts are refused without harm`() {
    let count = 300_000
    let texts = [
      String(repeating: "(", count: count), String(repeating: "[", count: count),
      String(repeating: "(", count: 49_000) + "1" + String(repeating: ")", count: 49_000),
      String(repeating: "{1:", count: 30_000), String(repeating: "f(", count: 40_000),
      String(repeating: "true?", count: 19_000) + "1", "1" + String(repeating: "+1", count: 40_000),
      "a" + String(repeating: ".a", count: 40_000), "[1]" + String(repeating: "[0]", count: 30_000),
      String(repeating: "-", count: 90_000) + "x", "\u{0}", "'\\U00110000'", "b'\\u0041'", "`a`", "1.", "0x", ".",
      "a.`b",
      "[1].map(x, x, x, x)", "[1].all(x.y, true)", "{1: 2, 3}", "a..b", "1u u", "'''", "\\", "é", "x{}", "1 in in",
    ]

    for text in texts {
      #expect(throws: CELCompileError.self) { try Garden.environment.compile(text) }
    }
  }

  @Test func `long flat expressions are fine`() throws {
    let texts = [
      "true" + String(repeating: "&&true", count: 15_000), "[" + String(repeating: "1,", count: 40_000) + "1] != []",
      String(repeating: "!", count: 90_000) + "true", "true" + String(repeating: " || false", count: 10_000),
    ]

    for text in texts {
      let program = try Garden.environment.compile(text, expecting: .bool)
      #expect(program.evaluate(Garden.environment.bindings()) == .bool(true))
    }
  }

  @Test func `types and problems without end are cut short`() throws {
    let maps = (1...80).map { "cel.bind(v\($0), {v\($0 - 1): v\($0 - 1)}, " }.joined()
    let source = "cel.bind(v0, 1, " + maps + "v80" + String(repeating: ")", count: 81)
    let unknownNames = (1...8_000).map { "n\($0)" }.joined(separator: " + ")

    #expect(try Garden.evaluate(source).errorValue?.kind == .unsupportedKeyType("map"))
    #expect(throws: CELCompileError.self) { try Garden.environment.compile("[" + unknownNames + "]") }
    let error = #expect(throws: CELCompileError.self) {
      try Garden.environment.compile("[" + unknownNames.replacing(" + ", with: ", ") + "]")
    }
    #expect(error?.problems.count == 100)
  }

  @Test func `an evaluation that takes too long is stopped`() throws {
    let list = "[0,1,2,3,4,5,6,7,8,9]"
    let nested =
      "\(list).all(a, \(list).all(b, \(list).all(c, \(list).all(d, \(list).all(e, \(list).all(f, a < 99))))))"
    let doubling = String(repeating: "cel.bind(s, ", count: 1) + "'\(String(repeating: "x", count: 5_000))', "
    let replaced = doubling + "s.replace('x', s).replace('x', s).size() > 0)"

    #expect(try Garden.evaluate(nested).errorValue?.kind == .costExceeded)
    #expect(try Garden.evaluate("true || " + nested, steps: 3) == .bool(true))
    #expect(try Garden.evaluate(nested + " || true").errorValue?.kind == .costExceeded)
    #expect(try Garden.evaluate(replaced).errorValue?.kind == .resultTooLarge)
    #expect(try Garden.evaluate("'%.1001f'.format([1.0])").errorValue != nil)
  }

  @Test func `a small value with countless parts is not gone through`() throws {
    let ten = { (name: String) in "[" + Array(repeating: name, count: 10).joined(separator: ", ") + "]" }
    let levels = (1...12).map { "cel.bind(v\($0), \(ten("v\($0 - 1)")), " }.joined()
    let close = String(repeating: ")", count: 13)
    let nested = "cel.bind(v0, 'x', " + levels

    #expect(try Garden.evaluate(nested + "v12 == v12" + close, steps: 20_000).errorValue?.kind == .costExceeded)
    #expect(try Garden.evaluate(nested + "v12 in [v12]" + close, steps: 20_000).errorValue?.kind == .costExceeded)
    #expect(try Garden.evaluate(nested + "'%s'.format([v12])" + close).errorValue?.kind == .resultTooLarge)
  }
}
