import PolicyAST
import Testing

@Suite struct TerraformDocumentTests {
  private func policies(_ text: String) -> [Policy] {
    let file = SourceFile(path: "main.tf", text: text)
    return ProjectReader().model(of: [file], in: ProjectFiles { $0 == "main.tf" ? file : nil }).policies
  }

  @Test func `a document that only an output hands on is a policy`() {
    let found = policies(
      """
      data "aws_iam_policy_document" "open" {
        statement {
          actions   = ["s3:*"]
          resources = ["*"]
        }
      }
      output "json" { value = data.aws_iam_policy_document.open.json }
      """)

    #expect(found.map { $0.name?.string } == ["open"])
    #expect(found.first?.kind == .identity)
  }

  @Test func `a statement that a policy has is read once`() {
    let found = policies(
      """
      data "aws_iam_policy_document" "base" {
        statement {
          actions   = ["s3:GetObject"]
          resources = ["arn:aws:s3:::reports/*"]
        }
      }
      data "aws_iam_policy_document" "whole" {
        source_policy_documents = [data.aws_iam_policy_document.base.json]
        statement {
          actions   = ["sqs:SendMessage"]
          resources = ["arn:aws:sqs:eu-west-1:123456789012:orders"]
        }
      }
      resource "aws_iam_policy" "base" {
        name   = "base"
        policy = data.aws_iam_policy_document.base.json
      }
      """)

    #expect(found.map { $0.name?.string } == ["base", "whole"])
    #expect(found.flatMap(\.statements).count == 2)
  }

  @Test func `each instance of a repeated document is read`() {
    let found = policies(
      """
      data "aws_iam_policy_document" "queue" {
        for_each = toset(["orders", "mails"])
        statement {
          actions   = ["sqs:SendMessage"]
          resources = ["arn:aws:sqs:eu-west-1:123456789012:${each.key}"]
        }
      }
      """)

    let resources = found.flatMap(\.statements).compactMap { $0.resource?.patterns.first?.text.known }
    #expect(
      resources.sorted() == [
        "arn:aws:sqs:eu-west-1:123456789012:mails", "arn:aws:sqs:eu-west-1:123456789012:orders",
      ])
  }

  @Test func `a document of an organisation grants nothing, and a trust document is one`() {
    let found = policies(
      """
      data "aws_iam_policy_document" "limit" {
        statement {
          actions   = ["*"]
          resources = ["*"]
        }
      }
      resource "aws_organizations_policy" "limit" {
        name    = "limit"
        content = data.aws_iam_policy_document.limit.json
      }
      data "alicloud_ram_policy_document" "trust" {
        statement {
          effect = "Allow"
          action = ["sts:AssumeRole"]
          principal {
            entity      = "Service"
            identifiers = ["fc.aliyuncs.com"]
          }
        }
      }
      """)

    #expect(found.map(\.kind) == [.trust])
  }
}
