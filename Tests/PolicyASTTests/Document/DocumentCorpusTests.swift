import Foundation
import Support
import Testing

@testable import PolicyAST

@Suite struct DocumentCorpusTests {
  @Test(arguments: [
    "serverless-devs-fc", "serverless-devs-fc3", "funcraft", "ros", "sam-cfn", "iam-policy", "ram-policy",
  ])
  func `files of real projects are read, and trouble has a place`(_ folder: String) throws {
    guard let root = Shared.file("corpus/\(folder)") else { return }
    let names = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var files = 0
    var clean = 0

    for case let url as URL in names {
      guard let syntax = syntax(of: url), let data = try? Data(contentsOf: url) else { continue }
      let document = Document.parse(SourceFile(path: url.lastPathComponent, bytes: Array(data)), as: syntax)
      let errors = document.diagnostics.filter { $0.severity == .error }
      files += 1
      clean += errors.isEmpty ? 1 : 0
      #expect(data.isEmpty || document.root != nil || !document.diagnostics.isEmpty, "\(url.path)")
      #expect(errors.allSatisfy { $0.location.region.start <= data.count }, "\(url.path)")
      _ = document.roots.map(\.value)
    }

    print("corpus \(folder): \(clean) of \(files) without errors")
    #expect(files > 0)
    #expect(Double(clean) >= 0.95 * Double(files))
  }

  private func syntax(of url: URL) -> Syntax? {
    switch url.pathExtension {
    case "json": .json
    case "yaml", "yml": .yaml
    case _: nil
    }
  }
}
