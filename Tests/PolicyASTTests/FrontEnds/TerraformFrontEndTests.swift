import PolicyAST
import Testing

struct TerraformFrontEndTests {
  /// Ways to write a policy that allows `oss:*`; each is the value of `policy_document`.
  private static let ways: [(name: String, value: String, rest: String)] = [
    ("local", "local.doc", "locals { doc = jsonencode(\(TerraformFixture.document("\"oss:*\""))) }"),
    (
      "variable", "jsonencode(\(TerraformFixture.document("var.actions")))",
      "variable \"actions\" { default = [\"oss:*\"] }"
    ),
    ("concat", "jsonencode(\(TerraformFixture.document("concat([\"oss:*\"], [])")))", ""),
    ("conditional", "true ? jsonencode(\(TerraformFixture.document("\"oss:*\""))) : \"\"", ""),
    ("file", "file(\"${path.module}/p.json\")", ""),
    ("template", "templatefile(\"p.tftpl\", { action = \"oss:*\" })", ""),
    ("yaml", "jsonencode(yamldecode(file(\"p.yaml\")))", ""),
    (
      "heredoc",
      "<<EOF\n{\"Version\": \"1\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ${jsonencode([for s in [\"oss\"] : \"${s}:*\"])}, \"Resource\": \"*\"}]}\nEOF",
      ""
    ),
    (
      "dynamic statement", "data.alicloud_ram_policy_document.d.document",
      """
      data "alicloud_ram_policy_document" "d" {
        dynamic "statement" {
          for_each = ["oss"]
          content {
            action   = ["${statement.value}:*"]
            resource = ["*"]
          }
        }
      }
      """
    ),
  ]

  @Test func `a policy is found however it is put together`() {
    #expect(Self.ways.count == 9)
    let others = [
      "p.json": "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"oss:*\",\"Resource\":\"*\"}]}",
      "p.tftpl":
        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"${action}\",\"Resource\":\"*\"}]}",
      "p.yaml": "Version: '1'\nStatement:\n  - Effect: Allow\n    Action: oss:*\n    Resource: '*'\n",
    ]

    for way in Self.ways {
      let text = """
        \(way.rest)
        resource "alicloud_ram_policy" "p" {
          policy_name = "p"
          policy_document = \(way.value)
        }
        """
      let model = TerraformFixture.model(["main.tf": text], others: others)

      #expect(model.writtenActions == ["oss:*"], "\(way.name)")
      #expect(model.policies.allSatisfy { $0.isComplete && $0.faults.isEmpty }, "\(way.name)")
      #expect(model.diagnostics.isEmpty, "\(way.name)")
    }
  }

  @Test func `values of variables come from files of values`() {
    let model = TerraformFixture.model([
      "main.tf": """
      variable "action" { default = "oss:GetObject" }
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p"
        policy_document = jsonencode(\(TerraformFixture.document("var.action")))
      }
      """,
      "terraform.tfvars": "action = \"oss:*\"\n",
    ])

    let pattern = model.policies.first?.statements.first?.action?.patterns.first
    #expect(pattern?.text.string == "oss:*")
    #expect(pattern?.location.file.path == "terraform.tfvars" && pattern?.location.place == "1:10")
  }

  @Test func `a resource that is made no times is silent, one that is made thrice is there thrice`() {
    let model = TerraformFixture.model(
      """
      resource "alicloud_ram_policy" "none" {
        count           = 0
        policy_name     = "none"
        policy_document = jsonencode(\(TerraformFixture.document("\"*\"")))
      }
      resource "alicloud_ram_policy" "each" {
        for_each        = toset(["oss:Get*", "oss:List*"])
        policy_name     = "each"
        policy_document = jsonencode(\(TerraformFixture.document("each.value")))
      }
      resource "alicloud_ram_policy" "counted" {
        count           = 3
        policy_name     = "n${count.index}"
        policy_document = jsonencode(\(TerraformFixture.document("element([\"oss:PutObject\"], count.index)")))
      }
      """)

    #expect(model.policies.compactMap(\.name?.string) == ["each", "each", "n0", "n1", "n2"])
    #expect(model.writtenActions == ["oss:Get*", "oss:List*", "oss:PutObject", "oss:PutObject", "oss:PutObject"])
    #expect(model.policies.prefix(2).map { $0.statements[0].action?.patterns[0].location.place } == ["7:28", "7:40"])
  }

  @Test func `a module that is called twice gives two roles with their own policies`() throws {
    let model = TerraformFixture.model([
      "main.tf": """
      module "a" {
        source  = "./role"
        name    = "a"
        actions = ["oss:*"]
      }
      module "b" {
        source  = "./role"
        name    = "b"
        actions = ["log:*"]
      }
      resource "alicloud_fcv3_function" "f" {
        function_name = "f"
        role          = module.b.arn
      }
      """,
      "role/main.tf": """
      variable "name" {}
      variable "actions" {}
      resource "alicloud_ram_role" "r" { role_name = var.name }
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p"
        policy_document = jsonencode(\(TerraformFixture.document("var.actions")))
      }
      resource "alicloud_ram_role_policy_attachment" "a" {
        role_name   = alicloud_ram_role.r.role_name
        policy_name = alicloud_ram_policy.p.policy_name
        policy_type = "Custom"
      }
      output "arn" { value = alicloud_ram_role.r.arn }
      """,
    ])

    let role = model[try #require(model.functions.first?.role?.identity)]
    let policy = model[try #require(role.bindings.first.flatMap { model[$0].policy })]

    #expect(model.identities.map(\.name.string) == ["a", "b"])
    #expect(role.name.string == "b" && role.bindings.count == 1)
    #expect(policy.statements[0].action?.patterns.map(\.text.string) == ["log:*"])
    #expect(policy.statements[0].action?.patterns[0].location.file.path == "main.tf")
    #expect(policy.callers.map(\.start.line) == [6])
  }

  @Test func `policies of the provider are bound by name, each at the name`() throws {
    let model = TerraformFixture.model(
      """
      resource "alicloud_ram_role" "r" { name = "r" }
      resource "alicloud_ram_role_policy_attachment" "a" {
        for_each    = toset(["AliyunOSSFullAccess", "AliyunLogReadOnlyAccess"])
        role_name   = alicloud_ram_role.r.name
        policy_name = each.value
        policy_type = "System"
      }
      resource "aws_iam_role" "s" {
        managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", aws_iam_policy.own.arn]
      }
      resource "aws_iam_policy" "own" {
        policy = jsonencode({ Version = "2012-10-17", Statement = { Effect = "Allow", Action = "s3:*", Resource = "*" } })
      }
      resource "aws_iam_policy_attachment" "shared" {
        roles      = [aws_iam_role.s.name, "elsewhere"]
        policy_arn = data.aws_iam_policy.admin.arn
      }
      data "aws_iam_policy" "admin" { name = "AdministratorAccess" }
      """)

    let places = model.identities[0].bindings.map { model[$0].location.place }
    let names = model.identities[1].bindings.map { model[$0].policy.map { model[$0].name?.string } }

    #expect(model.identities[0].bindings.allSatisfy { model[$0].policy.map { model[$0].origin } == .managed })
    #expect(places == ["3:47", "3:24"])
    #expect(names.count == 3 && names.contains("AmazonS3ReadOnlyAccess") && names.contains("AdministratorAccess"))
    #expect(model.identities.map(\.origin) == [.declared, .declared, .referenced])
    #expect(model.identities[2].name.string == "elsewhere" && model.identities[2].bindings.count == 1)
  }

  @Test func `what is called a policy and is none is passed over`() {
    let model = TerraformFixture.model(
      """
      resource "alicloud_security_group_rule" "r" {
        policy = "accept"
      }
      resource "aws_vpc_endpoint" "e" {
        policy = var.open
      }
      variable "open" {}
      """)

    #expect(model.policies.isEmpty && model.diagnostics.isEmpty)
  }

  @Test func `older ways to write roles and policies are understood`() throws {
    let model = TerraformFixture.model(
      """
      resource "alicloud_ram_role" "r" {
        name     = "r"
        services = ["fc.aliyuncs.com"]
      }
      resource "alicloud_ram_policy" "p" {
        name = "p"
        statement {
          effect   = "Allow"
          action   = ["oss:*"]
          resource = ["acs:oss:*:*:b"]
        }
      }
      resource "alicloud_fc_service" "s" {
        name = "s"
        role = alicloud_ram_role.r.arn
        log_config {
          project  = "p"
          logstore = "l"
        }
      }
      resource "alicloud_fc_function" "f" {
        service  = alicloud_fc_service.s.name
        name     = "f"
        filename = "f.zip"
      }
      resource "alicloud_fc_trigger" "t" {
        service  = alicloud_fc_service.s.name
        function = alicloud_fc_function.f.name
        name     = "t"
        type     = "oss"
        role     = alicloud_ram_role.r.arn
        config   = "{\\"events\\": [\\"oss:ObjectCreated:*\\"], \\"filter\\": {\\"key\\": {\\"prefix\\": \\"in/\\"}}}"
      }
      """)

    let function = try #require(model.functions.first)
    #expect(model.writtenActions == ["sts:AssumeRole", "oss:*"])
    #expect(model.policies.filter { !$0.faults.isEmpty }.isEmpty)
    #expect(function.service == ID(0) && function.role?.identity == ID(0) && function.logs?.store?.string == "l")
    #expect(function.code?.path?.string == "f.zip")
    #expect(model.triggers.first?.filterPrefix?.string == "in/" && model.triggers.first?.role?.identity == ID(0))
  }

  @Test func `scalars of all blocks are settings, each once`() {
    let model = TerraformFixture.model([
      "main.tf": """
      provider "alicloud" { region = "cn-hangzhou" }
      variable "db_password" { default = "a" }
      locals { nested = { key = "b" } }
      module "m" {
        source = "./m"
        count  = 2
      }
      """,
      "m/main.tf": """
      resource "alicloud_fcv3_function" "f" {
        function_name         = "f"
        handler               = var.open
        environment_variables = { TOKEN = "c" }
      }
      """,
      "terraform.tfvars": "token = \"d\"\n",
    ])

    let paths = model.settings.map { "\($0.path)=\($0.value.scalar?.string ?? "")" }
    #expect(paths.contains("provider.alicloud.region=cn-hangzhou") && paths.contains("var.db_password=a"))
    #expect(paths.contains("local.nested.key=b") && paths.contains("token=d"))
    #expect(paths.filter { $0 == "alicloud_fcv3_function.f.environment_variables.TOKEN=c" }.count == 1)
    #expect(model.settings.first { $0.key.string == "TOKEN" }?.function == ID(0))
    #expect(!paths.contains { $0.contains("handler") })
  }

  @Test func `torn and altered files neither crash nor hang`() {
    let text = Self.ways.enumerated().map { index, way in
      "\(way.rest)\nresource \"alicloud_ram_policy\" \"p\(index)\" {\n  policy_document = \(way.value)\n}\n"
    }.joined()
    let bytes = Array(text.utf8)

    for cut in stride(from: 0, to: bytes.count, by: 23) {
      var altered = bytes
      altered[cut] = [0x7B, 0x22, 0x24, 0x7D, 0x0A, 0x80, 0x5D, 0x5B][cut % 8]
      for content in [Array(bytes[..<cut]), altered] {
        let file = SourceFile(path: "main.tf", bytes: content)
        let model = ProjectReader().model(of: [file], in: ProjectFiles(read: { _ in nil }))
        #expect(model.policies.count <= 10)
      }
    }
  }
}
