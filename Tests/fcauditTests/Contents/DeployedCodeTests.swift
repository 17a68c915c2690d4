import Foundation
import Testing

/// What functions are deployed with, in a scan.
@Suite struct DeployedCodeTests {
  /// A project of one format: its files, which of them go with which function, and which do not go.
  struct Project: Sendable {
    let name: String
    let template: (path: String, text: String)
    let deployed: [String: [String]]
    let left: [String]
  }

  static let projects: [Project] = [
    Project(
      name: "Function Compute 3.0",
      template: (
        "s.yaml",
        """
        edition: 3.0.0
        name: a
        access: default
        resources:
          one: {component: fc3, props: {region: cn-hangzhou, functionName: one, runtime: python3.12, code: ./code}}
          two: {component: fc3, props: {region: cn-hangzhou, functionName: two, runtime: python3.12, code: {src: code}}}
        """
      ),
      deployed: [
        "code/.env": ["function 'one'", "function 'two'"],
        "code/node_modules/x/index.js": ["function 'one'", "function 'two'"],
        "code/sub/.cache/x.py": ["function 'one'", "function 'two'"],
      ], left: ["code/private/t.py", "code/sub/skip.py", "other/.env"]),
    Project(
      name: "Function Compute 2.0",
      template: (
        "s.yaml",
        """
        edition: 1.0.0
        name: a
        services:
          s:
            component: fc
            props:
              region: cn-hangzhou
              service: {name: s}
              function: {name: two, runtime: python3, codeUri: ./code}
        """
      ), deployed: ["code/sub/.env": ["function 'two'"], "code/sub/skip.py": ["function 'two'"]],
      left: ["code/.env", "code/private/t.py"]),
    Project(
      name: "Funcraft",
      template: (
        "template.yml",
        """
        ROSTemplateFormatVersion: '2015-09-01'
        Transform: 'Aliyun::Serverless-2018-04-03'
        Resources:
          svc:
            Type: 'Aliyun::Serverless::Service'
            fn:
              Type: 'Aliyun::Serverless::Function'
              Properties: {Handler: index.handler, Runtime: python3, CodeUri: ./code}
        """
      ), deployed: ["code/.cache/x.py": ["function 'fn'"]], left: ["code/.env", "code/sub/.env", "code/left/t.py"]),
    Project(
      name: "SAM",
      template: (
        "template.yaml",
        """
        AWSTemplateFormatVersion: '2010-09-09'
        Transform: AWS::Serverless-2016-10-31
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties: {FunctionName: f, Handler: a.b, Runtime: python3.13, CodeUri: code/, Layers: [!Ref L]}
          L:
            Type: AWS::Serverless::LayerVersion
            Properties: {ContentUri: layer/, LayerName: common}
        """
      ), deployed: ["code/.env": ["function 'f'"], "layer/.cache/a.py": ["function 'f'"]], left: ["other/.env"]),
    Project(
      name: "Serverless Framework",
      template: (
        "serverless.yml",
        """
        service: x
        provider: {name: aws, runtime: nodejs22.x}
        package: {patterns: ['!code/left/**', 'code/left/keep.py']}
        functions:
          a: {handler: index.a}
        """
      ), deployed: ["code/.env": ["function 'x-dev-a'"], "code/left/keep.py": ["function 'x-dev-a'"]],
      left: ["code/left/.env"]),
    Project(
      name: "Terraform",
      template: (
        "main.tf",
        """
        data "archive_file" "z" {
          type        = "zip"
          source_dir  = "${path.module}/code"
          output_path = "out.zip"
          excludes    = ["left"]
        }
        resource "aws_lambda_function" "f" {
          function_name = "f"
          handler       = "a.b"
          runtime       = "python3.13"
          filename      = data.archive_file.z.output_path
        }
        """
      ), deployed: ["code/.env": ["function 'f'"]], left: ["code/left/.env", "other/.env"]),
  ]

  private static let ignored = ".env\n.cache/\nprivate/\nleft/\nskip.py\n"

  @Test func `ignored files are searched when they are deployed, by the rules of each tool`() throws {
    for project in Self.projects {
      let sandbox = try Sandbox([
        ".git/HEAD": "", ".gitignore": Self.ignored, project.template.path: project.template.text,
        "code/.fcignore": "private/\n", "code/sub/.fcignore": "skip.py\n", ".funignore": "code/left\n",
      ])
      let files = project.deployed.keys.sorted() + project.left
      for (number, file) in files.enumerated() { try sandbox.write(file, SampleKey.code(number + 1)) }

      let run = try sandbox.searchKeys()

      #expect(run.places == project.deployed.keys.sorted(), "\(project.name)")
      for (file, functions) in project.deployed {
        #expect(run.functions(in: file) == functions, "\(project.name): \(file)")
      }
    }
  }

