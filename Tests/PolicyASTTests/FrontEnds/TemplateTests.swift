import Foundation
import PolicyAST
import Support
import Testing

/// What intrinsic functions, conditions and nested stacks become.
struct TemplateTests {
  /// Returns the resources of the only statement of a ROS template in which they are written as `resources`.
  private func resources(_ resources: String, sections: String = "") throws -> [Pattern] {
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Parameters:
        Given: {Type: String, Default: 'a,b'}
        Open: {Type: String}
        List: {Type: CommaDelimitedList, Default: 'x,y'}
      Mappings:
        Regions: {cn: {bucket: shop-cn}}
      Conditions:
        Yes: !Equals [a, a]
        No: {Fn::Not: [Yes]}
      Locals:
        Local: {Type: Eval, Value: {'Fn::Sub': 'x-${Given}'}}
        One: {Type: Eval, Value: {Ref: Two}}
        Two: {Type: Eval, Value: {Ref: One}}
      \(sections)
      Resources:
        Bucket: {Type: 'ALIYUN::OSS::Bucket'}
        Policy:
          Type: ALIYUN::RAM::ManagedPolicy
          Properties:
            PolicyName: p
            PolicyDocument:
              Version: '1'
              Statement:
                - Effect: Allow
                  Action: oss:GetObject
                  Resource: \(resources)
      """
    let model = Fixture.model(of: text, named: "template.yml")
    #expect(model.policies.count == 1)
    let statement = try #require(model.policies.first?.statements.first)
    return try #require(statement.resource).patterns
  }

  @Test func `functions with known arguments are evaluated`() throws {
    let cases: [(String, [String])] = [
      ("!Ref Given", ["a,b"]),
      ("{Ref: List}", ["x", "y"]),
      ("!Ref Local", ["x-a,b"]),
      ("!Sub '${Given}/${!kept}'", ["a,b/${kept}"]),
      ("{'Fn::Sub': ['${A}-${B}', {A: {Ref: Given}, B: c}]}", ["a,b-c"]),
      ("!Join [':', [acs, oss, !Ref Given]]", ["acs:oss:a,b"]),
      ("!Select [1, !Split [',', !Ref Given]]", ["b"]),
      ("!Select ['-1', !Ref List]", ["y"]),
      ("!FindInMap [Regions, cn, bucket]", ["shop-cn"]),
      ("{'Fn::Replace': [{x: yy}, axbx]}", ["ayybyy"]),
      ("{'Fn::ListMerge': [[a], [b, c]]}", ["a", "b", "c"]),
      ("{'Fn::GetJsonValue': [k, '{\"k\": \"v\"}']}", ["v"]),
      ("{'Fn::Jq': [First, '.a[0].b', '{\"a\": [{\"b\": \"deep\"}]}']}", ["deep"]),
      ("{'Fn::Jq': [All, '.[]', '[\"a\", \"b\"]']}", ["a", "b"]),
      ("!Base64Decode YWJj", ["abc"]),
      ("!If [Yes, a, b]", ["a"]),
      ("!If [No, a, b]", ["b"]),
      ("[a, !If [No, b, !Ref ALIYUN::NoValue]]", ["a"]),
    ]

    for (written, expected) in cases {
      let patterns = try resources(written)
      #expect(patterns.map(\.text.known) == expected, "\(written)")
    }
  }

  @Test func `what is known only later stays a hole with its reason`() throws {
    let cases: [(String, Unresolved.Reason)] = [
      ("!Ref Open", .parameter),
      ("!Sub 'acs:oss:*:*:${Open}/*'", .parameter),
      ("!Join ['/', [a, !Ref Open]]", .parameter),
      ("!GetAtt Bucket.Name", .deployment),
      ("!Ref ALIYUN::AccountId", .configuration),
      ("!Ref ALIYUN::StackId", .deployment),
      ("!Ref Nothing", .undefined),
      ("!Ref One", .cycle),
      ("{'Fn::FormatTime': ['%Y']}", .function),
      ("{'Fn::Transform': {Name: x}}", .file),
    ]

    for (written, reason) in cases {
      let patterns = try resources(written)
      #expect(patterns.first?.text.holes.map(\.unresolved.reason) == [reason], "\(written)")
    }
  }

  @Test func `an open condition leaves both branches with its name`() throws {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters: {Stage: {Type: String, Default: prod}}
      Conditions: {IsTest: !Equals [!Ref Stage, test]}
      Resources:
        P:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: 2012-10-17
              Statement:
                - Effect: Allow
                  Action: s3:GetObject
                  Resource: !If [IsTest, '*', 'arn:aws:s3:::shop/*']
      """

    let model = Fixture.model(of: text, named: "template.yml")

    let statements = try #require(model.policies.first?.statements)
    #expect(statements.map(\.presence) == ["IsTest is true", "IsTest is false"])
    #expect(statements.map { $0.resource?.patterns.first?.text.known } == ["*", "arn:aws:s3:::shop/*"])
    #expect(Set(statements.map(\.index)) == [0])
  }

