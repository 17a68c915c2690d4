import Foundation
import Testing

/// How large deployed code is and what it depends on, in a scan.
@Suite struct DeployedSizeTests {
  private static let template = """
    edition: 3.0.0
    name: shop
    resources:
      one: {component: fc3, props: {region: cn-hangzhou, functionName: one, runtime: python3.12, code: ./code}}
    """

  /// Makes a file that has `size` megabytes and takes none of the disk.
  private static func makeHollow(_ path: String, megabytes: UInt64, in sandbox: Sandbox) throws {
    try sandbox.write(path, "")
    let handle = try FileHandle(forWritingTo: sandbox.folder.appendingPathComponent(path))
    try handle.truncate(atOffset: megabytes << 20)
    try handle.close()
  }

  @Test func `what is packed counts, and what the tool leaves out does not`() throws {
    let sandbox = try Sandbox(["s.yaml": Self.template, "code/index.py": "x = 1\n", "code/.fcignore": "old/\n"])
    try Self.makeHollow("code/old/model.onnx", megabytes: 600, in: sandbox)
    let arguments = ["scan", "--format", "json", "--select", "oversized-code-package"]

    let small = try sandbox.run(arguments)
    try Self.makeHollow("code/model.onnx", megabytes: 600, in: sandbox)
    let large = try sandbox.run(arguments)
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("code/model.onnx"))
    try Self.makeHollow("code/table.csv", megabytes: 600, in: sandbox)
    let open = try sandbox.run(arguments + ["--show-undecided"])

    #expect(small.rules == [])
    #expect(large.rules == ["oversized-code-package"])
    #expect(open.rules == [])
    #expect((open.json["undecided"] as? [Any])?.count == 1)
  }

  @Test func `a layer counts with the function that refers to it`() throws {
    let sandbox = try Sandbox([
      "template.yaml": """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::Serverless-2016-10-31
      Resources:
        L: {Type: AWS::Serverless::LayerVersion, Properties: {LayerName: l, ContentUri: layer}}
        F:
          Type: AWS::Serverless::Function
          Properties: {FunctionName: f, Handler: a.b, Runtime: python3.13, CodeUri: code, Layers: [!Ref L]}
      """, "code/a.py": "x = 1\n",
    ])
    try Self.makeHollow("layer/lib.so", megabytes: 300, in: sandbox)

    let run = try sandbox.run(["scan", "--format", "json", "--select", "oversized-layers,oversized-code-package"])

    #expect(run.rules == ["oversized-layers"])
  }

  @Test func `the nearest manifest counts, with a lock file beside it or above`() throws {
    let sandbox = try Sandbox([
      "s.yaml": Self.template, "code/index.py": "x = 1\n", "code/requirements.txt": "requests==2.32.3\n",
      "requirements.txt": "pytest\n", "package.json": "{\"dependencies\": {\"ali-oss\": \"^6.0.0\"}}",
      "code/node_modules/a/package.json": "{\"dependencies\": {\"b\": \"*\"}}",
    ])
    let arguments = ["scan", "--format", "json", "--select", "unpinned-dependency"]

    let open = try sandbox.run(arguments)
    try sandbox.write("package-lock.json", "{}")
    let locked = try sandbox.run(arguments)

    #expect(open.places == ["package.json"])
    #expect(locked.places == [])
  }

  @Test func `what the configuration excludes is no deployed source and no manifest`() throws {
    let sandbox = try Sandbox([
      "s.yaml": Self.template.replacingOccurrences(
        of: "runtime: python3.12", with: "runtime: python3.12, handler: a.handler"),
      "code/a.py": "CACHE = {}\n\n\ndef handler(event, context):\n    CACHE[event] = 1\n",
      "code/requirements.txt": "a\n",
    ])
    let arguments = ["scan", "--format", "json", "--select", "mutable-global-state,unpinned-dependency"]

    let all = try sandbox.run(arguments)
    try sandbox.write(".fcaudit.yaml", "exclude: [code/a.py, code/requirements.txt]\n")
    let rest = try sandbox.run(arguments)

    #expect(all.places == ["code/a.py", "code/requirements.txt"])
    #expect(rest.places == [])
  }
}
