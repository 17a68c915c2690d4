import Foundation
import Testing

/// `fcaudit can` and `fcaudit compare` as people and scripts call them.
@Suite struct AccessCommandTests {
  private static func policy(_ statements: String...) -> String {
    "{\"Version\": \"1\", \"Statement\": [\n\(statements.joined(separator: ",\n"))\n]}\n"
  }

  private static let read = #"{"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:a/*"}"#
  private static let write = #"{"Effect": "Allow", "Action": "oss:PutObject", "Resource": "acs:oss:*:*:a/*"}"#
  private static let invented = #"{"Effect": "Allow", "Action": "oss:Gibberish", "Resource": "*"}"#

  private static let project = """
    edition: 1.0.0
    name: shop
    services:
      worker-role:
        component: devsapp/ram
        props:
          name: shop-worker
          service: fc.aliyuncs.com
          policies:
            - name: photos
              statement:
                - {Effect: Allow, Action: "oss:*", Resource: "acs:oss:*:*:photos/*"}
                - {Effect: Deny, Action: "oss:Delete*", Resource: "*"}
      worker:
        component: fc
        props:
          region: cn-hangzhou
          service: {name: shop, role: "acs:ram::123456789012:role/shop-worker"}
          function: {name: worker, runtime: python3.10}

    """

