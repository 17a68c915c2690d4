import PolicyAST
import Testing

/// The JSON syntax of Terraform.
struct TerraformJSONTests {
  private static let role = #"""
    {
      "//": "a comment",
      "variable": {
        "wide": { "//": "why", "type": "list(string)", "default": ["${kept}", "oss:*"] },
        "bucket": { "type": "string" }
      },
      "locals": { "arn": "acs:oss:*:*:${var.bucket}/*" },
      "resource": {
        "alicloud_ram_policy": {
          "p": [{
            "policy_name": "p",
            "policy_document": "${jsonencode({ Version = \"1\", Statement = [{ Effect = \"Allow\", Action = var.wide[1], Resource = [local.arn, \"a\\u0062c\"] }] })}"
          }],
          "q": { "policy_name": "q", "policy_document": "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"fc:*\",\"Resource\":\"${local.arn}\"}]}" }
        },
        "alicloud_ram_role": { "r": { "role_name": "r", "assume_role_policy_document": "${data.alicloud_ram_policy_document.d.document}" } },
        "alicloud_ram_role_policy_attachment": [
          { "a": { "role_name": "${alicloud_ram_role.r.role_name}", "policy_name": "${alicloud_ram_policy.p.policy_name}", "policy_type": "Custom" } }
        ]
      },
      "data": { "alicloud_ram_policy_document": { "d": {
        "dynamic": { "statement": { "for_each": ["fc"], "iterator": "it", "content": {
          "action": ["sts:AssumeRole"],
          "principal": [{ "entity": "Service", "identifiers": ["${it.value}.aliyuncs.com"] }]
        } } }
      } } }
    }
    """#

  @Test func `configurations in JSON mean the same as native ones, at their own places`() throws {
    let model = TerraformFixture.model([
      "main.tf.json": Self.role, "terraform.tfvars.json": #"{ "bucket": "b${x}" }"#,
    ])

    #expect(model.diagnostics.isEmpty, "\(model.diagnostics.map(\.message))")
    let own = model.policies.filter { $0.origin == .project && $0.kind == .identity }
    #expect(own.flatMap(\.statements).flatMap { $0.action?.patterns.map(\.text.string) ?? [] } == ["oss:*", "fc:*"])
    let resources = own.flatMap(\.statements).flatMap { $0.resource?.patterns.map(\.text.string) ?? [] }
    #expect(resources == ["acs:oss:*:*:b${x}/*", "abc", "acs:oss:*:*:b${x}/*"])
    let action = try #require(own[1].statements.first?.action?.patterns.first)
    #expect(action.location.text == #"\"fc:*\""#)
    #expect(own[0].statements.first?.action?.patterns.first?.location.text == #""oss:*""#)
    let identity = try #require(model.identities.first)
    #expect(identity.name.string == "r" && identity.bindings.count == 1)
    let trust = try #require(identity.trust.map { model[$0] })
    #expect(trust.statements.first?.principal?.principals.first?.kind == .service)
  }

  @Test func `files in both syntaxes make one module, and override files replace arguments`() throws {
    let model = TerraformFixture.model([
      "main.tf": """
      variable "action" { default = "log:*" }
      resource "alicloud_ram_policy" "p" {
        policy_name     = "p"
        policy_document = jsonencode({ Version = "1", Statement = [{ Effect = "Allow", Action = var.action, Resource = "*" }] })
      }
      """,
      "x_override.tf.json":
        #"{"variable": {"action": {"default": "oss:Get*"}}, "resource": {"alicloud_ram_policy": {"p": {"policy_name": "over"}}}}"#,
    ])

    #expect(model.writtenActions == ["oss:Get*"])
    #expect(model.policies.first?.name?.string == "over")
    #expect(model.policies.first?.statements.first?.action?.patterns.first?.location.file.path == "x_override.tf.json")
  }

  @Test func `trouble in JSON has its exact place`() throws {
    let cases: [(text: String, before: String)] = [
      (#"{"locals": {"a": "x ${1 +} y"}}"#, #"{"locals": {"a": "x ${1 +"#),
      (#"{"locals": {"a": "\t${foo(\"b\" \"c\")}"}}"#, #"{"locals": {"a": "\t${foo(\"b\" "#),
      (#"{"locals": {"a": }}"#, #"{"locals": {"a": "#),
      (#"{"resource": "x"}"#, #"{"resource": "#),
    ]

    for sample in cases {
      let model = TerraformFixture.model(["main.tf.json": sample.text])

      let first = try #require(model.diagnostics.first, "\(sample.text)")
      #expect(first.location.region.start == sample.before.utf8.count, "\(sample.text): \(first.message)")
    }
  }

  @Test func `torn files are read as far as they go`() {
    let bytes = Array(Self.role.utf8)
    for length in stride(from: 0, through: bytes.count, by: 13) {
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)

      let model = TerraformFixture.model(["main.tf.json": text])

      #expect(length == bytes.count || !model.diagnostics.isEmpty, "\(length)")
    }
  }
}
