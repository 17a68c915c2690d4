import PolicyAST
import Testing

@testable import Rules

/// Keys that programs put together, encode or hide, and passwords in calls, commands and templates.
@Suite struct HiddenKeyTests {
  private static let scanner = try? TextScanner(rules: .builtin)
  private static let id = SampleCredential.alibabaID.text
  private static let secret = SampleCredential.alibabaSecret.text
  private static let password = "k9bp5" + "K0llVNvxD"

  /// Returns the rules of the findings in `text`.
  private static func rules(in text: String, path: String = "index.py") throws -> [String] {
    let scanner = try #require(scanner)
    return Array(text.utf8).withUnsafeBufferPointer { buffer in
      scanner.scan(buffer, kind: .source, path: path).map { scanner.rules[$0.rule].id }
    }
  }

  @Test func `a pair in parts is found however its language joins them`() throws {
    let (head, tail) = (Self.id.prefix(7), Self.id.dropFirst(7))
    let (first, rest) = (Self.secret.prefix(11), Self.secret.dropFirst(11))
    let shapes = [
      "a = '%s%s' % ('\(head)', '\(tail)')\nb = '{}{}'.format('\(first)', '\(rest)')",
      "String a = String.format(\"%s%s\", \"\(head)\", \"\(tail)\"), b = String.join(\"\", \"\(first)\", \"\(rest)\");",
      "a, b, c, d = '\(head)', '\(tail)', '\(first)', '\(rest)'\nauth = Auth(a + b, c + d)",
      "A1=\(head)\nA2=\(tail)\nB1=\(first)\nB2=\(rest)\nexport AK=$A1$A2 SK=$B1$B2\n",
      "P = '\(head)'\na = f'{P}\(tail)'\nb = f\"{'\(first)'}\(rest)\"",
      "a = `\(head)${''}\(tail)`, b = '\(Self.secret)'",
      "let a = concat!(\"\(head)\", \"\(tail)\"); let b = \"\(Self.secret)\";",
      "a=\"\(head)\"\"\(tail)\"\nb=\(Self.secret)\n",
      "a = '\(Self.id)'; b = '%s%s' % ('\(first)', '\(rest)')",
      "char a[] = {\(Self.letters(Self.id))};\nchar b[] = {\(Self.letters(Self.secret))};",
    ]

    for shape in shapes { #expect(try Self.rules(in: shape) == ["hardcoded-access-key"], "\(shape)") }
  }

  @Test func `halves of a pair are found that are encoded each by itself`() throws {
    let (back, front) = (String(Self.id.reversed()), String(Self.secret.reversed()))
    let shapes = [
      "data: {a: \(Self.base64(Self.id)), b: \(Self.base64(Self.secret))}",
      "a = '\(Self.id)'; b = b64decode('\(Self.base64(Self.secret))')",
      "a = hex('\(Self.hex(Self.id))'); b = hex('\(Self.hex(Self.secret))')",
      "a = bytes([\(Self.codes(Self.id))]); b = bytes([\(Self.codes(Self.secret))])",
      "a = b64(b64('\(Self.base64(Self.base64(Self.id)))')); b = b64(b64('\(Self.base64(Self.base64(Self.secret)))'))",
      "powershell -enc \(Self.base64("$a='\(Self.id)';$b='\(Self.secret)'", isWide: true))",
      "a = '\(back)'[::-1]; b = '\(front)'[::-1]", "a = decode('\(Self.base64(Self.id))'); b = strrev('\(front)')",
    ]

    for shape in shapes { #expect(try Self.rules(in: shape) == ["hardcoded-access-key"], "\(shape)") }
  }

  @Test func `an escape or a letter beside a key hides nothing`() throws {
    let shapes = [
      "a = '\\n\(Self.id)\\n\(Self.secret)\\n'", "a=%0A\(Self.id)%0A\(Self.secret)%0A",
      "a = '\\u0022\(Self.id)\\u0022\(Self.secret)'",
      "\u{1B}[31m\(Self.id)\u{1B}[32m\(Self.secret)\u{1B}[0m", "x_\(Self.id)_y \(Self.secret)",
      "key\(Self.id) \(Self.secret)",
    ]

    for shape in shapes { #expect(try Self.rules(in: shape) == ["hardcoded-access-key"], "\(shape)") }
  }

  @Test func `parts that fill no key are none`() throws {
    let shapes = [
      "a = 'LTAI', 'is', 'the', 'prefix', 'of', 'every', 'AccessKey', 'id'",
      "prefixes = ['LTAI', 'AKIA', 'ASIA', 'AROA']",
      "if id.startswith('LTAI'): kind = 'alibaba'", "LTAI5t is how new ids begin, and older ones have sixteen letters",
    ]

    for shape in shapes { #expect(try Self.rules(in: shape) == [], "\(shape)") }
  }

  @Test func `a password is found in calls, on command lines and in templates`() throws {
    let shapes = [
      ("Mail.java", "new PasswordAuthentication(\"bot\", \"\(Self.password)\")"),
      ("a.js", "new Sequelize('shop', 'app', '\(Self.password)', {})"),
      ("run.sh", "echo 'root:\(Self.password)' | chpasswd"), ("run.sh", "lftp -u deploy,\(Self.password) ftp.shop.cn"),
      ("main.go", "dsn := \"app:\(Self.password)@tcp(db:3306)/shop\""),
      ("odbc.ini", "Driver=PG;Server=db;UID=app;PWD=\(Self.password);"),
      ("A.java", "@Value(\"${db.password:\(Self.password)}\") String p;"),
      ("ros.yml", "DBPassword:\n  Type: String\n  NoEcho: true\n  Default: \(Self.password)\n"),
      ("task.json", "{\"value\": \"\(Self.password)\", \"name\": \"DB_PASSWORD\"}"),
      ("web.xml", "<param-name>db.password</param-name><param-value>\(Self.password)</param-value>"),
      ("notes.md", "- **Password:** \(Self.password)\n"), (".env", "DB_PASSWORD=Cobalt_5649\n"),
      (".env", "REDIS_PASSWORD=12345678\n"),
      (".env", "ADMIN_PASSWORD=Barcelona99!\n"),
    ]

    for (path, shape) in shapes {
      #expect(try Self.rules(in: shape, path: path) == ["password-in-configuration"], "\(shape)")
    }
  }

  @Test func `a word that stands for a password is none`() throws {
    let shapes = [
      "DB_PASSWORD=test123\n", "DB_PASSWORD=required\n", "API_PASSWORD=foo_bar_1\n", "password=user_1234\n",
      "password: ${DB_PASSWORD:}\n", "login.password=Passwort\n", "PASSWORD_COUNT=12345678\n",
    ]

    for shape in shapes { #expect(try Self.rules(in: shape, path: ".env") == [], "\(shape)") }
  }
}

// MARK: - Encodings

extension HiddenKeyTests {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  private static func base64(_ text: String, isWide: Bool = false) -> String {
    let bytes = isWide ? text.utf8.flatMap { [$0, 0] } : Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let letters = (0...group.count).map { String(alphabet[value >> (18 - 6 * $0) & 63]) }
      return letters.joined() + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }

  private static func hex(_ text: String) -> String { text.utf8.map { String($0, radix: 16) }.joined() }

  private static func codes(_ text: String) -> String { text.utf8.map { "\($0)" }.joined(separator: ", ") }

  private static func letters(_ text: String) -> String { text.map { "'\($0)'" }.joined(separator: ", ") }
}
