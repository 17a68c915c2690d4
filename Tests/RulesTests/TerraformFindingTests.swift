import PolicyAST
import Rules
import Testing

struct TerraformFindingTests {
  private func findings(_ files: [String: String]) throws -> [Finding] {
    let files = files.map { SourceFile(path: $0.key, text: $0.value) }
    let model = ProjectReader().model(of: files, in: ProjectFiles(read: { _ in nil }))
    return try Auditor(RuleSet.builtin).audit(model).findings
  }

  @Test func `a module that is called three times gives one finding that names its callers`() throws {
    let found = try findings([
      "main.tf": """
      module "a" { source = "./role" }
      module "b" { source = "./role" }
      module "c" {
        source = "./role"
        count  = 2
      }
      """,
      "role/main.tf": """
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p"
        policy_document = jsonencode({
          Version   = "1"
          Statement = [{ Effect = "Allow", Action = "oss:*", Resource = "acs:oss:*:*:b/*" }]
        })
      }
      """,
    ])

    #expect(found.map(\.rule) == ["service-wide-wildcard"])
    #expect(found[0].location.text == "\"oss:*\"" && found[0].location.file.path == "role/main.tf")
    #expect(found[0].related.map(\.location.text) == ["module \"a\"", "module \"b\"", "module \"c\""])
  }

  @Test func `each statement has its own finding at the value that is at fault`() throws {
    let found = try findings([
      "main.tf": """
      locals {
        wide = "oss:*"
      }
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p"
        policy_document = jsonencode({
          Version   = "1"
          Statement = concat(
            [{ Effect = "Allow", Action = [local.wide], Resource = "acs:oss:*:*:b/*" }],
            [for s in ["log"] : { Effect = "Allow", Action = "${s}:*", Resource = "acs:log:*:*:project/p" }]
          )
        })
      }
      resource "alicloud_ram_policy" "none" {
        count           = 0
        policy_name     = "none"
        policy_document = jsonencode({ Version = "1", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
      }
      """
    ])

    #expect(found.map(\.rule) == ["service-wide-wildcard", "service-wide-wildcard"])
    #expect(found.map(\.location.text) == ["\"oss:*\"", "\"${s}:*\""])
  }

  @Test func `a full access policy is as full as its document, and a declared resource is no wildcard`() throws {
    let found = try findings([
      "main.tf": """
      resource "alicloud_ram_role" "r" {
        name = "r"
      }
      resource "alicloud_ram_role_policy_attachment" "a" {
        role_name   = alicloud_ram_role.r.name
        policy_name = "AliyunOSSFullAccess"
        policy_type = "System"
      }
      resource "aws_s3_bucket" "b" {}
      resource "aws_iam_policy" "p" {
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = aws_s3_bucket.b.arn }]
        })
      }
      """
    ])

    #expect(Set(found.map(\.rule)) == ["service-wide-wildcard"])
    #expect(found.allSatisfy { $0.location.text == "\"AliyunOSSFullAccess\"" })
  }
}
