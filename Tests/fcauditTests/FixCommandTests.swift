import Foundation
import Testing

/// `fcaudit fix`, as people and scripts call it.
@Suite struct FixCommandTests {
  /// A file before and after its repair.
  private struct Case {
    let path: String
    let rules: String
    let before: String
    /// What changes: the first text becomes the second, everything else stays.
    let change: (old: String, new: String)
  }

  private static let passRole = #"{"StringEquals": {"acs:Service": "fc.aliyuncs.com"}}"#

  private static let cases: [Case] = [
    Case(
      path: "s.yaml", rules: "internet-access-with-vpc",
      before: """
        edition: 3.0.0   # our edition
        name: shop
        resources:
          worker:
            component: fc3
            props:
              region: cn-hangzhou
              functionName: worker
              runtime: python3.12
              handler: index.handler
              code: ./code
              internetAccess:   "true"   # for now
              vpcConfig: {vpcId: vpc-1, vSwitchIds: [a, b], securityGroupId: sg-1}
        """, change: (#"internetAccess:   "true"   #"#, #"internetAccess:   "false"   #"#)),
    Case(
      path: "s.yaml", rules: "public-trigger-url",
      before: """
        edition: 1.0.0
        name: shop
        services:
          worker:
            component: fc
            props:
              region: cn-hangzhou
              service: { name: shop }
              function: { name: worker, runtime: python3.12, handler: index.handler, codeUri: ./code }
              triggers:
                - name: http
                  type: http
                  config:
                    authType: function # signed
                    methods: [GET]
        """, change: ("# signed\n", "# signed\n            disableURLInternet: true\n")),
    Case(
      path: "template.json", rules: "outdated-tls-version",
      before: """
        {
          "ROSTemplateFormatVersion": "2015-09-01",
          "Resources": {
            "Domain": {
              "Type": "ALIYUN::FC3::CustomDomain",
              "Properties": {"DomainName": "a.example.com", "Protocol": "HTTPS",
                "TLSConfig" : { "MinVersion":"TLSv1.0", "MaxVersion" :"TLSv1.3" } }
            }
          }
        }
        """, change: (#""MinVersion":"TLSv1.0""#, #""MinVersion":"TLSv1.2""#)),
    Case(
      path: "policies/deploy.json", rules: "unconditioned-pass-role",
      before: """
        {"Version": "1", "Statement": [
          {
            "Effect": "Allow",
            "Action": ["ram:PassRole"],
            "Resource": "*"
          }
        ]}
        """,
      change: (#""Resource": "*""#, #""Resource": "*",\#n    "Condition": \#(passRole)"#)),
    Case(
      path: "policies/deploy.json", rules: "invalid-policy-element",
      before:
        #"{"Version":"1","Statement":[{"Effect":"allow","Action":"oss:GETobject","Resource":"acs:oss:*:*:b/*"}]}"#,
      change: (#""allow","Action":"oss:GETobject""#, #""Allow","Action":"oss:GetObject""#)),
    Case(
      path: "main.tf", rules: "unconditioned-pass-role",
      before: """
        resource "alicloud_ram_policy" "p" {
          policy_name     = "p"
          policy_document = <<EOF
          {"Version": "1",
           "Statement": [{ "Effect": "Allow", "Action": "ram:PassRole", "Resource": "*" }]}
        EOF
        }
        """, change: (#""Resource": "*" }"#, #""Resource": "*", "Condition": \#(passRole) }"#)),
    Case(
      path: "main.tf", rules: "unconditioned-pass-role",
      before: """
        resource "alicloud_ram_policy" "p" {
          policy_name     = "p"
          policy_document = jsonencode({
            Version   = "1"
            Statement = [{
              Effect    = "Allow"
              Action    = ["ram:PassRole"]
              Resource  = ["*"] // all of them
            }]
          })
        }
        """,
      change: (
        "// all of them",
        """
        // all of them
              Condition = { StringEquals = { "acs:Service" = "fc.aliyuncs.com" } }
        """
      )),
    Case(
      path: "template.yaml", rules: "unconditioned-pass-role",
      before: """
        AWSTemplateFormatVersion: "2010-09-09"
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - {Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}
              Policies:
                - PolicyName: pass
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                    - Action: iam:PassRole
                      Effect: Allow
                      # every role
                      Resource: '*'
        """,
      change: (
        "Resource: '*'",
        """
        Resource: '*'
                      Condition:
                        StringEquals:
                          iam:PassedToService: lambda.amazonaws.com
        """
      )),
    Case(
      path: "serverless.yml", rules: "ended-runtime",
      before: """
        service: shop
        provider: { name: aws, runtime: python3.12, region: eu-west-1 }
        functions:
          worker:
            handler: index.handler
            runtime: 'python3.8'
        """, change: ("'python3.8'", "'python3.11'")),
    Case(
      path: "template.yml", rules: "ended-runtime",
      before: """
        ROSTemplateFormatVersion: '2015-09-01'
        Transform: 'Aliyun::Serverless-2018-04-03'
        Resources:
          shop:
            Type: 'Aliyun::Serverless::Service'
            worker:
              Type: 'Aliyun::Serverless::Function'
              Properties: { Handler: index.handler, Runtime: python2.7, CodeUri: ./ }
        """, change: ("Runtime: python2.7", "Runtime: python3.10")),
  ]

  @Test func `a repair changes its bytes alone, and a second run changes nothing`() throws {
    for (number, sample) in Self.cases.enumerated() {
      for lineBreak in ["\n", "\r\n"] {
        func broken(_ text: String) -> String { text.replacingOccurrences(of: "\n", with: lineBreak) }
        let before = "\u{FEFF}" + broken(sample.before)
        let sandbox = try Sandbox([sample.path: before])
        let expected = before.replacingOccurrences(of: broken(sample.change.old), with: broken(sample.change.new))

        let first = try sandbox.run(["fix", "--unsafe", "--select", sample.rules])
        #expect(try sandbox.read(sample.path) == expected, "case \(number): \(first.output)\(first.errors)")
        #expect(expected != before && first.code == 0, "case \(number): \(first.output)\(first.errors)")
        let second = try sandbox.run(["fix", "--unsafe", "--select", sample.rules])
        #expect(try sandbox.read(sample.path) == expected, "case \(number)")
        #expect(second.output.hasPrefix("0 findings"), "case \(number): \(second.output)")
      }
    }
  }

  @Test func `policies in both kinds of heredoc are repaired`() throws {
    for sign in ["<<", "<<-"] {
      let before = """
        resource "alicloud_fcv3_trigger" "http" {
          function_name  = "worker"
          trigger_name   = "http"
          trigger_type   = "http"
          trigger_config = \(sign)EOF
            {
              "authType": "anonymous",
              "methods": ["GET"]
            }
        EOF
        }

        """
      let sandbox = try Sandbox(["main.tf": before])

      _ = try sandbox.run(["fix", "--unsafe", "--select", "anonymous-http-trigger,public-trigger-url"])

      let after = "\"function\",\n      \"disableURLInternet\": true,\n"
      #expect(
        try sandbox.read("main.tf") == before.replacingOccurrences(of: "\"anonymous\",\n", with: after), "\(sign)")
    }
  }

  @Test func `an address is closed by a safe repair where a domain leads to the function, too`() throws {
    let project = """
      edition: 3.0.0
      name: shop
      resources:
        worker:
          component: fc3
          props:
            region: cn-hangzhou
            functionName: worker
            runtime: python3.12
            handler: index.handler
            code: ./code
            triggers:
              - triggerName: web
                triggerType: http
                triggerConfig: { authType: function, methods: [GET] }

      """
    let domain = """
        domain:
          component: fc3-domain
          props:
            region: cn-hangzhou
            domainName: api.example.com
            protocol: HTTPS
            routeConfig:
              routes: [{ path: /*, functionName: worker }]

      """
    let rule = ["fix", "--select", "public-trigger-url"]
    let alone = try Sandbox(["s.yaml": project])
    let both = try Sandbox(["s.yaml": project + domain])

    _ = try alone.run(rule)
    _ = try both.run(rule)

    #expect(try alone.read("s.yaml") == project)
    #expect(try both.read("s.yaml").contains("authType: function, disableURLInternet: true"))
    _ = try alone.run(rule + ["--unsafe"])
    #expect(try alone.read("s.yaml").contains("authType: function, disableURLInternet: true"))
  }

  private static let unsafe = cases[0]

  @Test func `unsafe repairs wait for their option`() throws {
    let sandbox = try Sandbox([Self.unsafe.path: Self.unsafe.before])
    let run = try sandbox.run(["fix", "--select", Self.unsafe.rules])

    #expect(run.code == 1)
    #expect(run.output.contains("1 is left; --unsafe repairs 1 of them"))
    #expect(try sandbox.read(Self.unsafe.path) == Self.unsafe.before)
    #expect(try sandbox.run(["fix", "--select", Self.unsafe.rules, "--fail-on", "high"]).code == 0)
  }

  @Test func `a dry run prints a diff that can be applied, and writes nothing`() throws {
    let sandbox = try Sandbox([Self.unsafe.path: Self.unsafe.before])
    let run = try sandbox.run(["fix", "--unsafe", "--dry-run", "--select", Self.unsafe.rules])

    #expect(run.code == 1)
    #expect(try sandbox.read(Self.unsafe.path) == Self.unsafe.before)
    #expect(
      run.output == """
        --- a/s.yaml
        +++ b/s.yaml
        @@ -9,5 +9,5 @@
               runtime: python3.12
               handler: index.handler
               code: ./code
        -      internetAccess:   "true"   # for now
        +      internetAccess:   "false"   # for now
               vpcConfig: {vpcId: vpc-1, vSwitchIds: [a, b], securityGroupId: sg-1}
        \\ No newline at end of file

        """)
  }

  @Test func `mode and symbolic links are kept`() throws {
    let sandbox = try Sandbox(["real/s.yaml": Self.unsafe.before])
    let (file, link) = (sandbox.folder.appending(path: "real/s.yaml"), sandbox.folder.appending(path: "s.yaml"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)

    let run = try sandbox.run(["fix", "--unsafe", "--select", Self.unsafe.rules, "s.yaml"])

    #expect(run.code == 0, "\(run.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("real/s.yaml"))
    #expect(try sandbox.read("real/s.yaml").contains(#""false""#))
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path).sorted() == ["real", "s.yaml"])
  }

  @Test func `accepted findings are not repaired`() throws {
    let accepted = Self.unsafe.before.replacingOccurrences(
      of: "# for now", with: "# fcaudit: allow internet-access-with-vpc -- a mail gateway")
    let sandbox = try Sandbox(["s.yaml": accepted])

    let run = try sandbox.run(["fix", "--unsafe", "--select", Self.unsafe.rules])

    #expect(run.code == 0)
    #expect(try sandbox.read("s.yaml") == accepted)
  }

  @Test func `what comes from a variable or has several users is left alone`() throws {
    let shared = """
      edition: 3.0.0
      name: shop
      vars: { open: true }
      resources:
        worker:
          component: fc3
          props:
            region: cn-hangzhou
            functionName: worker
            runtime: python3.12
            handler: index.handler
            code: ./code
            internetAccess: ${vars.open}
            vpcConfig: {vpcId: vpc-1, vSwitchIds: [a, b], securityGroupId: sg-1}
      """
    let anchored = shared.replacingOccurrences(of: "${vars.open}", with: "&open true")
    for text in [shared, anchored] {
      let sandbox = try Sandbox(["s.yaml": text])
      let run = try sandbox.run(["fix", "--unsafe", "--select", Self.unsafe.rules])

      #expect(run.code == 1, "\(run.output)")
      #expect(try sandbox.read("s.yaml") == text)
    }
  }

  @Test func `what does not parse and what an account exported is left alone`() throws {
    let broken = Self.unsafe.before + "\n      broken: [1\n"
    let exported = #"""
      {"functions": [{"functionName": "worker", "runtime": "python2.7", "handler": "index.handler",
        "functionArn": "acs:fc:cn-hangzhou:1234567890123456:functions/worker"}]}
      """#
    let taken = #"{"Version": "1", "Statement": [], "statement": []}"#
    for (path, text) in [("s.yaml", broken), ("functions.json", exported), ("policy.json", taken)] {
      let sandbox = try Sandbox([path: text])
      let run = try sandbox.run(["fix", "--unsafe"])

      #expect(run.code == 1, "\(path): \(run.output)")
      #expect(try sandbox.read(path) == text)
    }
  }

  @Test func `reports carry the repairs`() throws {
    let sandbox = try Sandbox([Self.unsafe.path: Self.unsafe.before])
    let json = try sandbox.run(["scan", "--format", "json", "--select", Self.unsafe.rules])
    let fix = try #require((json.findings.first?["fixes"] as? [[String: Any]])?.first)
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    let sarif = try sandbox.run(["scan", "--format", "sarif", "--select", Self.unsafe.rules]).output

    #expect(fix["applicability"] as? String == "unsafe")
    #expect(edit["replacement"] as? String == "\"false\"")
    #expect(sarif.contains("\"deletedRegion\"") && sarif.contains("\"insertedContent\""))
    #expect(try sandbox.run(["fix", "-"]).code == 2)
  }
}
