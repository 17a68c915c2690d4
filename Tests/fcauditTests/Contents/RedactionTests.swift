import Foundation
import Testing

/// What reports show of credentials: never one that could be used.
@Suite struct RedactionTests {
  private static let formats = [
    "text", "json", "jsonl", "sarif", "html", "junit", "github", "gitlab", "markdown",
  ]

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Files that hold a credential beside the place of a finding, and what may not be shown of them.
  private static func files() -> (files: [String: String], secrets: [String]) {
    let (id, secret) = (SampleKey.id(1), SampleKey.secret(1))
    let body = (0..<12).map { SampleKey.secret(100 + $0) }.joined()
    return (
      [
        "s.yaml": """
        edition: 3.0.0
        name: x
        resources:
          f:
            component: fc3
            props: {region: cn-hangzhou, functionName: f, runtime: python3.12, handler: i.h, code: ./code, environmentVariables: {A: \(id), B: \(SampleKey.secret(2))}}

        """,
        "code/key.py": "KEY = \"-----BEGIN PRIVATE KEY-----\\n\(body)\\n-----END PRIVATE KEY-----\"\n",
        "code/hex.js": "const a = '\(id)', b = Buffer.from('\(hexadecimal(secret))', 'hex')\n",
        "code/base.js": "const a = '\(id)', b = atob('\(base64(secret))')\n",
        "code/sts.java":
          "new DefaultCredentials(\"STS.\(SampleKey.secret(3))\", \"\(SampleKey.secret(4))\", \"CAIS\(body)\");\n",
      ],
      [secret, SampleKey.secret(2), SampleKey.secret(4), hexadecimal(secret), base64(secret), body]
    )
  }

  @Test func `no report shows a credential that stands beside the place of a finding`() throws {
    let (files, secrets) = Self.files()
    let sandbox = try Sandbox(files)

    for format in Self.formats {
      let output = try sandbox.run(["scan", ".", "--format", format]).output
      #expect(output.contains("hardcoded-access-key"), "\(format) shows no finding")
      for secret in secrets {
        let parts = (0..<(secret.count - 11)).map { start in
          String(secret.dropFirst(start).prefix(12))
        }
        #expect(!parts.contains { output.contains($0) }, "\(format) shows a part of \(secret.prefix(6))…")
      }
    }
  }

  @Test func `the fingerprint of a short password does not hang on the password`() throws {
    let prints = try ["Xk7mPq2RtZ", "Vb3nKw8LsY"].map { password in
      let sandbox = try Sandbox(["a.py": "db_password = \"\(password)\"\n"])
      let findings = try sandbox.run(["scan", ".", "--format", "json"]).json["findings"] as? [[String: Any]]
      return try #require(findings?.first?["fingerprint"] as? String)
    }

    #expect(prints[0] == prints[1])
  }

  @Test func `a file full of ids hides neither the pair behind them nor that there are more`() throws {
    let ids = (1...9000).map { "x\($0) = '\(SampleKey.id($0))'" }.joined(separator: "\n")
    let sandbox = try Sandbox(["many.py": "\(ids)\n\(SampleKey.code(1))"])

    let run = try sandbox.run(["scan", ".", "--format", "json"])

    let findings = try #require(run.json["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["severity"] as? String == "critical" })
    #expect(run.output.contains("the file holds more of the kind"))
  }
}