  @Test func `compare ends as the new policy grants`() throws {
    let sandbox = try Sandbox([
      "read.json": Self.policy(Self.read), "write.json": Self.policy(Self.read, Self.write),
      "invented.json": Self.policy(Self.read, Self.invented), "none.txt": "nothing",
    ])
    let calls: [(arguments: [String], code: Int32, words: String)] = [
      (["read.json", "read.json"], 0, "allows the same"),
      (["write.json", "read.json"], 0, "no longer allows"),
      (["read.json", "write.json"], 1, "oss:PutObject on acs:oss:"),
      (["read.json", "write.json"], 1, "write.json:3:1"),
      (["read.json", "invented.json"], 1, "oss:Gibberish"),
      (["--known-actions", "read.json", "invented.json"], 0, "the same"),
    ]

    for call in calls {
      let run = try sandbox.run(["compare"] + call.arguments)
      #expect(run.code == call.code, "\(call.arguments)")
      #expect(run.output.contains(call.words), "\(call.arguments): \(run.output)")
    }
    #expect(try sandbox.run(["compare", "read.json"]).code == 2)
    #expect(try sandbox.run(["compare", "read.json", "none.txt"]).code == 2)
    #expect(try sandbox.run(["compare", "read.json", "nowhere.json"]).code == 2)
    let subject = try #require(
      (try sandbox.run(["compare", "-f", "json", "read.json", "write.json"]).json["subjects"] as? [[String: Any]])?
        .first)
    #expect((subject["gained"] as? [String: Any])?["answer"] as? String == "yes")
    #expect((subject["lost"] as? [String: Any])?["answer"] as? String == "no")
  }

  @Test func `compare takes whole projects, role by role`() throws {
    let wider = Self.project.replacingOccurrences(of: "photos/*", with: "*")
    let sandbox = try Sandbox(["old/s.yaml": Self.project, "new/s.yaml": wider])

    let run = try sandbox.run(["compare", "old", "new"])

    #expect(run.code == 1)
    #expect(run.output.contains("role 'shop-worker': NEW allows more"))
    #expect(try sandbox.run(["compare", "old", "old"]).code == 0)
  }

  @Test func `can decides by the role of a function`() throws {
    let sandbox = try Sandbox(["s.yaml": Self.project])
    let calls: [(arguments: [String], code: Int32, words: String)] = [
      (["worker", "oss:GetObject", "acs:oss:cn-hangzhou:1:photos/x"], 0, "allowed by statement 1 of policy 'photos'"),
      (["role/shop-worker", "oss:GetObject", "acs:oss:cn-hangzhou:1:photos/x"], 0, "allow: role 'shop-worker'"),
      (["worker", "oss:GetObject", "acs:oss:cn-hangzhou:1:other/x"], 1, "no statement allows it"),
      (["worker", "oss:DeleteObject", "acs:oss:cn-hangzhou:1:photos/x"], 1, "denied by statement 2"),
    ]

    for call in calls {
      let run = try sandbox.run(["can"] + call.arguments)
      #expect(run.code == call.code, "\(call.arguments): \(run.errors)")
      #expect(run.output.contains(call.words), "\(call.arguments): \(run.output)")
    }
    let unknown = try sandbox.run(["can", "wroker", "oss:GetObject", "*"])
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("did you mean 'worker'?"))
    #expect(try sandbox.run(["can", "worker", "oss:*", "*"]).code == 2)
    #expect(try sandbox.run(["can", "worker", "oss:GetObject", "*", "--context", "x"]).code == 2)
  }

  private static let guarded = """
    resource "aws_iam_role" "worker" {
      name = "worker"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_iam_role_policy" "read" {
      name = "read"
      role = aws_iam_role.worker.id
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }]
      })
    }
    resource "aws_s3_bucket" "photos" {
      bucket = "photos"
    }
    resource "aws_s3_bucket_policy" "photos" {
      bucket = aws_s3_bucket.photos.id
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::photos/secret/*" }]
      })
    }

    """

  @Test func `can heeds what the policy of a bucket denies`() throws {
    let sandbox = try Sandbox(["main.tf": Self.guarded])

    let denied = try sandbox.run(["can", "worker", "s3:GetObject", "arn:aws:s3:::photos/secret/x"])
    let beside = try sandbox.run(["can", "worker", "s3:GetObject", "arn:aws:s3:::photos/x"])
    let elsewhere = try sandbox.run(["can", "worker", "s3:GetObject", "arn:aws:s3:::photos2/secret/x"])

    #expect(denied.code == 1)
    #expect(denied.output.contains("denied by statement 1 of resource policy"), "\(denied.output)")
    #expect(beside.code == 0)
    #expect(elsewhere.code == 0)
  }

  private static let permitted = """
    resource "aws_iam_group" "staff" {
      name = "staff"
    }
    resource "aws_iam_group_policy" "call" {
      group = aws_iam_group.staff.name
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "*" }]
      })
    }
    resource "aws_iam_role" "worker" {
      name = "worker"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_lambda_function" "resize" {
      function_name = "resize"
      role          = aws_iam_role.worker.arn
    }
    resource "aws_lambda_permission" "events" {
      action        = "lambda:InvokeFunction"
      function_name = aws_lambda_function.resize.function_name
      principal     = "events.amazonaws.com"
      source_arn    = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
    }

    """

  @Test func `can knows services, groups, and functions by ARN`() throws {
    let sandbox = try Sandbox(["main.tf": Self.permitted])
    let function = "arn:aws:lambda:eu-west-1:123456789012:function:resize"
    let source = ["--context", "aws:SourceArn=arn:aws:events:eu-west-1:123456789012:rule/nightly"]
    let calls: [(arguments: [String], code: Int32)] = [
      (["events.amazonaws.com", "lambda:InvokeFunction", function] + source, 0),
      (["events.amazonaws.com", "lambda:InvokeFunction", function + ":live"] + source, 0),
      (["events.amazonaws.com", "lambda:InvokeFunction", function], 1),
      (["s3.amazonaws.com", "lambda:InvokeFunction", function] + source, 1),
      (["staff", "lambda:InvokeFunction", function], 0), (["group/staff", "lambda:UpdateFunctionCode", function], 1),
      ([function, "lambda:InvokeFunction", function], 1), ([function + ":live", "s3:GetObject", "*"], 1),
    ]

    for call in calls {
      let run = try sandbox.run(["can"] + call.arguments)
      #expect(run.code == call.code, "\(call.arguments): \(run.output)\(run.errors)")
    }
  }

  @Test func `can knows the name of a user, and finds the user by ARN`() throws {
    let sandbox = try Sandbox([
      "main.tf": """
      resource "aws_iam_user" "bob" {
        name = "bob"
      }
      resource "aws_iam_user_policy" "own" {
        user = aws_iam_user.bob.name
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::$${aws:username}/*" }]
        })
      }

      """
    ])

    #expect(try sandbox.run(["can", "bob", "s3:GetObject", "arn:aws:s3:::bob/x"]).code == 0)
    #expect(try sandbox.run(["can", "bob", "s3:GetObject", "arn:aws:s3:::alice/x"]).code == 1)
    let arn = "arn:aws:iam::123456789012:user"
    #expect(try sandbox.run(["can", "\(arn)/bob", "s3:GetObject", "arn:aws:s3:::bob/x"]).code == 0)
    #expect(try sandbox.run(["can", "\(arn)/eve", "s3:GetObject", "arn:aws:s3:::bob/x"]).code == 2)
  }
}
