import Foundation
import Support
import Testing

@testable import PolicyAST

/// The conformance suites of the HCL syntax: trees, places and faults as the reference parser gives them.
struct HCLSuiteTests {
  @Test func `every case of the suite gives the tree and the faults of the reference`() throws {
    guard let cases = try Shared.cases("suites/hcl-suite-dev.jsonl") else { return }
    var passed: [String: Int] = [:]
    var total: [String: Int] = [:]
    var failures: [String] = []

    for test in cases {
      let kind = try #require(test["kind"] as? String)
      total[kind, default: 0] += 1
      if let failure = failure(of: test, kind) {
        failures.append("\(test["id"] ?? "?"): \(failure)")
      } else {
        passed[kind, default: 0] += 1
      }
    }

    for kind in total.keys.sorted() { print("hcl-suite \(kind): \(passed[kind] ?? 0) of \(total[kind] ?? 0) passed") }
    print("hcl-suite: \(passed.values.reduce(0, +)) of \(cases.count) passed")
    #expect(!cases.isEmpty)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func `every mutation is accepted or refused as the reference does`() throws {
    guard let cases = try Shared.cases("suites/hcl-mutations-dev.jsonl") else { return }
    var failures: [String] = []

    for test in cases {
      if let failure = mutationFailure(of: test) { failures.append("\(test["id"] ?? "?"): \(failure)") }
    }

    print("hcl-mutations: \(cases.count - failures.count) of \(cases.count) passed")
    #expect(!cases.isEmpty)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func `valid files of the corpus have no faults`() throws {
    var count = 0
    for folder in ["corpus/terraform-alicloud", "corpus/terraform-aws"] {
      guard let root = Shared.file(folder) else { return }
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      while let url = files?.nextObject() as? URL {
        guard url.pathExtension == "tf", let data = try? Data(contentsOf: url) else { continue }
        count += 1
        let document = HCLDocument(SourceFile(path: url.path, bytes: Array(data)))
        let first = document.diagnostics.first
        #expect(first == nil, "\(url.path): \(first?.message ?? "") \(first.map { "\($0.location.start)" } ?? "")")
      }
    }
    print("hcl-corpus: \(count) files read")
    #expect(count > 0)
  }

  private func source(_ test: [String: Any]) -> [UInt8] {
    if let text = test["hcl"] as? String { return Array(text.utf8) }
    let encoded = test["hcl_base64"] as? String ?? ""
    return Array(Data(base64Encoded: encoded) ?? Data())
  }

  private func failure(of test: [String: Any], _ kind: String) -> String? {
    let form: HCLDocument.Form =
      switch kind {
      case "config": .configuration
      case "expression": .expression
      case "template": .template
      case _: .traversal
      }
    let document = HCLDocument(SourceFile(path: "test.hcl", bytes: source(test)), as: form)
    if let difference = faultDifference(document, test["diags"] as? [[String: Any]] ?? []) { return difference }
    guard let expected = test["ast"], !(expected is NSNull) else { return nil }
    let tree = HCLTree(document: document)
    if let difference = difference(form == .traversal ? tree.steps : tree.root, expected, "") { return difference }
    guard form == .configuration, let json = test["json"] as? [String: Any] else { return nil }
    return difference(HCLConstants(document).json, json, "")
  }

  private func mutationFailure(of test: [String: Any]) -> String? {
    let document = HCLDocument(SourceFile(path: "test.hcl", bytes: source(test)))
    let isWrong = !document.faults.isEmpty
    guard isWrong == (test["error"] as? Bool) else {
      return "error is \(isWrong): \(document.faults.first.map { "\($0)" } ?? "none")"
    }
    if let first = test["first_error"] as? [String: Any] {
      let expected = line(first)
      guard document.faults.contains(where: { line($0) == expected }) else {
        return "expected \(expected), found \(document.faults.map(line))"
      }
    }
    guard let expected = test["json"] as? [String: Any] else { return nil }
    return difference(HCLConstants(document).json, expected, "")
  }

  private func faultDifference(_ document: HCLDocument, _ expected: [[String: Any]]) -> String? {
    let found = document.faults.map(line).sorted()
    let wanted = expected.map(line).sorted()
    return found == wanted ? nil : "expected \(wanted), found \(found)"
  }

  private func line(_ fault: HCLFault) -> String {
    "\(fault.problem.rawValue) \(fault.region.start)-\(fault.region.end)"
  }

  private func line(_ fault: [String: Any]) -> String {
    let from = (fault["from"] as? [Int])?.last ?? -1
    let to = (fault["to"] as? [Int])?.last ?? -1
    return "\(fault["summary"] ?? "") \(from)-\(to)"
  }
}
