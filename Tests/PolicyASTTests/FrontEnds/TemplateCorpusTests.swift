import Foundation
import PolicyAST
import Support
import Testing

/// What the front ends make of real templates.
struct TemplateCorpusTests {
  private struct Result {
    var files = 0
    var claimed: [Format: Int] = [:]
    var errors: [String] = []
    var model = AccessModel()
  }

  @Test func `real templates are read without errors of the front ends`() throws {
    for folder in ["ros", "funcraft", "sam-cfn", "serverless-framework"] {
      guard let result = try read(folder) else { continue }
      let model = result.model
      print(
        "\(folder): \(result.files) files, claimed \(result.claimed.map { "\($0.key.rawValue) \($0.value)" }.sorted()), "
          + "\(result.errors.count) errors, \(model.functions.count) functions, \(model.services.count) services, "
          + "\(model.identities.count) identities, \(model.triggers.count) triggers, \(model.policies.count) policies, "
          + "\(model.settings.count) settings, \(model.networks.count) networks, \(model.subnets.count) subnets, "
          + "\(model.securityGroups.count) security groups, \(model.databases.count) databases, "
          + "\(model.buckets.count) buckets, "
          + "\(model.functions.count { $0.role?.identity != nil }) functions with a known role")
      #expect(result.errors == [])
      #expect(result.claimed.values.reduce(0, +) * 100 >= result.files * 90)
      #expect(model.functions.count > 0)
      #expect(model.identities.count > 0)
    }
  }

  /// Cut and changed templates end without a trap.
  @Test func `torn templates are survived`() throws {
    var generator = SeededRandom(11)
    for folder in ["ros", "funcraft", "cloudformation", "serverless-framework", "account-state"] {
      let root = Shared.root.appendingPathComponent("Tests/Fixtures/\(folder)")
      let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      var count = 0
      while let url = walker?.nextObject() as? URL {
        guard ["yml", "yaml", "json"].contains(url.pathExtension) else { continue }
        let bytes = Array(try Data(contentsOf: url))
        count += 1
        for _ in 0..<60 {
          var torn = bytes
          for _ in 0..<Int.random(in: 1...6, using: &generator) where !torn.isEmpty {
            let place = Int.random(in: 0..<torn.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: torn.remove(at: place)
            case 1: torn[place] = Array("{}[]:,-!&*'\"\n $".utf8).randomElement(using: &generator) ?? 0
            case _: torn.removeSubrange(place..<min(torn.count, place + 40))
            }
          }
          let file = SourceFile(path: url.lastPathComponent, bytes: torn)
          let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })
          #expect(model.functions.count < 100)
        }
      }
      #expect(count > 0)
    }
  }

  private func read(_ folder: String) throws -> Result? {
    guard let root = Shared.file("corpus/\(folder)") else { return nil }
    var result = Result()
    var documents: [Document] = []
    let reader = ProjectReader()
    let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walker?.nextObject() as? URL {
      guard ["yml", "yaml", "json", "template"].contains(url.pathExtension) else { continue }
      let path = String(url.path.dropFirst(root.path.count + 1))
      let document = ProjectReader.parse(SourceFile(path: path, bytes: Array(try Data(contentsOf: url))))
      result.files += 1
      guard let frontEnd = reader.frontEnd(for: document) else {
        if ProcessInfo.processInfo.environment["FCAUDIT_LIST"] != nil { print("  unclaimed: \(path)") }
        continue
      }
      result.claimed[frontEnd.format, default: 0] += 1
      // Files that no parser reads are the parser's business.
      if document.diagnostics.allSatisfy({ $0.severity != .error }) { documents.append(document) }
    }
    let files = ProjectFiles(read: { path in
      guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else { return nil }
      return SourceFile(path: path, bytes: Array(data))
    })
    let start = ContinuousClock.now
    result.model = reader.model(of: documents, in: files)
    print("\(folder): lowered and linked in \(ContinuousClock.now - start)")
    result.errors = result.model.diagnostics.filter { $0.severity == .error }
      .map { "\($0.location.file.path):\($0.location.start.line) \($0.message)" }
    return result
  }
}
