import PolicyAST
import Rules
import Testing

/// However a policy is put together, the fault in it is found once, at the value that is at fault.
struct TerraformWayTests {
  private struct Way {
    let name: String
    /// What `policy_document` is set to.
    let value: String
    /// The file of the root module besides the policy.
    var rest = ""
    var others: [String: String] = [:]
    /// The text and the file of the finding.
    var text = "\"oss:*\""
    var file = "main.tf"
  }

  private static func document(_ action: String) -> String {
    """
    { Version = "1", Statement = [{ Effect = "Allow", Action = \(action), Resource = "acs:oss:*:*:b/*" }] }
    """
  }

  private static let json =
    #"{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:*","Resource":"acs:oss:*:*:b/*"}]}"#

  private static let ways: [Way] = [
    Way(name: "jsonencode", value: "jsonencode(\(document("\"oss:*\"")))"),
    Way(name: "locals", value: "local.b", rest: "locals {\n a = jsonencode(\(document("\"oss:*\"")))\n b = local.a\n}"),
    Way(
      name: "variable", value: "jsonencode(\(document("var.a")))", rest: "variable \"a\" { default = [\"oss:*\"] }"),
    Way(
      name: "values", value: "jsonencode(\(document("var.a")))", rest: "variable \"a\" {}",
      others: ["terraform.tfvars": "a = \"oss:*\"\n"], file: "terraform.tfvars"),
    Way(
      name: "values in JSON", value: "jsonencode(\(document("var.a")))", rest: "variable \"a\" {}",
      others: ["x.auto.tfvars.json": #"{"a": ["oss:*"]}"#], file: "x.auto.tfvars.json"),
    Way(
      name: "module input", value: "", rest: "module \"m\" {\n source = \"./m\"\n a = \"oss:*\"\n}",
      others: ["m/main.tf": "variable \"a\" {}\n" + resource("jsonencode(\(document("var.a")))")]),
    Way(
      name: "module output", value: "module.m.doc", rest: "module \"m\" {\n source = \"./m\"\n}",
      others: ["m/main.tf": "output \"doc\" {\n value = jsonencode(\(document("\"oss:*\"")))\n}\n"], file: "m/main.tf"),
    Way(
      name: "for_each",
      value: "jsonencode(\(document("each.value")))\n for_each = { x = \"oss:*\", y = \"oss:GetObject\" }"),
    Way(
      name: "count.index", value: "jsonencode(\(document("[\"oss:GetObject\", \"oss:*\"][count.index]")))\n count = 2"),
    Way(name: "concat", value: "jsonencode(\(document("concat([\"oss:Get*\"], [\"oss:*\"])")))"),
    Way(name: "conditional", value: "true ? jsonencode(\(document("\"oss:*\""))) : \"\""),
    Way(
      name: "open conditional", value: "jsonencode(\(document("var.open ? \"oss:*\" : \"oss:GetObject\"")))",
      rest: "variable \"open\" {}"),
    Way(name: "file", value: "file(\"${path.module}/p.json\")", others: ["p.json.txt": json], file: "p.json.txt"),
    Way(
      name: "templatefile", value: "templatefile(\"p.tftpl\", { s = \"oss\" })",
      others: [
        "p.tftpl": #"{"Version":"1","Statement":[{"Effect":"Allow","Action":"${s}:*","Resource":"acs:oss:*:*:b/*"}]}"#
      ],
      text: "\"${s}:*\"", file: "p.tftpl"),
    Way(
      name: "yamldecode", value: "jsonencode(yamldecode(file(\"p.txt\")))",
      others: [
        "p.txt": "Version: '1'\nStatement:\n  - Effect: Allow\n    Action: oss:*\n    Resource: acs:oss:*:*:b/*\n"
      ], text: "oss:*", file: "p.txt"),
    Way(
      name: "decoded and encoded", value: "jsonencode(jsondecode(file(\"p.txt\")))", others: ["p.txt": json],
      file: "p.txt"),
    Way(
      name: "dynamic statement", value: "data.alicloud_ram_policy_document.d.document",
      rest: """
        data "alicloud_ram_policy_document" "d" {
          dynamic "statement" {
            for_each = ["oss:*"]
            content {
              action   = [statement.value]
              resource = ["acs:oss:*:*:b/*"]
            }
          }
        }
        """),
    Way(name: "merge and lookup", value: "jsonencode(merge(\(document("\"oss:*\"")), { Version = \"1\" }))"),
    Way(
      name: "heredoc", value: "<<EOF\n\(json)\nEOF\n"),
  ]

  private static func resource(_ value: String) -> String {
    "resource \"alicloud_ram_policy\" \"p\" {\n  policy_name = \"p\"\n  policy_document = \(value)\n}\n"
  }

  @Test func `a policy is judged however it is put together`() throws {
    #expect(Self.ways.count == 19)
    for way in Self.ways {
      var files = way.others
      files["main.tf"] = way.rest + "\n" + (way.value.isEmpty ? "" : Self.resource(way.value))
      if let moved = files["p.json.txt"] {
        files["main.tf"] = files["main.tf"]?.replacing("p.json", with: "p.json.txt")
        files["p.json.txt"] = moved
      }
      let sources = files.map { SourceFile(path: $0.key, text: $0.value) }
      let project = ProjectFiles { path in sources.first { $0.path == path } }

      let model = ProjectReader().model(of: sources.filter { !$0.path.hasSuffix(".txt") }, in: project)
      let found = try Auditor(RuleSet.builtin).audit(model).findings.filter { $0.rule == "service-wide-wildcard" }

      #expect(found.map(\.location.text) == [way.text], "\(way.name)")
      #expect(found.map(\.location.file.path) == [way.file], "\(way.name)")
      #expect(model.diagnostics.isEmpty, "\(way.name): \(model.diagnostics.map(\.message))")
    }
  }

  @Test func `a role is judged by its own attachments, and what is made nowhere is silent`() throws {
    let text = """
      resource "alicloud_ram_role" "a" {
        role_name                   = "a"
        assume_role_policy_document = jsonencode(\(Self.document("\"sts:AssumeRole\"")))
      }
      resource "alicloud_ram_role" "b" { role_name = "b" }
      resource "alicloud_ram_role_policy_attachment" "b" {
        role_name   = alicloud_ram_role.b.role_name
        policy_name = "AdministratorAccess"
        policy_type = "System"
      }
      resource "alicloud_ram_role_policy_attachment" "none" {
        count       = 0
        role_name   = alicloud_ram_role.a.role_name
        policy_name = "AliyunOSSFullAccess"
        policy_type = "System"
      }
      """
    let model = ProjectReader().model(of: [SourceFile(path: "main.tf", text: text)], in: ProjectFiles { _ in nil })
    let found = try Auditor(RuleSet.builtin).audit(model).findings

    #expect(model.identities.map { $0.bindings.count } == [0, 1])
    #expect(found.contains { $0.location.text == "\"AdministratorAccess\"" })
    #expect(!found.contains { $0.location.text == "\"AliyunOSSFullAccess\"" })
  }

  @Test func `both branches of Fn If in a statement are judged, and the finding names the condition`() throws {
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Parameters: {Stage: {Type: String}}
      Conditions: {IsTest: {'Fn::Equals': [{Ref: Stage}, test]}}
      Resources:
        P:
          Type: ALIYUN::RAM::ManagedPolicy
          Properties:
            PolicyName: p
            PolicyDocument:
              Version: '1'
              Statement:
                - Fn::If:
                  - IsTest
                  - {Effect: Allow, Action: ['oss:*', 'log:*'], Resource: 'acs:oss:*:*:b/*'}
                  - {Effect: Allow, Action: 'kms:*', Resource: 'acs:kms:cn-hangzhou:1:key/k'}
      """
    let model = ProjectReader().model(of: [SourceFile(path: "t.yml", text: text)], in: ProjectFiles { _ in nil })
    let found = try Auditor(RuleSet.builtin).audit(model).findings.filter { $0.rule == "service-wide-wildcard" }

    #expect(found.map(\.location.text).contains("'kms:*'"))
    #expect(found.map(\.location.text).contains("'oss:*'"))
    #expect(found.allSatisfy { $0.message.english.contains("IsTest") }, "\(found.map(\.message.english))")
  }
}
