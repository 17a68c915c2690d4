import Foundation
import Support
import Testing

@testable import PolicyAST

struct TerraformTests {
  private func load(_ files: [String: String], folder: String = "") -> TerraformConfiguration {
    let sources = TerraformSources(files.map { SourceFile(path: $0.key, text: $0.value) })
    return TerraformConfiguration(folder: folder, sources)
  }

  @Test func `variables, files of values, locals and overrides are followed`() throws {
    let configuration = load([
      "main.tf": """
      variable "bucket" { default = "one" }
      variable "region" { default = "r0" }
      variable "open" {}
      locals {
        arn = "acs:oss:${var.region}:*:${var.bucket}/*"
      }
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p-${var.open}"
        policy_document = jsonencode({ Statement = [{ Resource = local.arn, Action = "oss:*" }] })
        force           = false
      }
      """,
      "terraform.tfvars": "bucket = \"two\"\n",
      "z.auto.tfvars": "bucket = \"three\"\n",
      "main_override.tf": "resource \"alicloud_ram_policy\" \"p\" {\n  force = true\n}\n",
    ])

    let policy = try #require(configuration.instances.first)
    let statement = try #require(policy.attribute("policy_document")?["Statement"]?.elements?.first)

    #expect(configuration.diagnostics.isEmpty)
    #expect(statement["Resource"]?.string == "acs:oss:r0:*:three/*")
    #expect(statement["Resource"]?.referrers.first?.text == "local.arn")
    #expect(statement["Action"]?.location.text == "\"oss:*\"")
    #expect(policy.attribute("policy_name")?.scalar?.holes.first?.unresolved.reason == .parameter)
    #expect(policy.body["force"]?.bool == true)
  }

