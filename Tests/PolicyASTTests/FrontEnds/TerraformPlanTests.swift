import PolicyAST
import Testing

/// Plans and states.
struct TerraformPlanTests {
  private static let plan = #"""
    {"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{"resources":[
      {"address":"aws_iam_role.r","mode":"managed","type":"aws_iam_role","name":"r","values":{"name":"worker","path":"/","assume_role_policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"*\"}}]}","permissions_boundary":null}},
      {"address":"aws_iam_policy.p[0]","mode":"managed","type":"aws_iam_policy","name":"p","index":0,"values":{"name":"wide","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}},
      {"address":"aws_iam_role_policy_attachment.a","mode":"managed","type":"aws_iam_role_policy_attachment","name":"a","values":{"role":"worker"}}
    ],"child_modules":[{"address":"module.f[\"x\"]","resources":[
      {"address":"module.f[\"x\"].aws_lambda_function.f","mode":"managed","type":"aws_lambda_function","name":"f","values":{"function_name":"f","runtime":"python3.12","environment":[{"variables":{"A":"b"}}]}},
      {"address":"module.f[\"x\"].aws_iam_role_policy.late","mode":"managed","type":"aws_iam_role_policy","name":"late","values":{"name":"late"}},
      {"address":"module.f[\"x\"].data.aws_iam_policy_document.d","mode":"data","type":"aws_iam_policy_document","name":"d","values":{"statement":[{"actions":["sqs:*"],"effect":null,"resources":[null]}]}}
    ]}]}},
    "resource_changes":[
      {"address":"aws_iam_role.r","change":{"actions":["create"],"after_unknown":{"arn":true,"id":true}}},
      {"address":"aws_iam_role_policy_attachment.a","change":{"actions":["create"],"after_unknown":{"policy_arn":true}}},
      {"address":"module.f[\"x\"].aws_lambda_function.f","change":{"actions":["create"],"after_unknown":{"role":true,"environment":[{}]}}},
      {"address":"module.f[\"x\"].aws_iam_role_policy.late","change":{"actions":["create"],"after_unknown":{"policy":true,"role":true}}},
      {"address":"module.f[\"x\"].data.aws_iam_policy_document.d","change":{"actions":["read"],"after_unknown":{"json":true,"statement":[{"resources":[true]}]}}},
      {"address":"aws_iam_role.gone","change":{"actions":["delete"],"before":{"name":"gone"},"after":null,"after_unknown":{}}}
    ],
    "configuration":{"root_module":{"resources":[
      {"address":"aws_iam_role_policy_attachment.a","expressions":{"role":{"references":["aws_iam_role.r.name","aws_iam_role.r"]},"policy_arn":{"references":["aws_iam_policy.p[0].arn","aws_iam_policy.p[0]","aws_iam_policy.p"]}}}
    ],"module_calls":{"f":{"source":"./f","expressions":{"role_arn":{"references":["aws_iam_role.r.arn","aws_iam_role.r"]}},"module":{"resources":[
      {"address":"aws_lambda_function.f","expressions":{"role":{"references":["var.role_arn"]}}},
      {"address":"aws_iam_role_policy.late","expressions":{"role":{"references":["var.role_arn"]},"policy":{"references":["data.aws_iam_policy_document.d.json","data.aws_iam_policy_document.d"]}}}
    ]}}}}}}
    """#

  @Test func `a plan is linked through the configuration in it`() throws {
    let model = TerraformFixture.model(["tfplan.json": Self.plan])

    #expect(model.diagnostics.isEmpty, "\(model.diagnostics.map(\.message))")
    #expect(model.identities.map(\.name.string) == ["worker"])
    let role = try #require(model.identities.first)
    #expect(role.bindings.compactMap { model[$0].policy.flatMap { model[$0].name?.string } } == ["wide", "late"])
    let wide = try #require(model.policies.first { $0.name?.string == "wide" })
    #expect(wide.statements.first?.action?.patterns.first?.location.text == #"\"s3:*\""#)
    let function = try #require(model.functions.first)
    #expect(function.role?.identity.map { model[$0].name.string } == "worker")
    #expect(function.environment.map(\.key.string) == ["A"])
    let late = try #require(model.policies.first { $0.name?.string == "late" })
    #expect(late.statements.first?.action?.patterns.map(\.text.string) == ["sqs:*"])
  }

  @Test func `states are read in both shapes`() throws {
    let files = [
      "state.json": #"""
      {"format_version":"1.0","terraform_version":"1.9.0","values":{"root_module":{"resources":[
        {"address":"alicloud_ram_policy.p","mode":"managed","type":"alicloud_ram_policy","name":"p","values":{"policy_name":"p","policy_document":"{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"oss:*\",\"Resource\":\"*\"}]}"}}
      ]}}}
      """#,
      "terraform.tfstate": #"""
      {"version":4,"terraform_version":"1.9.0","serial":3,"lineage":"l","outputs":{},"resources":[
        {"mode":"managed","type":"aws_iam_role","name":"r","provider":"p","instances":[{"schema_version":0,"attributes":{"name":"r","arn":"arn:aws:iam::123456789012:role/r","assume_role_policy":"{}"}}]},
        {"mode":"managed","type":"aws_iam_policy","name":"p","provider":"p","instances":[{"index_key":"k","attributes":{"name":"p","arn":"arn:aws:iam::123456789012:policy/p","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}}]},
        {"mode":"managed","type":"aws_iam_role_policy_attachment","name":"a","instances":[{"attributes":{"role":"r","policy_arn":"arn:aws:iam::123456789012:policy/p"}}]}
      ],"check_results":null}
      """#,
    ]
    for (path, action) in [("state.json", "oss:*"), ("terraform.tfstate", "s3:*")] {
      let model = TerraformFixture.model([path: try #require(files[path])])

      #expect(model.writtenActions == [action], "\(path)")
    }
    let model = TerraformFixture.model(["terraform.tfstate": try #require(files["terraform.tfstate"])])
    #expect(model.identities.first?.bindings.compactMap { model[$0].policy }.count == 1)
  }

  @Test func `other JSON is no plan, and a torn plan is read as far as it goes`() {
    for text in [#"{"format_version": "1.0"}"#, #"{"version": 4, "resources": []}"#, #"{"version": 4, "serial": 1}"#] {
      let document = Document.parse(SourceFile(path: "x.json", text: text), as: .json)
      #expect(!TerraformPlanFrontEnd().claims(document), "\(text)")
    }
    for length in stride(from: 0, to: Self.plan.utf8.count, by: 97) {
      let text = String(decoding: Array(Self.plan.utf8.prefix(length)), as: UTF8.self)
      let model = TerraformFixture.model(["tfplan.json": text])
      #expect(length == 0 || model.identities.isEmpty || !model.diagnostics.isEmpty)
    }
  }
}
