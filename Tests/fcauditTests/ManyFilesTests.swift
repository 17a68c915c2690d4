import Foundation
import Testing

/// Folders with so many files that only what looks like a format is parsed.
@Suite struct ManyFilesTests {
  /// Files of no format, and the same policy written in several ways.
  private static let files: [String: String] = {
    var files: [String: String] = [:]
    for number in 0..<80 { files["values/\(number).yaml"] = "replicas: \(number)\nimage: shop/web:1\n" }
    files["policies/plain.json"] = Sandbox.policy
    files["policies/escaped.json"] = Sandbox.policy.replacingOccurrences(of: "Statement", with: #"\u0053tatement"#)
      .replacingOccurrences(of: "Effect", with: #"\u0045ffect"#)
    files["policies/explicit.yaml"] = """
      ? Version
      : "1"
      ? Statement
      : - Effect: Allow
          Action: "*"
          Resource: acs:oss:*:*:logs/*

      """
    files["policies/small.yaml"] = """
      version: "1"
      statement: [{effect: Allow, action: "*", resource: "acs:oss:*:*:logs/*"}]

      """
    return files
  }()

  @Test func `a policy is found among many files however its keys are written`() throws {
    let sandbox = try Sandbox(Self.files)
    let alone = try Sandbox(Self.files.filter { $0.key.hasPrefix("policies/") })
    let arguments = ["scan", "--format", "json", "--no-config"]

    let many = try sandbox.run(arguments)
    let few = try alone.run(arguments)

    #expect(!few.findings.isEmpty)
    #expect(many.rules == few.rules)
    #expect(many.json["summary"] != nil && few.rules.count >= 3)
  }
}
