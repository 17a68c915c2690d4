import Foundation
import Testing

/// Credentials that code shows, in a scan.
@Suite struct LeakedCredentialTests {
  @Test func `credentials are found in code of every place, and in no words about it`() throws {
    let sandbox = try Sandbox()
    let code = "def handler(event, context):\n    print(context.credentials)\n"
    try sandbox.write("lone/index.py", code)
    try sandbox.write("README.md", "Never `print(context.credentials)`.\n\n    print(os.environ)\n")
    try sandbox.write("settings.yaml", "hint: print(context.credentials)\n")
    try sandbox.write(
      "inline/template.yaml",
      """
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.12
            Handler: index.handler
            Role: arn:aws:iam::123456789012:role/r
            Code:
              ZipFile: |
                import os
                def handler(event, context):
                    print(os.environ)
      """)

    let run = try sandbox.run(["scan", "--format", "json", "--select", "credential-leaves-function", "."])

    #expect(run.places == ["inline/template.yaml", "lone/index.py"])
  }

  @Test func `a context counts where it has credentials`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("aws/code/index.py", "def handler(event, context):\n    print(context)\n")
    try sandbox.write("ali/code/index.py", "def handler(event, context):\n    print(context)\n")
    try sandbox.write(
      "aws/template.yaml",
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties: {CodeUri: code/, Runtime: python3.12, Handler: index.handler}
      """)
    try sandbox.write(
      "ali/s.yaml",
      """
      edition: 3.0.0
      name: a
      resources:
        one:
          component: fc3
          props: {region: cn-hangzhou, functionName: one, runtime: python3.12, handler: index.handler, code: ./code}
      """)

    let run = try sandbox.run(["scan", "--format", "json", "--select", "credential-leaves-function", "."])

    #expect(run.places == ["ali/code/index.py"])
    #expect(run.functions(in: "ali/code/index.py") == ["function 'one'"])
  }
}