  @Test func `a nested stack in a local file is read once, with what is passed to it`() throws {
    let outer = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Role:
          Type: ALIYUN::RAM::Role
          Properties: {RoleName: worker}
        Inner:
          Type: ALIYUN::ROS::Stack
          Properties:
            TemplateURL: ./inner.yml
            Parameters: {RoleArn: !GetAtt Role.Arn, Name: nested}
      """
    let inner = """
      ROSTemplateFormatVersion: '2015-09-01'
      Parameters: {RoleArn: {Type: String}, Name: {Type: String}}
      Resources:
        F:
          Type: ALIYUN::FC3::Function
          Properties: {FunctionName: !Ref Name, Role: !Ref RoleArn, Runtime: python3.12, Handler: h}
      """
    let files = [SourceFile(path: "inner.yml", text: inner), SourceFile(path: "outer.yml", text: outer)]
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })

    let model = ProjectReader().model(of: files, in: ProjectFiles { byPath[$0] })

    #expect(model.functions.count == 1)
    #expect(model.functions.first?.name?.string == "nested")
    #expect(model.functions.first?.role?.identity?.index == 0)
    #expect(model.identities.map(\.name.known) == ["worker"])
  }

  @Test func `templates that nest each other come to an end`() {
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        Role: {Type: 'ALIYUN::RAM::Role', Properties: {RoleName: worker}}
        Inner: {Type: 'ALIYUN::ROS::Stack', Properties: {TemplateURL: OTHER}}
      """
    let files = ["a.yml", "b.yml"].map { path in
      SourceFile(path: path, text: text.replacingOccurrences(of: "OTHER", with: path == "a.yml" ? "b.yml" : "a.yml"))
    }
    let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })

    let model = ProjectReader().model(of: files, in: ProjectFiles { byPath[$0] })

    #expect(!model.identities.isEmpty)
  }

  @Test func `policy templates of SAM become their statements`() throws {
    let text = """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Policies:
              - S3ReadPolicy: {BucketName: shop}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    let policy = try #require(model.policies.first { $0.name?.string == "S3ReadPolicy" })
    let patterns = try #require(policy.statements.first?.resource?.patterns)
    #expect(patterns.contains { $0.text.known == "arn:aws:s3:::shop/*" })
    #expect(patterns.allSatisfy { $0.location.start.line == 7 })
    #expect(model.functions.first?.role?.identity != nil)
  }

  @Test func `the right to invoke a function is a policy of the function`() throws {
    let text = """
      AWSTemplateFormatVersion: '2010-09-09'
      Resources:
        F: {Type: 'AWS::Lambda::Function', Properties: {Runtime: python3.13}}
        P:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: !GetAtt F.Arn
            Action: lambda:InvokeFunction
            Principal: s3.amazonaws.com
            SourceArn: arn:aws:s3:::shop
        U:
          Type: AWS::Lambda::Url
          Properties: {AuthType: NONE, TargetFunctionArn: !Ref F}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    let function = try #require(model.functions.first)
    let policy = try #require(function.resourcePolicies.first.map { model[$0] })
    #expect(policy.kind == .resource)
    #expect(policy.statements.first?.principal?.principals.first?.kind == .service)
    #expect(policy.statements.first?.conditions.first?.key.text.known == "aws:SourceArn")
    #expect(model.triggers.first?.kind == .functionURL)
    #expect(model.triggers.first?.authentication?.string == "NONE")
    #expect(function.triggers.count == 1)
  }

  @Test func `Terraform in a template and in a stack in it is read at its places`() throws {
    let files = """
        main.tf: |
          variable "action" {
            default = "oss:*"
          }
          module "m" {
            source = "./m"
            action = var.action
          }
        m/main.tf: |-
          variable "action" {}
          resource "alicloud_ram_policy" "p" {
            policy_name     = "p"
            policy_document = <<-EOF
              { "Version": "1", "Statement": [
                { "Effect": "Allow", "Action": ["fc:*", "${var.action}"], "Resource": "${file("m/r.txt")}" }
              ] }
            EOF
          }
        m/r.txt: '*'
      """
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Transform: Aliyun::Terraform-v1.1
      Parameters: {action: {Type: String, Default: 'log:*'}}
      Workspace:
      \(files)
      """
    let nested = """
      ROSTemplateFormatVersion: '2015-09-01'
      Resources:
        S:
          Type: ALIYUN::ROS::Stack
          Properties:
            Parameters: {action: 'kms:*'}
            TemplateBody:
              ROSTemplateFormatVersion: '2015-09-01'
              Transform: Aliyun::Terraform-v1.2
              Workspace:
      \(files.split(separator: "\n").map { "          \($0)" }.joined(separator: "\n"))
      """

    for (text, action) in [(text, "log:*"), (nested, "kms:*")] {
      let model = ProjectReader().model(of: [SourceFile(path: "a/t.yml", text: text)], in: ProjectFiles { _ in nil })

      #expect(model.diagnostics.isEmpty, "\(model.diagnostics.map(\.message))")
      let patterns = model.policies.flatMap(\.statements).flatMap { $0.action?.patterns ?? [] }
      #expect(patterns.map(\.text.string) == ["fc:*", action])
      #expect(patterns.first?.location.text == "\"fc:*\"" && patterns.first?.location.file.path == "a/t.yml")
      #expect(model.policies.first?.statements.first?.resource?.patterns.map(\.text.string) == ["*"])
      #expect(model.policies.first?.callers.map(\.text) == ["module \"m\""])
    }
  }

  @Test func `texts that grow by reference are cut`() {
    let locals = (1...60).map { "  L\($0): {Type: Eval, Value: {'Fn::Sub': '${L\($0 - 1)}${L\($0 - 1)}'}}" }
    let text = """
      ROSTemplateFormatVersion: '2015-09-01'
      Locals:
        L0: {Type: Eval, Value: abcdefghijklmnopqrstuvwxyz}
      \(locals.joined(separator: "\n"))
      Resources:
        R: {Type: 'ALIYUN::RAM::Role', Properties: {RoleName: {Ref: L60}}}
      """

    let model = Fixture.model(of: text, named: "template.yml")

    #expect(model.identities.count == 1)
  }

  @Test func `variables of the Serverless Framework are followed`() throws {
    let text = """
      service: shop
      custom:
        stages: {dev: small, prod: large}
        size: ${self:custom.stages.${opt:stage, self:provider.stage}}
        loop: ${self:custom.loop}
      provider:
        name: aws
        stage: ${opt:stage, 'dev'}
        runtime: python3.13
        environment:
          SIZE: ${self:custom.size}
          FILE: ${file(./settings.yml):table}
          LOOP: ${self:custom.loop}
          OPEN: ${ssm:/x}
          OWN: arn:${AWS::Partition}:x
      functions:
        f: {handler: h}
      """
    let file = SourceFile(path: "serverless.yml", text: text)
    let settings = SourceFile(path: "settings.yml", text: "table: ${self:service}-table")

    let model = ProjectReader().model(of: [file], in: ProjectFiles { $0 == settings.path ? settings : nil })

    let function = try #require(model.functions.first)
    let values = Dictionary(uniqueKeysWithValues: function.environment.map { ($0.key.string, $0.value) })
    #expect(function.name?.string == "shop-dev-f")
    #expect(values["SIZE"]?.string == "small")
    #expect(values["FILE"]?.string == "shop-table")
    #expect(values["LOOP"]?.unresolved?.reason == .cycle)
    #expect(values["OPEN"]?.unresolved?.reason == .deployment)
    #expect(values["OWN"]?.string == "arn:${AWS::Partition}:x")
  }
}
