import Foundation
import PolicyAST
import Rules
import Support
import Testing

struct InspectTests {
  @Test func `the tree of a project is as written in its fixture`() throws {
    let folder = Shared.root.appendingPathComponent("Tests/Fixtures")
    let cases = [
      "serverless-devs-fc/ok/shop", "serverless-devs-fc/ok/roles", "serverless-devs-fc3/ok/media",
    ]
    #expect(!cases.isEmpty)

    for name in cases {
      let source = folder.appendingPathComponent("\(name).yaml")
      let file = SourceFile(path: source.lastPathComponent, bytes: Array(try Data(contentsOf: source)))
      let model = ProjectReader().model(of: [Document.parse(file, as: .yaml)], in: ProjectFiles(read: { _ in nil }))
      let tree = InspectTree.render(model)
      let expected = folder.appendingPathComponent("\(name).tree.txt")
      if ProcessInfo.processInfo.environment["FCAUDIT_UPDATE"] != nil { try Data(tree).write(to: expected) }

      #expect(String(decoding: tree, as: UTF8.self) == (try String(contentsOf: expected, encoding: .utf8)))
    }
  }

  @Test func `networks, databases and buckets are told with what is in them`() throws {
    let folder = Shared.root.appendingPathComponent("Tests/Fixtures/terraform/ok")

    for name in ["alibaba-network", "aws-network"] {
      let source = folder.appendingPathComponent("\(name)/main.tf")
      let file = SourceFile(path: "main.tf", bytes: Array(try Data(contentsOf: source)))
      let model = ProjectReader().model(
        of: [.configuration(HCLDocument.configuration(file))], in: ProjectFiles(read: { _ in nil }))
      let tree = InspectTree.render(model)
      let expected = folder.appendingPathComponent("\(name)/main.tree.txt")
      if ProcessInfo.processInfo.environment["FCAUDIT_UPDATE"] != nil { try Data(tree).write(to: expected) }
      let parsed = try JSONSerialization.jsonObject(with: Data(InspectJSON.render(model))) as? [String: Any]

      #expect(String(decoding: tree, as: UTF8.self) == (try String(contentsOf: expected, encoding: .utf8)))
      #expect((parsed?["databases"] as? [Any])?.count == model.databases.count && !model.databases.isEmpty)
      #expect((parsed?["securityGroups"] as? [Any])?.count == model.securityGroups.count)
    }
  }

  @Test func `the tree of a folder is as written in its fixture`() throws {
    let folder = Shared.root.appendingPathComponent("Tests/Fixtures")
    let cases = [
      ("terraform/ok/alibaba", "main"), ("terraform/ok/plan", "tfplan"), ("account-state/ok/alibaba", "role"),
    ]
    #expect(cases.count == 3)

    for (name, tree) in cases {
      let root = folder.appendingPathComponent(name)
      var files: [SourceFile] = []
      for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
        guard ["tf", "json", "tftpl"].contains(url.pathExtension) else { continue }
        let path = String(url.path.dropFirst(root.path.count + 1))
        files.append(SourceFile(path: path, bytes: Array(try Data(contentsOf: url))))
      }
      let known = files
      let model = ProjectReader().model(of: files, in: ProjectFiles { path in known.first { $0.path == path } })
      let found = InspectTree.render(model)
      let expected = root.appendingPathComponent("\(tree).tree.txt")
      if ProcessInfo.processInfo.environment["FCAUDIT_UPDATE"] != nil { try Data(found).write(to: expected) }

      #expect(String(decoding: found, as: UTF8.self) == (try String(contentsOf: expected, encoding: .utf8)))
    }
  }

  @Test func `the JSON of a model is JSON and keeps references and places`() throws {
    let url = Shared.root.appendingPathComponent("Tests/Fixtures/serverless-devs-fc/ok/shop.yaml")
    let file = SourceFile(path: "shop.yaml", bytes: Array(try Data(contentsOf: url)))
    let model = ProjectReader().model(of: [Document.parse(file, as: .yaml)], in: ProjectFiles(read: { _ in nil }))

    let bytes = InspectJSON.render(model)
    let parsed = try JSONSerialization.jsonObject(with: Data(bytes))

    let object = try #require(parsed as? [String: Any])
    let functions = try #require(object["functions"] as? [[String: Any]])
    #expect(object["version"] as? Int == 1)
    #expect(functions.count == model.functions.count)
    let role = try #require(functions[0]["role"] as? [String: Any])
    #expect(role["identity"] as? Int == model.functions[0].role?.identity?.index)
    let start = ((functions[0]["location"] as? [String: Any])?["start"] as? [String: Any])
    #expect(start?["line"] as? Int == model.functions[0].location.start.line)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("live"))
  }
}