  @Test func `code in a template is found where it is written`() throws {
    let template = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            FunctionName: f
            Code: {ZipFile: "import oss2\\nauth=oss2.Auth('\(SampleKey.id(1))', '\(SampleKey.secret(1))')\\n"}
      """
    let sandbox = try Sandbox(["t.yaml": template])

    let run = try sandbox.searchKeys()

    #expect(run.places == ["t.yaml"])
    #expect(run.findings.count == 1)
    #expect(run.functions(in: "t.yaml") == ["function 'f'"])
    let start = (run.findings.first?["location"] as? [String: Any])?["start"] as? [String: Any]
    #expect(start?["line"] as? Int == 7)
    let column = template.split(separator: "\n")[6].range(of: "LTAI").map {
      template.split(separator: "\n")[6].distance(
        from: template.split(separator: "\n")[6].startIndex, to: $0.lowerBound)
    }
    #expect(start?["column"] as? Int == column.map { $0 + 1 })
  }

  @Test func `a package in base64 in a template is opened`() throws {
    let package = Data(TestPackage.zip([("index.py", Array(SampleKey.code(1).utf8))])).base64EncodedString()
    let sandbox = try Sandbox([
      "t.yaml": """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        F:
          Type: ALIYUN::FC3::Function
          Properties: {FunctionName: f, Handler: a.b, Runtime: python3.12, Code: {ZipFile: \(package)}}
      """
    ])

    let run = try sandbox.searchKeys()

    #expect(run.places == ["t.yaml!/zipFile!/index.py"])
    #expect(run.functions(in: "t.yaml") == ["function 'f'"])
  }

  @Test func `a layer of a template and an image in a file name the functions that use them`() throws {
    let layer = Data(TestPackage.zip([("l.py", Array(SampleKey.code(1).utf8))])).base64EncodedString()
    let image = TestPackage.tar([
      ("config.json", Array("{\"rootfs\": {\"type\": \"layers\", \"diff_ids\": []}}".utf8)),
      ("one/layer.tar", TestPackage.tar([("code/index.py", Array(SampleKey.code(2).utf8))])),
      (
        "manifest.json",
        Array(
          "[{\"Config\": \"config.json\", \"RepoTags\": [\"shop/worker:1\"], \"Layers\": [\"one/layer.tar\"]}]".utf8)
      ),
    ])
    let sandbox = try Sandbox([
      "t.yaml": """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        L: {Type: ALIYUN::FC3::LayerVersion, Properties: {LayerName: l, Code: {ZipFile: \(layer)}}}
        F:
          Type: ALIYUN::FC3::Function
          Properties:
            FunctionName: f
            Handler: a.b
            Runtime: python3.12
            Layers: ['acs:fc:cn-hangzhou:123456789012:layers/l/versions/1']
            Code: {OssBucketName: b, OssObjectName: o}
        G:
          Type: ALIYUN::FC3::Function
          Properties: {FunctionName: g, Runtime: custom-container, CustomContainerConfig: {Image: 'shop/worker:1'}}
      """
    ])
    try sandbox.write("build/worker.tar", bytes: image)

    let run = try sandbox.searchKeys()

    #expect(run.places == ["build/worker.tar!/code/index.py", "t.yaml!/zipFile!/l.py"])
    #expect(run.functions(in: "t.yaml") == ["function 'f'"])
    #expect(run.functions(in: "build/worker.tar") == ["function 'g'"])
  }

  @Test func `a key whose owner an answer of the account tells is shown with the owner's policies`() throws {
    let sandbox = try Sandbox([
      "a.py": SampleKey.code(1),
      "account/users.json": "{\"Users\": {\"User\": [{\"UserName\": \"deploy\", \"UserId\": \"1\"}]}}",
      "account/keys/deploy.json":
        "{\"AccessKeys\": {\"AccessKey\": [{\"AccessKeyId\": \"\(SampleKey.id(1))\", \"Status\": \"Active\"}]}}",
      "account/policies/deploy.json":
        "{\"Policies\": {\"Policy\": [{\"PolicyName\": \"AliyunOSSFullAccess\", \"PolicyType\": \"System\"}]}}",
    ])

    let run = try sandbox.searchKeys()

    let finding = try #require(
      run.findings.first { ($0["location"] as? [String: Any])?["file"] as? String == "a.py" })
    let related = (finding["related"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
    #expect(related.contains("the key belongs to user 'deploy', whose policies are AliyunOSSFullAccess"))
  }

  @Test func `code outside of the scanned folders is named and not read`() throws {
    let sandbox = try Sandbox([
      "../secret/x.py": SampleKey.code(1), "../secret2/x.py": SampleKey.code(2),
      "s.yaml": """
      edition: 3.0.0
      name: a
      resources:
        one: {component: fc3, props: {region: cn-hangzhou, functionName: one, runtime: python3.12, code: ../secret}}
        two: {component: fc3, props: {region: cn-hangzhou, functionName: two, runtime: python3.12, code: ./link}}
      """,
    ])
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("link").path, withDestinationPath: "../secret2")

    let run = try sandbox.searchKeys()

    #expect(run.places.isEmpty)
    #expect(run.diagnostics.contains { $0.contains("'../secret' lies outside") })
    #expect(run.diagnostics.contains { $0.contains("'./link' lies outside") })
    #expect(try sandbox.run(["inspect"]).output.contains("outside of the scanned folders ../secret"))
  }
}
