import PolicyAST
import Testing

@Suite struct `Grants beside their use` {
  private struct Case: Sendable {
    let path: String
    let code: String
    let actions: String
    /// Kind and service of each gap.
    let expected: [String]
  }

  @Test func `services are told from imports and calls, and doubt is silent`() {
    for example in Self.cases {
      let template = Self.template(runtime: example.path, actions: example.actions)
      let files = [
        SourceFile(path: "template.yaml", text: template),
        SourceFile(path: "code/\(example.path)", text: example.code),
      ]
      var model = ProjectReader().model(of: files, in: ProjectFiles(read: { _ in nil }))
      let owners = Dictionary(uniqueKeysWithValues: files.map { ($0.path, model.functions(deployedWith: $0.path)) })
      model.addCode(files) { owners[$0] ?? [] }

      let found = GrantComparison(model).gaps(of: ID(0)).map { "\($0.kind.rawValue) \($0.service)" }

      #expect(found == example.expected, "\(example.path) \(example.actions)\n\(example.code)")
    }
  }

  @Test func `code that was not read as a whole leaves the question open`() {
    let template = Self.template(runtime: "index.py", actions: "[rds:DescribeDBInstances]")
    let files = [
      SourceFile(path: "template.yaml", text: template), SourceFile(path: "code/index.py", text: "import json\n"),
    ]
    var model = ProjectReader().model(of: files, in: ProjectFiles(read: { _ in nil }))
    model.addCode(files, others: ["code/tool.so"]) { $0.hasPrefix("code/") ? [ID(0)] : [] }

    #expect(!model.functions[0].codeIsRead)
    #expect(GrantComparison(model).gaps(of: ID(0)).isEmpty)
  }

  private static func template(runtime path: String, actions: String) -> String {
    let runtime =
      switch CodeLanguage(path: path) {
      case .python?: "python3.12"
      case .javascript?: "nodejs20.x"
      case .java?: "java21"
      case .go?, .php?, nil: "provided.al2023"
      }
    return """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: \(runtime)
            Handler: index.handler
            CodeUri: ./code
            Policies:
              - Statement:
                  - {Effect: Allow, Action: \(actions), Resource: "*"}
      """
  }

  private static let cases: [Case] = [
    Case(
      path: "index.py", code: "import boto3\nc = boto3.client('stepfunctions')\n",
      actions: "[states:StartExecution, events:PutEvents]", expected: ["unused events"]),
    Case(
      path: "index.py", code: "import boto3\nc = boto3.Session().resource(service_name='dynamodb')\n",
      actions: "[s3:GetObject]", expected: ["missing dynamodb", "unused s3"]),
    Case(path: "index.py", code: "import boto3\nc = boto3.client(name)\n", actions: "[s3:GetObject]", expected: []),
    Case(path: "index.py", code: "import shoplib\n", actions: "[s3:GetObject]", expected: []),
    Case(
      path: "index.py", code: "import subprocess\nsubprocess.run(['aws'])\n", actions: "[s3:GetObject]", expected: []),
    Case(
      path: "index.py", code: "import requests\nrequests.get('https://queue.sqs.eu-west-1.amazonaws.com')\n",
      actions: "[sqs:SendMessage, sns:Publish]", expected: ["unused sns"]),
    Case(
      path: "index.py", code: "import boto3\nc = boto3.client('s3', aws_access_key_id=i)\n", actions: "[s3:GetObject]",
      expected: []),
    Case(
      path: "index.py", code: "import boto3\nc = boto3.client('athena')\n",
      actions: "[athena:StartQueryExecution, s3:PutObject, glue:GetTable, kms:Decrypt]", expected: []),
    Case(
      path: "index.mjs", code: "import { SFNClient } from '@aws-sdk/client-sfn'\n", actions: "[sqs:SendMessage]",
      expected: ["missing states", "unused sqs"]),
    Case(
      path: "index.js", code: "const AWS = require('aws-sdk')\nconst t = new AWS.DynamoDB.DocumentClient()\n",
      actions: "[dynamodb:GetItem, s3:GetObject]", expected: ["unused s3"]),
    Case(path: "index.js", code: "const m = require(name)\n", actions: "[s3:GetObject]", expected: []),
    Case(
      path: "A.java", code: "import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;\nclass A { }\n",
      actions: "[dynamodb:GetItem, ses:SendEmail]", expected: ["unused ses"]),
    Case(
      path: "main.go",
      code: "package main\nimport (\n\t\"github.com/aws/aws-sdk-go/service/sqs\"\n\t\"fmt\"\n)\n",
      actions: "[sqs:SendMessage, secretsmanager:GetSecretValue]", expected: ["unused secretsmanager"]),
  ]
}
