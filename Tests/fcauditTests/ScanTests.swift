import Foundation
import Testing

/// The program as people and scripts call it.
@Suite struct ScanTests {
  @Test func `the exit code tells what was found`() throws {
    let sandbox = try Sandbox(["policies/deploy.json": Sandbox.policy])

    #expect(try sandbox.scan().code == 1)
    #expect(try sandbox.scan("--fail-on", "critical").code == 0)
    #expect(try sandbox.scan("--fail-on=never").code == 0)
    #expect(try sandbox.scan("--severity", "any-action=note").code == 0)
    #expect(try sandbox.scan("--severity", "any-action=note", "--fail-on", "note").code == 1)
    #expect(try sandbox.scan("--ignore", "any-action").code == 0)
    #expect(try sandbox.scan("--max-file-size", "10").code == 0)
  }

  @Test func `a file that is too large fails the run when it was named, and is told when it was found`() throws {
    let sandbox = try Sandbox(["policies/wide.json": #"{"Version": "1", "Statement": []}"#])

    let named = try sandbox.run([
      "scan", "--format", "text", "--lang", "en", "--max-file-size", "10", "policies/wide.json",
    ])
    let found = try sandbox.run(["scan", "--format", "text", "--lang", "en", "--max-file-size", "10", "policies"])

    #expect(named.code == 3)
    #expect(named.output.contains("error: the file was not"))
    #expect(found.code == 0)
    #expect(found.output.contains("warning: the file was not"))
  }

  @Test func `notes about the configuration name its place and speak the language of the report`() throws {
    let sandbox = try Sandbox([
      "app/.fcaudit.yaml":
        "allow:\n  - {rule: wildcard-resource, path: 'gone/**', reason: none}\nexclude: [vendor/**]\n",
      "app/code/notes.txt": "nothing\n",
    ])

    let inside = try sandbox.run(["scan", "--format", "text", "--lang", "en", "app"])
    let chinese = try sandbox.run(["scan", "--format", "text", "--lang", "zh", "app"])
    let below = try sandbox.run(["scan", "--format", "text", "--lang", "en", "app/code"])

    #expect(inside.output.contains("app/.fcaudit.yaml:2:5: note: the entry accepts no finding any more"))
    #expect(inside.output.contains("configuration app/.fcaudit.yaml"))
    #expect(chinese.output.contains("提示: 该条目已不再对应任何结果"))
    #expect(below.output.contains("configuration app/.fcaudit.yaml"))
  }

  @Test func `the way to accept a finding fits the file in which it is`() throws {
    let policy = #"{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"#
    let sandbox = try Sandbox(["wide.json": policy])

    let run = try sandbox.run(["scan", "--format", "text", "--lang", "en", "--no-config", "wide.json"])

    #expect(run.output.contains("write in .fcaudit.yaml"))
    #expect(!run.output.contains("write on its line"))
  }

  @Test func `help fits a usual terminal and tells the exit codes of its command`() throws {
    let sandbox = try Sandbox([:])
    let codes = [
      "scan": "findings at or above --fail-on", "can": "denied", "compare": "NEW allows more", "inspect": "done",
      "rules": "an example does not yield", "explain": "done", "fix": "is left",
    ]

    for (command, meaning) in codes {
      let help = try sandbox.run([command, "--help"])

      #expect(help.output.contains("Exit codes:"), "\(command)")
      #expect(help.output.contains(meaning), "\(command)")
      let wide = help.output.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("  fcaudit ") }
      #expect(wide == [], "\(command)")
    }
  }

  @Test func `a wrong call is told with what was probably meant`() throws {
    let sandbox = try Sandbox(["s.yaml": "a: 1\n"])
    let calls: [([String], String)] = [
      (["scann"], "did you mean 'scan'?"),
      (["scan", "--fromat", "json"], "did you mean '--format'?"),
      (["scan", "--format", "jsn"], "did you mean 'json'?"),
      (["scan", "--format"], "needs a value"),
      (["scan", "--quiet=yes"], "takes no value"),
      (["scan", "--format", "json", "-f", "text"], "given twice"),
      (["scan", "--fail-on", "hihg"], "did you mean 'high'?"),
      (["scan", "no/such/path"], "there is no 'no/such/path'"),
      (["scan", "--severity", "x"], "RULE=SEVERITY"),
      (["scan", "--report", "sarif"], "FORMAT=FILE"),
      (["scan", "--jobs", "0"], "whole number"),
      (["scan", "--max-file-size", "big"], "a size such as"),
      (["scan", "--select", "no-such-rule-at-all"], "there is no rule"),
      (["scan", "--rules", "nowhere"], "there is no folder"),
      (["scan", "--baseline", "nothing.json"], "cannot be read"),
      (["--format", "json"], "options come after a command"),
      (["scan", "-x"], "there is no option '-x'"),
    ]

    for (call, words) in calls {
      let run = try sandbox.run(call)
      #expect(run.code == 2, "\(call)")
      #expect(run.errors.contains(words), "\(call): \(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `help and version are there`() throws {
    let sandbox = try Sandbox()

    #expect(try sandbox.run(["--version"]).output.hasPrefix("fcaudit "))
    #expect(try sandbox.run(["--help"]).output.contains("scan"))
    #expect(try sandbox.run(["scan", "--help"]).output.contains("--write-baseline"))
    #expect(try sandbox.run(["help", "scan"]).output == sandbox.run(["scan", "-h"]).output)
    #expect(try sandbox.run([]).code == 2)
  }

  @Test func `paths are relative to the folder that is scanned`() throws {
    let sandbox = try Sandbox(["a/policies/x.json": Sandbox.policy, "b/y.json": Sandbox.policy])
    func files(_ arguments: String...) throws -> [String] {
      let all = ["scan", "--format", "json", "--no-builtin-rules", "--rules", "../rules"] + arguments
      return try sandbox.run(all).findings.compactMap { ($0["location"] as? [String: Any])?["file"] as? String }
    }

    #expect(try files() == ["a/policies/x.json", "b/y.json"])
    #expect(try files("a") == ["policies/x.json"])
    #expect(try files("a", "b") == ["a/policies/x.json", "b/y.json"])
    #expect(try files("b", "a", "b/y.json") == ["a/policies/x.json", "b/y.json"])
    #expect(try files("b/y.json") == ["b/y.json"])
    #expect(try files("--", "a") == ["policies/x.json"])
  }

  @Test func `text is clickable from the working directory`() throws {
    let sandbox = try Sandbox(["a/x.json": Sandbox.policy])

    let run = try sandbox.run(["scan", "--no-builtin-rules", "--rules", "../rules", "a"])

    #expect(run.output.hasPrefix("a/x.json:2:33: high: "))
  }

  @Test func `standard input has the name that it is given`() throws {
    let sandbox = try Sandbox()

    let run = try sandbox.scan("-", "--stdin-name", "deploy/p.json", input: Sandbox.policy)

    #expect(run.code == 1)
    #expect((run.findings.first?["location"] as? [String: Any])?["file"] as? String == "deploy/p.json")
  }

  @Test func `what git ignores and what was installed is passed over unless it is named`() throws {
    let sandbox = try Sandbox([
      ".gitignore": "build/\n*.gen.json\n!keep.gen.json\n", "build/a.json": Sandbox.policy,
      "x.gen.json": Sandbox.policy, "keep.gen.json": Sandbox.policy, "node_modules/m/p.json": Sandbox.policy,
      "sub/.gitignore": "/local.json\n", "sub/local.json": Sandbox.policy, "sub/deep/local.json": Sandbox.policy,
      "notes.txt": Sandbox.policy,
    ])

    #expect(try sandbox.scan().findings.count == 2)
    #expect(try sandbox.scan("x.gen.json", "notes.txt").findings.count == 2)
    #expect(try sandbox.scan("build").findings.count == 1)
  }

  @Test func `what tools keep is searched, and what they generate is told`() throws {
    let sandbox = try Sandbox([
      ".s/access.yaml": SampleKey.code(1), ".s/p.json": Sandbox.policy, ".vscode/launch.json": SampleKey.code(2),
      "layer/nodejs/node_modules/a/index.js": SampleKey.code(3), "layer/nodejs/node_modules/a/p.json": Sandbox.policy,
      "cdk.json": "{}", "cdk.out/stack.template.json": Sandbox.policy, "main.tf": "output \"x\" { value = 1 }",
    ])

    let run = try sandbox.run(["scan", "--format", "json"])

    let files = run.findings.compactMap { ($0["location"] as? [String: Any])?["file"] as? String }
    #expect(Set(files) == [".s/access.yaml", ".vscode/launch.json", "layer/nodejs/node_modules/a/index.js"])
    #expect(run.diagnostics.contains { $0.contains("cdk.out") })
    #expect(try sandbox.scan("cdk.out").findings.count == 1)
  }

  @Test func `files of OpenTofu are read, in place of those of Terraform with the same name`() throws {
    let policy = { (action: String) in
      """
      resource "aws_iam_policy" "p" {
        policy = jsonencode({
          Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "\(action)", Resource = "*" }]
        })
      }

      """
    }
    let sandbox = try Sandbox(["main.tf": policy("*"), "main.tofu": policy("s3:*"), "x/main.tofu": policy("*")])

    let rules = try sandbox.run(["scan", "-f", "json", "--select", "admin-grant,service-wide-wildcard"]).findings
      .compactMap { $0["rule"] as? String }

    #expect(rules.sorted() == ["admin-grant", "service-wide-wildcard"])
  }

  @Test func `pipes, links and unreadable files hang nothing and are told`() throws {
    let sandbox = try Sandbox(["x.json": Sandbox.policy, "locked.json": Sandbox.policy])
    mkfifo(sandbox.folder.appendingPathComponent("pipe.json").path, 0o600)
    let link = sandbox.folder.appendingPathComponent("out")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(fileURLWithPath: "/etc"))
    let loop = sandbox.folder.appendingPathComponent("loop")
    try FileManager.default.createSymbolicLink(at: loop, withDestinationURL: sandbox.folder)

    #expect(try sandbox.scan().findings.count == 2)
    let named = try sandbox.scan("pipe.json", "x.json")
    #expect(named.code == 3)
    #expect(named.diagnostics.contains { $0.contains("not a regular file") })
    guard geteuid() != 0 else { return }
    chmod(sandbox.folder.appendingPathComponent("locked.json").path, 0)
    let locked = try sandbox.scan()
    #expect(locked.code == 3)
    #expect(locked.findings.count == 1)
  }

  @Test func `outputs go where they are sent, and a full place is a failure`() throws {
    let sandbox = try Sandbox(["x.json": Sandbox.policy])

    let run = try sandbox.scan("-o", "out.json", "--report", "sarif=r.sarif", "--report=junit=r.xml")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(try sandbox.read("out.json").contains("any-action"))
    #expect(try sandbox.read("r.sarif").contains("2.1.0"))
    #expect(try sandbox.read("r.xml").contains("<testsuites"))
    #expect(try sandbox.scan("-o", "no/such/folder/x").code == 3)
    #expect(try sandbox.scan("-o", "/dev/full").code == 3)
  }

  @Test func `the language follows the locale and the option`() throws {
    let sandbox = try Sandbox()

    #expect(try sandbox.run(["scan"], environment: ["LANG": "zh_CN.UTF-8"]).output.contains("未发现问题"))
    #expect(try sandbox.run(["scan"], environment: ["LANG": "en_US.UTF-8"]).output.contains("no findings"))
    #expect(try sandbox.run(["scan", "--lang=en"], environment: ["LC_ALL": "zh_CN"]).output.contains("no findings"))
    #expect(try sandbox.run(["scan", "--color", "always"]).output.contains("\u{1B}["))
    #expect(try !sandbox.run(["scan"]).output.contains("\u{1B}["))
    #expect(try sandbox.run(["scan", "--quiet"]).output.isEmpty)
    #expect(try sandbox.run(["scan", "--timings"]).errors.contains("total"))
  }

  @Test func `any number of threads gives the same bytes`() throws {
    var files: [String: String] = [:]
    for index in 0..<120 { files["d\(index % 7)/p\(index).json"] = Sandbox.policy }
    let sandbox = try Sandbox(files)

    let one = try sandbox.scan("--jobs", "1")

    #expect(one.findings.count == 120)
    #expect(try sandbox.scan("--jobs", "5").output == one.output)
  }
}
