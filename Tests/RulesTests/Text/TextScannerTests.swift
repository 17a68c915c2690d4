import PolicyAST
import Testing

@testable import Rules

@Suite struct TextScannerTests {
  private static let scanner = try? TextScanner(rules: .builtin)
  private static let id = SampleCredential.alibabaID.text
  private static let secret = SampleCredential.alibabaSecret.text

  /// Returns rule and text of each finding in `text`.
  private static func found(
    in text: String, path: String = "index.py", kind: ContentKind = .source
  ) throws -> [String] {
    let scanner = try #require(scanner)
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      scanner.scan(buffer, kind: kind, path: path).map { match in
        let part = bytes[match.region.start..<match.region.end]
        return "\(scanner.rules[match.rule].id) \(String(decoding: part, as: UTF8.self))"
      }
    }
  }

  @Test func `a pair is one finding at its id, wherever the secret stands`() throws {
    let middle = String(repeating: "x = x + 1\n", count: 500)
    let shapes = [
      "a = '\(Self.id)'\nb = '\(Self.secret)'\n", "b: \(Self.secret)\na: \(Self.id)\n",
      "a = '\(Self.id)'\n\(middle)b = '\(Self.secret)'\n", "\(Self.id),\(Self.secret)\n",
      "k = '\(Self.id)'\ns = '\(Self.secret.prefix(11))' + \\\n  '\(Self.secret.dropFirst(11))'\n",
      "{\"a\": \"\(Self.id)\", \"b\": \"\(Self.secret.prefix(9))\\u00\(Self.hex(Self.secret, at: 9))\(Self.secret.dropFirst(10))\"}",
    ]

    for shape in shapes {
      #expect(try Self.found(in: shape) == ["hardcoded-access-key \(Self.id)"], "\(shape.prefix(160))")
    }
  }

  @Test func `texts that the code turns round are read from the end`() throws {
    let (id, secret) = (String(Self.id.reversed()), String(Self.secret.reversed()))
    let shapes = [
      "a = \"\(id)\"[::-1]\nb = '\(secret)'[::-1]\n", "a = \"\".join(reversed('\(id)'))\nb = '\(Self.secret)'\n",
      "const a = '\(id)'.split('').reverse().join('');\nconst b = '\(secret)'.split('').reverse().join('');\n",
      "a = new StringBuilder(\"\(id)\").reverse().toString();\nb = new StringBuilder(\"\(secret)\").reverse();\n",
      "$a = strrev('\(id)'); $b = strrev('\(secret)');",
    ]

    for shape in shapes { #expect(try Self.found(in: shape) == ["hardcoded-access-key \(id)"], "\(shape)") }
    #expect(try Self.found(in: "a = '\(id)'\nb = '\(secret)'\n") == [])
  }

  @Test func `a temporary key that is given its token is not one without`() throws {
    let key = SampleCredential.text(after: "STS.+24") ?? ""
    let secret = SampleCredential.text(after: "+44") ?? ""
    let rule = "sts-key-without-token \(key)"

    #expect(try Self.found(in: "auth = oss2.Auth('\(key)', '\(secret)')").contains(rule))
    for call in [
      "oss2.StsAuth('\(key)', '\(secret)', token)", "Client(id='\(key)', key='\(secret)', security_token=t)",
      "new OSS({accessKeyId: '\(key)', accessKeySecret: '\(secret)', stsToken: t})",
      "build(endpoint, \"\(key)\", \"\(secret)\", session.getToken)",
    ] { #expect(try !Self.found(in: call).contains(rule), "\(call)") }
  }

  @Test func `an id is found behind every encoding`() throws {
    let hex = Self.id.utf8.map { Self.hexadecimal($0) }
    let shapes = [
      "a = '\(Self.base64(Self.id))'", "a = '\(Self.base64(":" + Self.id))'", "a = '\(Self.base64("a=" + Self.id))'",
      "a = '\(hex.joined())'", "a = '\(hex.map { "\\x\($0)" }.joined())'", "a = '\(hex.map { "\\u00\($0)" }.joined())'",
      "a = '\(hex.map { "%\($0)" }.joined())'", "a = [\(hex.map { "0x\($0)" }.joined(separator: ", "))]",
      "a = [\(Self.id.utf8.map { String($0) }.joined(separator: ","))]",
      "a = '\(Self.id.prefix(9))' + '\(Self.id.dropFirst(9))'", "a = 'LTAI' .\n  '\(Self.id.dropFirst(4))'",
    ]

    for shape in shapes {
      let found = try Self.found(in: shape)
      #expect(found.count == 1 && found[0].hasPrefix("credential-shaped-value "), "\(shape): \(found)")
    }
  }

  @Test func `what stands in the place of a credential is none`() throws {
    let shapes = [
      "a = 'LTAI****************'", "a = 'LTAI5txxxxxxxxxxxxxxxxxx'", "a = 'yourAccessKeyId'",
      "password = os.environ['P']",
      "password = '${DB_PASSWORD}'", "password: ${env('DB')}", "url = 'mysql://user:password@localhost/db'",
      "url = 'mysql://app:${PASSWORD}@db/app'", "secret = 'changeme'", "token = request.headers['X-Token']",
      "password_hash = '\(SampleCredential.text(after: "+64h") ?? "")'",
      "image: shop@sha256:\(SampleCredential.text(after: "+64h") ?? "")",
      "SECRET = '{{ vault.secret }}'", "setPassword(password)", "password = getpass('Password: ')",
      "ghp = 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'", "-----BEGIN PRIVATE KEY----- begins a key",
    ]

    for shape in shapes { #expect(try Self.found(in: shape) == [], "\(shape)") }
  }

  @Test func `names alone prove nothing in installed packages and binaries`() throws {
    let password = "password = '\(SampleCredential.password.text)'"
    let token = SampleCredential.text(after: "ghp_+36") ?? ""

    #expect(try Self.found(in: password).count == 1)
    #expect(try Self.found(in: password, kind: .dependency) == [])
    #expect(try Self.found(in: password, kind: .binary) == [])
    #expect(try Self.found(in: "\u{0}\(token)\u{0}", kind: .binary) == ["provider-token \(token)"])
    #expect(try Self.found(in: "a=\"\(token)\"", kind: .dependency) == ["provider-token \(token)"])
  }

  @Test func `a value is read in the syntax of its file`() throws {
    let value = SampleCredential.password.text
    let shapes = [
      ("a.py", "connect(password='\(value)')"), ("a.ts", "const dbPassword: string = \"\(value)\""),
      ("a.java", "source.setPassword(\"\(value)\");"), ("a.go", "Password: \"\(value)\","),
      ("a.php", "'password' => '\(value)',"), ("a.yaml", "password: \(value)"),
      ("a.yaml", "- name: DB_PASSWORD\n  value: \(value)"),
      ("a.json", "{\"name\": \"DB_PASSWORD\", \"value\": \"\(value)\"}"), ("a.xml", "<password>\(value)</password>"),
      ("a.xml", "<property name=\"password\" value=\"\(value)\"/>"), (".env", "DB_PASSWORD=\(value)"),
      ("Dockerfile", "ENV DB_PASSWORD \(value)"), ("a.sql", "CREATE USER a IDENTIFIED BY '\(value)';"),
      ("a.tf", "variable \"db_password\" {\n  default = \"\(value)\"\n}"),
      ("a.js", "const password = process.env.P || '\(value)'"),
      ("a.cs", "var c = \"Server=a;Password=\(value);\";"), ("a.ipynb", "\"password = \\\"\(value)\\\"\\n\""),
      ("a.properties", "db.password=\(value)"),
      ("a.ps1", "$password = ConvertTo-SecureString \"\(value)\" -AsPlainText"),
    ]

    for (path, text) in shapes {
      #expect(try Self.found(in: text, path: path) == ["password-in-configuration \(value)"], "\(path): \(text)")
    }
  }

  @Test func `every pattern of the built-in rules is well-formed`() throws {
    var problems: [RuleProblem] = []
    let (rules, _) = RuleSet.builtin.compiledClauses(where: { _ in true }, problems: &problems)
    var compiler = TextRuleCompiler(isEager: true)

    let clauses = rules.flatMap { compiler.compile($0, at: 0) }

    #expect(compiler.problems.map(\.message) == [])
    #expect(problems.isEmpty && clauses.count > 60)
  }

  @Test func `no bytes make a scan fail`() throws {
    let scanner = try #require(Self.scanner)
    let pieces = [
      "LTAI", "password", "://", "\"", "'", "\\", "=", ":", "\\u00", "4c544149", "TFRBS", "-----BEGIN PRIVATE KEY-----",
      "\n",
      "@", "76, 84, 65, 73", "Auth(", "{", "%4c%54%41%49", "value", " ", "<", ">", "Signature=", "https://", "é",
      "\u{0}",
    ].map { Array($0.utf8) }
    var state: UInt64 = 42

    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      for path in ["a.py", "a.yaml"] {
        let matches = bytes.withUnsafeBufferPointer { scanner.scan($0, kind: .source, path: path) }
        for match in matches { #expect(match.region.end <= bytes.count) }
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    byte < 16 ? "0\(String(byte, radix: 16))" : String(byte, radix: 16)
  }

  private static func hex(_ text: String, at index: Int) -> String { hexadecimal(Array(text.utf8)[index]) }

  private static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        result.append(start + place > bytes.count ? "=" : letters[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return result
  }
}
