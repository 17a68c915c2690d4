import PolicyAST
import Testing

struct TerraformProviderTests {
  @Test func `functions have the region and account of their provider`() {
    let function = "runtime = \"python3.12\"\n handler = \"index.handler\""
    let model = TerraformFixture.model([
      "main.tf": """
      variable "region" { default = "cn-hangzhou" }
      provider "alicloud" {
        region = var.region
        account_id = "1234567890123456"
      }
      provider "alicloud" {
        alias = "bj"
        region = "cn-beijing"
        assume_role { role_arn = "acs:ram::6543210987654321:role/deploy" }
      }
      resource "alicloud_fcv3_function" "plain" {
        function_name = "plain"
        \(function)
      }
      resource "alicloud_fcv3_function" "aliased" {
        provider = alicloud.bj
        function_name = "aliased"
        \(function)
      }
      module "same" { source = "./inner" }
      module "handed" {
        source = "./inner"
        providers = { alicloud = alicloud.bj }
      }
      """,
      "inner/main.tf": """
      resource "alicloud_fcv3_function" "inner" {
        function_name = "inner"
        \(function)
      }
      """,
      "aws/main.tf": """
      provider "aws" {
        region = var.nowhere
        allowed_account_ids = ["123456789012"]
      }
      resource "aws_lambda_function" "open" {
        function_name = "open"
        \(function)
      }
      """,
    ])

    let places = model.functions.map { function in
      [function.name?.string, function.region?.string, function.account?.string].map { $0 ?? "-" }.joined(
        separator: " ")
    }

    #expect(
      places.sorted() == [
        "aliased cn-beijing 6543210987654321", "inner cn-beijing 6543210987654321",
        "inner cn-hangzhou 1234567890123456", "open - 123456789012", "plain cn-hangzhou 1234567890123456",
      ])
  }
}
