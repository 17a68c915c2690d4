import Foundation
import PolicyAST
import Support
import Testing

@testable import Rules

/// One small faulty system of each cloud, written in every format, below `Tests/Fixtures/same-system`.
@Suite struct SameSystemTests {
  private static let root = Shared.root.appendingPathComponent("Tests/Fixtures/same-system")

  @Test(arguments: [("alibaba", 9), ("aws", 6)])
  func `the same system gives the same findings in every format`(cloud: String, count: Int) throws {
    let folder = Self.root.appendingPathComponent(cloud)
    let expectations = try SystemExpectations(folder.appendingPathComponent("findings.txt"))
    let formats = try Self.names(in: folder).filter { $0 != "findings.txt" }

    #expect(formats.count == count)
    for reason in expectations.reasons.values { #expect(reason.isSubset(of: formats)) }
    for format in formats {
      let found = try Self.findings(in: folder.appendingPathComponent(format))
      for expected in expectations.findings {
        let isFound = found.contains { $0.rule == expected.rule && $0.message.english.contains(expected.words) }
        let isShown = !expected.exceptions.contains(format)
        #expect(isFound == isShown, "\(format): \(expected.rule) with '\(expected.words)'")
      }
      for finding in found {
        let isExpected = expectations.findings.contains { expected in
          finding.rule == expected.rule && finding.message.english.contains(expected.words)
        }
        #expect(isExpected, "\(format): \(finding.rule): \(finding.message.english)")
      }
    }
  }

  @Test func `a project of several formats is one system`() throws {
    let files = [
      "s.yaml": """
      edition: 3.0.0
      name: stock
      resources:
        index:
          component: fc3
          props:
            region: cn-hangzhou
            functionName: stock-index
            role: acs:ram::1234567890123456:role/stock-worker
            runtime: python3.12
            handler: index.handler
            code: ./code
            logConfig: auto
            vpcConfig:
              vpcId: vpc-bp1stock
              vSwitchIds: [vsw-bp1a, vsw-bp1b]
              securityGroupId: sg-bp1stock
            internetAccess: false
      """,
      "infrastructure/roles.tf": """
      resource "alicloud_ram_role" "worker" {
        role_name = "stock-worker"
        assume_role_policy_document = jsonencode({
          Version   = "1"
          Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["ecs.aliyuncs.com"] } }]
        })
      }
      """,
    ]

    let found = try Self.findings(files.map { SourceFile(path: $0.key, text: $0.value) })

    #expect(Set(found.map(\.rule)) == ["missing-eni-permission", "untrusted-service-role"])
  }

  /// The findings of all rules, those in preview too, for the files of one format; samples stand for credentials.
  private static func findings(in folder: URL) throws -> [Finding] {
    try findings(
      try paths(in: folder, below: "").map { path in
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        return SourceFile(path: path, text: ExampleText(text).text)
      })
  }

  private static func findings(_ files: [SourceFile]) throws -> [Finding] {
    var selection = RuleSelection()
    selection.includesPreviews = true
    let model = ProjectReader().model(of: files, in: ProjectFiles { _ in nil })
    let outcome = try Auditor(RuleSet.builtin, selection).audit(model)
    #expect(model.diagnostics.map(\.message) == [])
    return outcome.findings
  }

  private static func paths(in folder: URL, below prefix: String) throws -> [String] {
    try names(in: folder).flatMap { name -> [String] in
      let url = folder.appendingPathComponent(name)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      return isFolder ? try paths(in: url, below: "\(prefix)\(name)/") : ["\(prefix)\(name)"]
    }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
