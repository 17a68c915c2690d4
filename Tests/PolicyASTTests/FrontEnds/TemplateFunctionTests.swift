import PolicyAST
import Testing

@testable import PolicyAST

/// Scripts of jq, calculations and encodings in templates.
struct TemplateFunctionTests {
  private func value(_ json: String) throws -> Value {
    try #require(Document.parse(SourceFile(path: "v.json", text: json), as: .json).root?.value)
  }

  private func shown(_ value: Value) -> String {
    switch value.content {
    case .null: "null"
    case .list(let elements): "[\(elements.map { shown($0) }.joined(separator: ","))]"
    case .map(let entries): "{\(entries.map { "\($0.key.string):\(shown($0.value))" }.joined(separator: ","))}"
    case .bool, .number, .text, .unresolved: value.scalar?.string ?? ""
    case .choice: "choice"
    }
  }

  @Test func `scripts of jq yield what jq yields`() throws {
    let input = try value(
      #"""
      {"a": [{"n": "x", "v": 1}, {"n": "y", "v": 2}], "b-c": {"d": "deep"}, "e": [], "s": "one,two", "i": "i-12345"}
      """#)
    let cases: [(String, [String])] = [
      (".", [shown(input)]),
      (".a[0].n", ["x"]),
      (".a[-1].n", ["y"]),
      (".a[] | .n", ["x", "y"]),
      (".a[].v", ["1", "2"]),
      (#"."b-c".d"#, ["deep"]),
      (#".["b-c"]["d"]"#, ["deep"]),
      (".i[:5]", ["i-123"]),
      (".a[1:]", ["[{n:y,v:2}]"]),
      ("if .e != [] then .e[0] else .a[0].n end", ["x"]),
      ("if .e == [] then 1 elif .a then 2 else 3 end", ["1"]),
      (#".a[] | select(.n == "y") | .v"#, ["2"]),
      (#"[.a[] | select(.v >= 2 and .n != "x") | .n] | first"#, ["y"]),
      (".a | map(.n)", ["[x,y]"]),
      (#"[.a[].n] | join("-")"#, ["x-y"]),
      (#".s | split(",") | .[1]"#, ["two"]),
      (".a | length", ["2"]),
      ("keys", ["[a,b-c,e,i,s]"]),
      (".missing // .s", ["one,two"]),
      (".missing?.more", ["null"]),
      ("first(.a[].n)", ["x"]),
      ("{n: .a[0].n, s}", ["{n:x,s:one,two}"]),
      (#".a[0].n + "-" + .i"#, ["x-i-12345"]),
      ("[.a[].v] | add", ["3"]),
      (".a[0].v * 3 - 1", ["2"]),
      (#".a[0] | has("v"), has("w")"#, ["true", "false"]),
      (".a[0].n, .s", ["x", "one,two"]),
    ]

    for (script, expected) in cases {
      let filter = try #require(JqFilter(script), "\(script)")
      var run = JqRun(at: input.location)
      let results = try run.results(filter, input)
      #expect(results.map { shown($0) } == expected, "\(script)")
    }
  }

  @Test func `other scripts of jq are not guessed`() throws {
    for script in ["", ".a |", "reduce .[] as $x (0; . + $x)", "input", ".a[", #""\(.a)""#, "def f: 1; f", "map"] {
      #expect(JqFilter(script) == nil, "\(script)")
    }
    let nested = String(repeating: "[", count: 5_000)
    #expect(JqFilter(nested) == nil)
    var run = JqRun(at: try value("[]").location)
    let filter = try #require(JqFilter(".a"))
    let input = try value("[1]")
    #expect(throws: JqRun.Failure.self) { try run.results(filter, input) }
  }

  @Test func `expressions are calculated`() {
    let cases: [(String, [Double], Double?)] = [
      ("1+2*3", [], 7), ("(1 + 2) * 3", [], 9), ("{0}-1", [4], 3), ("({0}+{1})%3", [4, 3], 1), ("-2*-3", [], 6),
      ("7/2", [], 3.5), ("1+", [], nil), ("{1}", [1], nil), ("a", [], nil), ("1%0", [], nil),
    ]

    for (expression, operands, expected) in cases {
      var calculation = Calculation(expression, operands)
      #expect(calculation.result() == expected, "\(expression)")
    }
    var deep = Calculation(String(repeating: "(", count: 5_000), [])
    #expect(deep.result() == nil)
  }

  @Test func `a template in UTF-16 is read like one in UTF-8`() {
    let text = """
      {
        "ROSTemplateFormatVersion": "2015-09-01",
        "Resources": {"角色": {"Type": "ALIYUN::RAM::Role", "Properties": {"RoleName": "shop"}}}
      }
      """
    let units = Array(text.utf16)
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let contents: [[UInt8]] = [
      [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big, [0xFF, 0xFE] + little + [0x20],
    ]

    for content in contents {
      let file = SourceFile(path: "template.json", bytes: content)
      let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
      #expect(model.identities.map { $0.name.known } == ["shop"])
      #expect(model.identities.map(\.location.place) == ["3:80"])
    }
    #expect(SourceFile(path: "x", text: text).fromUTF16 == nil)
  }
}