  @Test func `count, for_each and dynamic blocks are expanded`() {
    let configuration = load([
      "main.tf": """
      variable "names" { default = ["b", "a"] }
      variable "open" {}
      resource "x" "none" { count = 0 }
      resource "x" "two" {
        count = 2
        name  = "n${count.index}"
      }
      resource "x" "each" {
        for_each = toset(var.names)
        name     = each.key
        dynamic "rule" {
          for_each = { one = 1, two = 2 }
          content {
            key   = rule.key
            value = rule.value
          }
        }
      }
      resource "x" "maybe" { count = var.open ? 1 : 0 }
      resource "x" "some" {
        for_each = var.open
        name     = each.value
      }
      """
    ])

    let byAddress = Dictionary(uniqueKeysWithValues: configuration.instances.map { ($0.address, $0) })
    #expect(
      byAddress.keys.sorted() == [
        "x.each[\"a\"]", "x.each[\"b\"]", "x.maybe[0]", "x.some[*]", "x.two[0]", "x.two[1]",
      ])
    #expect(byAddress["x.two[1]"]?.attribute("name")?.string == "n1")
    #expect(byAddress["x.each[\"a\"]"]?.attribute("rule")?.elements?.map { $0["key"]?.string } == ["one", "two"])
    #expect(byAddress["x.maybe[0]"]?.isConditional == true)
    #expect(byAddress["x.two[0]"]?.isConditional == false)
    #expect(byAddress["x.some[*]"]?.attribute("name")?.unresolved?.reason == .parameter)
  }

  @Test func `modules take inputs and give outputs`() throws {
    let configuration = load(
      [
        "live/main.tf": """
        module "role" {
          source   = "../modules/role"
          for_each = { a = "read", b = "write" }
          suffix   = each.value
        }
        resource "alicloud_ram_role_policy_attachment" "at" {
          role_name   = module.role["b"].name
          policy_name = alicloud_ram_policy.p.policy_name
          other       = alicloud_ram_policy.p.id
        }
        resource "alicloud_ram_policy" "p" {
          policy_name = "p"
          document    = file("${path.module}/policy.json")
          template    = templatefile("policy.tpl", { names = ["x", "y"] })
        }
        """,
        "live/policy.json": #"{"Version": "1"}"#,
        "live/policy.tpl": "%{ for n in names }<${n}>%{ endfor }",
        "modules/role/main.tf": """
        variable "suffix" {}
        resource "alicloud_ram_role" "r" { name = "role-${var.suffix}" }
        output "name" { value = alicloud_ram_role.r.name }
        """,
      ], folder: "live")

    let attachment = try #require(configuration.instances.first { $0.name == "at" })
    let policy = try #require(configuration.instances.first { $0.address == "alicloud_ram_policy.p" })
    let role = try #require(configuration.instances.first { $0.address == "module.role[\"b\"].alicloud_ram_role.r" })

    #expect(attachment.attribute("role_name")?.string == "role-write")
    #expect(attachment.references(in: "role_name").map(\.address) == ["module.role[\"a\"].alicloud_ram_role.r"])
    #expect(attachment.references(in: "policy_name").first?.attribute == "policy_name")
    #expect(attachment.attribute("policy_name")?.string == "p")
    #expect(attachment.attribute("other")?.unresolved?.reason == .deployment)
    #expect(role.callers.map(\.text) == ["module \"role\""])
    #expect(policy.attribute("document")?.location.file.path == "live/policy.json")
    #expect(policy.attribute("template")?.string == "<x><y>")
  }

  @Test func `types give optional attributes their defaults`() {
    let configuration = load([
      "main.tf": """
      variable "rules" {
        type    = list(object({ name = string, open = optional(bool, true), note = optional(string) }))
        default = [{ name = 1 }]
      }
      module "m" {
        source = "./m"
        count  = 2
      }
      output "a_name" { value = var.rules[0].name }
      output "b_open" { value = var.rules[0].open }
      output "c_note" { value = var.rules[0].note == null }
      output "d_all" { value = join(",", module.m[*].id) }
      """,
      "m/main.tf": "output \"id\" { value = \"x\" }\n",
    ])

    #expect(configuration.outputs.map { $0.value.scalar?.string } == ["1", "true", "true", "x,x"])
  }

  @Test func `a configuration that nobody holds is let go of`() {
    weak var module: TerraformModule?

    do {
      let configuration = load([
        "main.tf": "module \"m\" { source = \"./m\" }\noutput \"o\" { value = module.m.id }\n",
        "m/main.tf": "resource \"x\" \"y\" { id = \"1\" }\noutput \"id\" { value = x.y.id }\n",
      ])
      module = configuration.instances.first?.occurrence?.module
      #expect(configuration.outputs.first?.value.string == "1")
      #expect(module != nil)
    }

    #expect(module == nil)
  }

  @Test func `circles and endless work end as unresolved`() {
    var chain = "locals {\n  a0 = \"x\"\n"
    for index in 1...5000 { chain += "  a\(index) = \"${local.a\(index - 1)}${local.a\(index - 1)}\"\n" }
    chain += "}\noutput \"last\" { value = local.a5000 }\noutput \"mid\" { value = local.a40 }\n"
    let grown = load(["main.tf": chain])
    let wide = load([
      "main.tf": "locals {\n  a0 = [1]\n"
        + (1...40).map { "  a\($0) = [local.a\($0 - 1), local.a\($0 - 1)]\n" }.joined()
        + "}\noutput \"o\" { value = local.a40 }\noutput \"s\" { value = jsonencode(local.a30) }\n"
    ])
    let circle = load([
      "main.tf": """
      locals {
        a = local.b
        b = local.a
      }
      resource "x" "y" {
        count = length(x.y)
        name  = local.a
      }
      output "a" { value = local.a }
      module "self" { source = "./" }
      """
    ])

    #expect(
      grown.outputs.map { $0.value.unresolved?.reason ?? $0.value.scalar?.holes.first?.unresolved.reason } == [
        .limit, .limit,
      ])
    let counts = load([
      "main.tf": (0..<3000).map { "resource \"x\" \"r\($0)\" {\n  count = length(x.r\($0 + 1))\n}\n" }.joined()
        + "resource \"x\" \"own\" {\n  rule {\n    name = x.own.rule\n  }\n}\n"
    ])

    #expect(counts.instances.last?.body["rule"]?.elements?.first?["name"]?.unresolved?.reason == .cycle)
    #expect(wide.outputs.count == 2)
    #expect(circle.outputs.first?.value.unresolved?.reason == .cycle)
    #expect(circle.instances.allSatisfy { $0.isConditional })
  }

  @Test func `a data source gives the document that the hook makes`() {
    let file = SourceFile(
      path: "main.tf",
      text: """
        data "aws_iam_policy_document" "d" {
          statement {
            actions = ["s3:*"]
          }
        }
        resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
        data "aws_caller_identity" "me" {}
        output "account" { value = data.aws_caller_identity.me.account_id }
        output "text" { value = "policy ${data.aws_iam_policy_document.d.json}" }
        """)
    let sources = TerraformSources([file]) { instance in
      guard let statements = instance.attribute("statement") else { return nil }
      return Value(
        .map([Value.Entry(key: Text("Statement"), at: instance.headerLocation, value: statements)]),
        at: instance.headerLocation)
    }
    let configuration = TerraformConfiguration(folder: "", sources)

    let policy = configuration.instances.first { $0.type == "aws_iam_policy" }?.attribute("policy")
    #expect(policy?["Statement"]?.elements?.first?["actions"]?.elements?.first?.string == "s3:*")
    #expect(configuration.outputs.first?.value.unresolved?.reason == .configuration)
    #expect(configuration.outputs.last?.value.string == #"policy {"Statement":[{"actions":["s3:*"]}]}"#)
  }

  @Test func `every project of the corpus loads`() throws {
    var projects = 0
    var instances = 0
    for name in ["corpus/terraform-alicloud", "corpus/terraform-aws"] {
      guard let root = Shared.file(name) else { return }
      var files: [SourceFile] = []
      let found = FileManager.default.enumerator(atPath: root.path)
      while let path = found?.nextObject() as? String {
        guard let data = FileManager.default.contents(atPath: root.path + "/" + path), data.count < 1_000_000 else {
          continue
        }
        files.append(SourceFile(path: path, bytes: Array(data)))
      }
      let sources = TerraformSources(files)
      for folder in TerraformConfiguration.rootFolders(sources) {
        let configuration = TerraformConfiguration(folder: folder, sources)
        projects += 1
        instances += configuration.instances.count
        for instance in configuration.instances { #expect(instance.body.entries != nil) }
      }
    }
    print("terraform-corpus: \(projects) root modules, \(instances) instances")
    #expect(projects > 0 && instances > 0)
  }
}
