import Testing

@testable import PolicyAST

struct HCLEvaluatorTests {
  private let unknown = HCLVariables([
    "open": Value(
      .unresolved(Unresolved(.parameter, "open")), at: Location(SourceFile(path: "v", text: ""), Region(at: 0)))
  ])

  private func evaluate(_ text: String) -> Value {
    HCLEvaluator(scope: unknown).evaluate(HCLDocument(SourceFile(path: "t", text: text), as: .expression).expression)
  }

  /// The JSON that `jsonencode` gives for an expression.
  private func json(_ text: String) -> String {
    HCLJSONWriter.text(of: evaluate(text))?.string ?? "?"
  }

  @Test func `pure functions give what Terraform gives`() {
    let cases: [(String, String)] = [
      (#"format("acs:%s:*:%03d/%%", "oss", 7)"#, #""acs:oss:*:007/%""#),
      (#"format("%v %q %[1]s", "a", "b")"#, #""a \"b\" a""#),
      (#"formatlist("%s-%s", "x", ["a", "b"])"#, #"["x-a","x-b"]"#),
      (#"join(",", ["a", "b"], ["c"])"#, #""a,b,c""#),
      (#"concat(["a"], [], ["b"])"#, #"["a","b"]"#),
      (#"merge({a = 1}, {b = 2, a = 3})"#, #"{"a":3,"b":2}"#),
      (#"lookup({a = 1}, "b", "none")"#, #""none""#),
      (#"replace("a.b.c", ".", "-")"#, #""a-b-c""#),
      (#"split("/", "a/b")"#, #"["a","b"]"#),
      (#"distinct(["a", "b", "a"])"#, #"["a","b"]"#),
      (#"flatten([["a"], [["b"]], "c"])"#, #"["a","b","c"]"#),
      (#"keys({b = 1, a = 2})"#, #"["a","b"]"#),
      (#"zipmap(["a", "b"], [1, 2])"#, #"{"a":1,"b":2}"#),
      (#"coalesce("", "x")"#, #""x""#),
      (#"try(null.x, "fallback")"#, #""fallback""#),
      (#"can(null.x)"#, "false"),
      (#"element(["a", "b"], 3)"#, #""b""#),
      (#"slice(["a", "b", "c"], 1, 3)"#, #"["b","c"]"#),
      (#"setproduct(["a"], ["b", "c"])"#, #"[["a","b"],["a","c"]]"#),
      (#"base64encode("hello")"#, #""aGVsbG8=""#),
      (#"base64decode("aGVsbG8=")"#, #""hello""#),
      (#"jsondecode("{\"a\": [1, \"x\\u0041\"]}")"#, #"{"a":[1,"xA"]}"#),
      (#"jsonencode({b = "x", a = [1, true, null]})"#, #""{\"a\":[1,true,null],\"b\":\"x\"}""#),
      (#"md5("hello world")"#, #""5eb63bbbe01eeed093cb22bb8f5acdc3""#),
      (#"sha1("hello world")"#, #""2aae6c35c94fcfb415dbe95f408b9ce91ee846ed""#),
      (#"sha256("hello world")"#, #""b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9""#),
      (
        #"sha512("hello world")"#,
        #""309ecc489c12d6eb4cc40f50c902f2b4d0ed77ee511a7c7a9bcd3ca86d4cd86f989dd35bc5ff499670da34255b45b0cfd830e81f605dcf7dc5542e93ae9cd76f""#
      ),
      (
        #"sha512(join("", [for i in range(40) : "abcdef"]))"#,
        #""c51433624548b07e34a6013dbdce38e15b829166cf19934eb637bf35f241e4658f9e5e33e386bfcb123106b33ae202ecda757c58577dbabf99326b14b7f1ba34""#
      ),
      (#"md5(join("", [for i in range(10) : "abcdef"]))"#, #""ae0bda529345c1b4a25a3da20bf2fe24""#),
      (#"base64sha256("hello world")"#, #""uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=""#),
      (#"uuidv5("dns", "www.terraform.io")"#, #""a5008fae-b28c-5ba5-96cd-82b4c53552d6""#),
      (#"formatdate("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z")"#, #""02 Jan 2018 23:12 UTC""#),
      (#"formatdate("EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z")"#, #""Tuesday, 02-Jan-18 23:12:01 UTC""#),
      (
        #"formatdate("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00")"#,
        #""Tue, 02 Jan 2018 23:12:01 -0800""#
      ),
      (#"formatdate("h'h'mm AA", "2018-01-02T03:12:01Z")"#, #""3h12 AM""#),
      (#"timeadd("2017-11-22T00:00:00Z", "10m")"#, #""2017-11-22T00:10:00Z""#),
      (#"timeadd("2024-02-28T23:00:00Z", "25h")"#, #""2024-03-01T00:00:00Z""#),
      (#"timeadd("2024-01-01T00:00:00+01:00", "-1s")"#, #""2023-12-31T23:59:59+01:00""#),
      (#"timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00")"#, #"0"#),
      (#"csvdecode("a,b\n1,\"x,\"\"y\"\n\n3,4\n")"#, #"[{"a":"1","b":"x,\"y"},{"a":"3","b":"4"}]"#),
      (#"urldecode("a%20b+c")"#, #""a b c""#),
      (#"textencodebase64("Hi", "UTF-16LE")"#, #""SABpAA==""#),
      (#"textdecodebase64("SABpAA==", "UTF-16LE")"#, #""Hi""#),
      (#"templatestring("x-$${a}", { a = "b" })"#, #""x-b""#),
      (#"one(["a"])"#, #""a""#),
      (#"sum([1, 2.5])"#, #"3.5"#),
      (#"parseint("ff", 16)"#, #"255"#),
      (#"transpose({a = ["1", "2"], b = ["2"]})"#, #"{"1":["a"],"2":["a","b"]}"#),
      (#"cidrcontains("10.0.0.0/8", "10.9.0.0/16")"#, #"true"#),
      (#"strrev("abc")"#, #""cba""#),
      (#"substr("hello", 1, 3)"#, #""ell""#),
      (#"title("hello world")"#, #""Hello World""#),
      (#"trimprefix("acs:x", "acs:")"#, #""x""#),
      (#"range(3)"#, "[0,1,2]"),
      (#"max(1, 5, 3)"#, "5"),
      (#"toset(["b", "a", "b"])"#, #"["a","b"]"#),
      (#"length("añb")"#, "3"),
      (#"one([])"#, "null"),
      (#"{for k, v in {a = 1, b = 2} : upper(k) => v * 2 if v > 1}"#, #"{"B":4}"#),
      (#"10 / 4 + 7 % 4"#, "5.5"),
      (#"cidrsubnet("10.0.0.0/8", 8, 2)"#, #""10.2.0.0/16""#),
      (#"cidrsubnets("10.0.0.0/16", 4, 4, 8)"#, #"["10.0.0.0/20","10.0.16.0/20","10.0.32.0/24"]"#),
      (#"cidrhost("10.0.0.0/24", -1)"#, #""10.0.0.255""#),
      (#"cidrnetmask("10.0.0.0/12")"#, #""255.240.0.0""#),
      (#"urlencode("a b/ä")"#, #""a+b%2F%C3%A4""#),
    ]

    for (text, expected) in cases { #expect(json(text) == expected, "\(text)") }
  }

  @Test func `what is not known says why and leaves the rest`() throws {
    let text = try #require(evaluate(#""acs:oss:${open}:x/${1 + 1}""#).scalar)
    #expect(text.string == "acs:oss:${open}:x/2")
    #expect(text.holes.map(\.unresolved.reason) == [.parameter])

    let list = try #require(evaluate(#"concat(["a"], open)"#).elements)
    #expect(list.count == 2)
    #expect(list[0].string == "a")
    #expect(list[1].unresolved?.reason == .parameter)

    let merged = evaluate(#"merge({a = "x"}, open)"#)
    #expect(merged["a"]?.string == "x")
    #expect(evaluate(#"merge({a = "x"}, open).b"#).unresolved?.reason == .parameter)

    guard case .choice(let choice) = evaluate(#"open ? "a" : "b""#).content else {
      Issue.record("no choice")
      return
    }
    #expect(choice.condition == "open")
    #expect(choice.branches.map(\.value.string) == ["a", "b"])

    #expect(evaluate(#"format("%s/*", open)"#).scalar?.string == "${open}/*")
    #expect(evaluate(#"join(",", ["a", open])"#).scalar?.string == "a,${open}")
    #expect(evaluate("nothing.here").unresolved?.reason == .undefined)
    #expect(evaluate("regex(\"x\", \"x\")").unresolved?.reason == .function)
    #expect(evaluate("uuid()").unresolved?.reason == .deployment)
    #expect(evaluate("1 + {}").unresolved?.reason == .malformed)
    #expect(evaluate("file(\"x\")").unresolved?.reason == .file)
  }

  @Test func `the bytes of a text lead back to where they are written`() throws {
    let cases: [(source: String, part: String, place: String)] = [
      (#""a\nbc""#, "bc", "bc"),
      ("<<-EOT\n    {\n      \"Action\": \"oss:*\"\n    }\n  EOT\n", "oss:*", "oss:*"),
      (#""x-${"in"}-y""#, "-y", "-y"),
      (#""x-${"in"}-y""#, "in", "in"),
      (#""x-${1 + 1}-y""#, "2", "1 + 1"),
      (#"jsonencode({a = "value"})"#, "value", "value"),
      (#""$${a}b""#, "b", "b"),
      ("<<EOT\n[${jsonencode([\"one\", \"two\"])}]\nEOT\n", "two", #"jsonencode(["one", "two"])"#),
    ]

    for (source, part, place) in cases {
      let value = evaluate(source)
      let text = try #require(value.string, "\(source)")
      let start = try #require(HCLText.pieces(text, by: part).first).utf8.count
      #expect(value.location(ofBytes: start, start + part.utf8.count).text == place, "\(source)")
    }
  }

  @Test func `an encoded policy keeps its structure and its places`() throws {
    let file = SourceFile(path: "t", text: #"jsonencode({Statement = [{Action = ["oss:*", open]}]})"#)
    let expression = HCLDocument(file, as: .expression).expression

    let policy = HCLEvaluator(scope: unknown).evaluatePolicyAttribute(expression)
    let actions = try #require(policy["Statement"]?.elements?.first?["Action"]?.elements)

    #expect(actions[0].location.text == #""oss:*""#)
    #expect(actions[1].unresolved?.reason == .parameter)
    #expect(HCLEvaluator(scope: unknown).evaluate(expression).scalar?.string.contains("${open}") == true)
  }

  @Test func `hostile input ends with a word and not with a crash`() {
    let deep = ["[", "{a=", "(", "!", "-", "\"${", "a[", "f(", "a ? ", "a ? b : ", "<<A\n${", "a[*]", "%{ if a }"]
    for unit in deep {
      let text = String(repeating: unit, count: 100_000)
      #expect(!HCLDocument(SourceFile(path: "t", text: "a = " + text)).diagnostics.isEmpty, "\(unit)")
      _ = HCLDocument(SourceFile(path: "t", text: text), as: .template)
      #expect(!HCLDocument(SourceFile(path: "t", text: text), as: .expression).faults.isEmpty, "\(unit)")
    }
    #expect(!HCLDocument(SourceFile(path: "t", text: String(repeating: "a {\n", count: 100_000))).faults.isEmpty)

    let sum = Array(repeating: "1", count: 50_000).joined(separator: "+")
    #expect(evaluate(sum).unresolved?.reason == .limit)
    #expect(evaluate(String(repeating: "[", count: 190) + String(repeating: "]", count: 190)).elements != nil)
    let choices = (0..<30).map { _ in "(open ? 1 : 2)" }.joined(separator: "+")
    #expect(HCLChoices.count(evaluate(choices)) <= HCLChoices.limit)
    let chain = HCLDocument(SourceFile(path: "t", text: "a" + String(repeating: "[b]", count: 50_000)), as: .expression)
    #expect(HCLEvaluator(scope: unknown).evaluate(chain.expression).unresolved != nil)
    #expect(chain.expression.references.count == 50_001)
    #expect(evaluate("range(1e9)").unresolved != nil)
    #expect(evaluate("9e999 * 2").unresolved != nil)
    #expect(evaluate("element([1], -9223372036854775808)").unresolved != nil)
    #expect(evaluate("substr(\"a\", -9, 9223372036854775807)").unresolved != nil)
    #expect(evaluate("format(\"%99999999999999999999d\", 1)").content.isText)
  }

  @Test func `items after a fault are kept`() {
    let document = HCLDocument(
      SourceFile(path: "t", text: "a = 1\n= 3\nb {\n  c = 2\n  *\n  d = 4\n}\ne = [\n\nf = 5\n"))

    #expect(document.body.attributes.map(\.name).contains("a"))
    #expect(document.body.blocks.first?.body.attributes.map(\.name) == ["c", "d"])
    #expect(document.diagnostics.first?.location.start == Position(line: 2, column: 1))
  }
}

extension Value.Content {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
