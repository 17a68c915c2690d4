import Foundation
import Support

/// A folder of its own in which the program runs as a process.
final class Sandbox {
  /// What a run wrote and how it ended.
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// The output as a JSON object.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }

    /// The rules of the findings in a JSON report, in order.
    var rules: [String] { findings.compactMap { $0["rule"] as? String } }

    /// The findings in a JSON report.
    var findings: [[String: Any]] { json["findings"] as? [[String: Any]] ?? [] }

    /// The messages of the diagnostics in a JSON report.
    var diagnostics: [String] {
      (json["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
    }
  }

  /// The folder.
  let folder: URL

  /// The built program, which lies beside the tests.
  static let program: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folder =
      bundles.first?.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent()
    return folder.appendingPathComponent("fcaudit")
  }()

  /// A rule that finds statements that allow `*`, so that tests hang on no built-in rule.
  static let rule = """
    id: any-action
    title: Statement allows every action
    severity: high
    scope: statement
    when: statement.effect == "Allow" && statement.actions.exists(a, a.text == "*")
    at: statement.actions.filter(a, a.text == "*")
    message: the statement allows every action
    why: it is more than needed
    instead: name the actions

    """

  /// A policy that allows everything.
  static let policy = """
    {"Version": "1", "Statement": [
      {"Effect": "Allow", "Action": "*", "Resource": "acs:oss:*:*:logs/*"}
    ]}

    """

  /// A new folder with the given files, and the rule in `../rules` beside them.
  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("fcaudit-\(UUID())")
    folder = base.appendingPathComponent("project")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("../rules/any-action.yaml", Self.rule)
    for (path, text) in files { try write(path, text) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  /// Writes a file of the folder.
  func write(_ path: String, _ text: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Returns the content of a file of the folder.
  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Runs `fcaudit scan` with the one rule and the given arguments, for a JSON report.
  func scan(_ arguments: String..., input: String = "") throws -> Run {
    try run(["scan", "--format", "json", "--no-builtin-rules", "--rules", "../rules"] + arguments, input: input)
  }

  /// Runs the program.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
