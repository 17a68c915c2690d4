import Foundation
import PolicyAST
import Support
import Testing

/// What the front ends make of real project files.
struct CorpusTests {
  struct Counts {
    var files = 0
    var claimed = 0
    var withErrors: [String] = []
    var model = AccessModel()
  }

  @Test func `real files of Serverless Devs are read without errors`() throws {
    let fc = try read("serverless-devs-fc", extensions: ["yaml", "yml"])
    let fc3 = try read("serverless-devs-fc3", extensions: ["yaml", "yml"])
    guard let fc, let fc3 else { return }

    report("serverless-devs-fc", fc)
    report("serverless-devs-fc3", fc3)

    // Broken YAML stays broken: six files of the first kind.
    #expect(fc.withErrors.count * 50 <= fc.files)
    #expect(fc3.withErrors.isEmpty)
    #expect(fc.claimed * 100 >= fc.files * 95)
    #expect(fc3.claimed * 100 >= fc3.files * 90)
    #expect(fc.model.functions.count >= fc.files)
    #expect(fc3.model.functions.count >= fc3.files)
    #expect(fc.model.triggers.count >= fc.files / 3)
  }

  @Test func `real policies are read as policies`() throws {
    guard let ram = try read("ram-policy", extensions: ["json"]), let iam = try read("iam-policy", extensions: ["json"])
    else { return }

    report("ram-policy", ram)
    report("iam-policy", iam)

    #expect(ram.claimed * 100 >= ram.files * 90)
    #expect(iam.claimed * 100 >= iam.files * 85)
    #expect(ram.model.policies.allSatisfy { $0.dialect == .ram })
  }

  private func report(_ name: String, _ counts: Counts) {
    let model = counts.model
    let faults = model.policies.map(\.faults.count).reduce(0, +)
    print(
      "\(name): \(counts.claimed) of \(counts.files) files claimed, \(counts.withErrors.count) with errors, "
        + "\(model.functions.count) functions, \(model.identities.count) roles, \(model.triggers.count) triggers, "
        + "\(model.domains.count) domains, \(model.policies.count) policies, "
        + "\(model.policies.map(\.statements.count).reduce(0, +)) statements, \(faults) faults, "
        + "\(model.settings.count) settings")
    if ProcessInfo.processInfo.environment["FCAUDIT_LIST"] != nil {
      for path in counts.withErrors { print("  error: \(path)") }
      for policy in model.policies where policy.origin == .project {
        for fault in policy.faults {
          print("  \(fault.location.file.path):\(fault.location.start.line) \(fault.kind) \(fault.subject)")
        }
      }
    }
  }

  private func read(_ folder: String, extensions: [String]) throws -> Counts? {
    guard let root = Shared.file("corpus/\(folder)") else { return nil }
    var counts = Counts()
    var documents: [Document] = []
    let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let reader = ProjectReader()
    while let url = walker?.nextObject() as? URL {
      guard extensions.contains(url.pathExtension) else { continue }
      let path = String(url.path.dropFirst(root.path.count + 1))
      let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
      let document = Document.parse(file, as: url.pathExtension == "json" ? .json : .yaml)
      counts.files += 1
      if document.diagnostics.contains(where: { $0.severity == .error }) {
        counts.withErrors.append(path + ": " + (document.diagnostics.first?.message ?? ""))
      }
      guard reader.frontEnd(for: document) != nil else {
        if ProcessInfo.processInfo.environment["FCAUDIT_LIST"] != nil { print("  unclaimed: \(path)") }
        continue
      }
      counts.claimed += 1
      documents.append(document)
    }
    let files = ProjectFiles(read: { path in
      guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { return nil }
      return SourceFile(path: path, bytes: Array(data))
    })
    let start = ContinuousClock.now
    counts.model = reader.model(of: documents, in: files)
    print("\(folder): lowered and linked in \(ContinuousClock.now - start)")
    return counts
  }
}
