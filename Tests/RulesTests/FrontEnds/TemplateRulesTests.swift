import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

/// The same situations lead to the same findings in every format.
struct TemplateRulesTests {
  @Test(arguments: ["ros", "funcraft", "cloudformation", "serverless-framework"])
  func `rules find exactly what the fixtures expect`(format: String) throws {
    let erroneous = try fixtures("\(format)/err")
    let sound = try fixtures("\(format)/ok")

    #expect(!erroneous.isEmpty)
    #expect(!sound.isEmpty)
    for url in erroneous {
      let (found, expected) = try compare(url)
      #expect(!expected.isEmpty, "\(url.lastPathComponent)")
      #expect(found.subtracting(expected) == [], "\(url.lastPathComponent): not expected")
      #expect(expected.subtracting(found) == [], "\(url.lastPathComponent): not found")
    }
    for url in sound {
      let (found, expected) = try compare(url)
      #expect(expected.isEmpty)
      #expect(found == [], "\(url.lastPathComponent)")
    }
  }

  @Test func `rules find exactly what the answers of an account hold`() throws {
    for folder in ["err/alibaba", "err/aws", "ok/alibaba"] {
      let urls = try fixtures("account-state/\(folder)")
      var files: [SourceFile] = []
      var expected = Set<String>()
      for url in urls {
        let text = ExampleText(try String(contentsOf: url, encoding: .utf8)).text
        files.append(SourceFile(path: url.lastPathComponent, text: text))
        expected.formUnion(
          try FixtureExpectations(text, at: url).findings.map { "\(url.lastPathComponent) \($0)" })
      }

      let model = ProjectReader().model(of: files, in: ProjectFiles { _ in nil })
      let outcome = try Auditor(RuleSet.builtin).audit(model)

      let found = outcome.findings.map { "\($0.location.file.path) \($0.location.start.line) \($0.rule)" }
      #expect(expected.isEmpty == folder.hasPrefix("ok"))
      #expect(Set(found).subtracting(expected) == [], "\(folder): not expected")
      #expect(expected.subtracting(found) == [], "\(folder): not found")
    }
  }

  @Test func `a snapshot of an account gives findings at the answers that show them`() throws {
    let expected: Set<String> = [
      "alibaba/fc/services-1.json 7 internet-access-with-vpc",
      "alibaba/fc/services-1.json 8 single-zone-vswitch",
      "alibaba/fc/services/legacy/functions-1.json 4 no-log-configuration",
      "alibaba/fc/services/legacy/functions-1.json 6 ended-runtime",
      "alibaba/fc/services/legacy/functions/report/triggers-1.json 4 public-invocation-path",
      "alibaba/fc/services/legacy/functions/report/triggers-1.json 6 anonymous-http-trigger",
      "alibaba/ram/roles/legacy-fc/policies.json 4 admin-grant",
    ]

    let bad = try findings(inSnapshot: "err/snapshot")
    let good = try findings(inSnapshot: "ok/snapshot")

    #expect(expected.subtracting(bad) == [])
    #expect(good == [])
  }

  private func findings(inSnapshot folder: String) throws -> Set<String> {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/account-state/\(folder)")
    let walker = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var files: [SourceFile] = []
    for case let url as URL in walker where url.pathExtension == "json" {
      let path = String(url.path.dropFirst(root.path.count + 1))
      files.append(SourceFile(path: path, bytes: Array(try Data(contentsOf: url))))
    }
    let model = ProjectReader().model(of: files, in: ProjectFiles { _ in nil })
    let findings = try Auditor(RuleSet.builtin).audit(model).findings
    return Set(findings.map { "\($0.location.file.path) \($0.location.start.line) \($0.rule)" })
  }

  @Test func `a finding in one branch names the condition, and a place has one finding of a rule`() throws {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters: {Stage: {Type: String, Default: prod}}
      Conditions: {IsTest: !Equals [!Ref Stage, test]}
      Resources:
        P:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Action: !If [IsTest, 's3:GetObject', 's3:PutObject']
                  Resource: '*'
      """
    let file = SourceFile(path: "template.yml", text: text)

    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    let findings = try Auditor(RuleSet.builtin).audit(model).findings

    #expect(findings.map(\.rule) == ["wildcard-resource"])
    #expect(findings.first?.message.english.contains("statement 1 (when IsTest is true)") == true)
    #expect(findings.first?.message[.chinese].contains("IsTest is true") == true)
  }

  private func fixtures(_ folder: String) throws -> [URL] {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/\(folder)")
    return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension != "expect" }
      .sorted { $0.path < $1.path }
  }

  private func compare(_ url: URL) throws -> (found: Set<String>, expected: Set<String>) {
    let text = ExampleText(try String(contentsOf: url, encoding: .utf8)).text
    let expected = try FixtureExpectations(text, at: url).findings
    let file = SourceFile(path: url.lastPathComponent, text: text)
    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
    let outcome = try Auditor(RuleSet.builtin).audit(model)
    let found = outcome.findings.map { "\($0.location.start.line) \($0.rule)" }
    #expect(Set(found).count == found.count, "\(url.lastPathComponent): a finding comes twice: \(found)")
    return (Set(found), expected)
  }
}
