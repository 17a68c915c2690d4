import Foundation
import PolicyAST
import Support
import Testing

/// The scripts and policies of `docs/snapshot.md`.
struct SnapshotRecipeTests {
  /// Services of which the catalogue lists no actions.
  private static let uncatalogued: [Dialect: Set<String>] = [
    .ram: ["dds", "kvstore", "polardb", "adb", "gpdb"], .iam: ["elasticache", "redshift"],
  ]

  /// Actions whose names differ from those of the commands.
  private static let renamed = [
    "s3api list-buckets": "s3:ListAllMyBuckets", "s3api get-public-access-block": "s3:GetBucketPublicAccessBlock",
    "s3api get-bucket-encryption": "s3:GetEncryptionConfiguration",
    "fc ListAsyncInvokeConfigs": "fc:ListFunctionAsyncInvokeConfigs",
  ]

  /// Codes of services in policies, where they differ from the names of products.
  private static let codes = ["r-kvstore": "kvstore", "fc-open": "fc", "s3api": "s3"]

  /// Returns the block of code between the comments that name it.
  private func block(_ name: String) throws -> String {
    let page = try String(contentsOf: Shared.root.appendingPathComponent("docs/snapshot.md"), encoding: .utf8)
    let start = try #require(page.range(of: "<!-- begin \(name) -->\n```"))
    let end = try #require(page.range(of: "```\n<!-- end \(name) -->"))
    let inner = page[start.upperBound..<end.lowerBound]
    return String(inner[inner.index(after: try #require(inner.firstIndex(of: "\n")))...])
  }

  /// Returns the actions of the commands that `script` runs.
  private func actions(of script: String) -> Set<String> {
    var actions = Set<String>()
    for line in script.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 4, words[0] == "ask" || words[0] == "pages", words[2].first?.isLetter == true else {
        continue
      }
      let (product, command) = (words[2], words[3])
      if let name = Self.renamed["\(product) \(command)"] {
        actions.insert(name)
      } else if product == "ossutil" {
        actions.insert("oss:\(pascal(words[4]))")
      } else {
        actions.insert("\(Self.codes[product] ?? product):\(command.contains("-") ? pascal(command) : command)")
      }
    }
    return actions
  }

  private func pascal(_ name: String) -> String {
    name.split(separator: "-").map { $0 == "db" ? "DB" : $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test(arguments: [("alibaba.sh", "ram policy", Dialect.ram), ("aws.sh", "iam policy", Dialect.iam)])
  func `the collecting user may do what the script does and nothing else`(
    script: String, policy: String, dialect: Dialect
  ) throws {
    let commands = actions(of: try block(script))
    let document = SourceFile(path: "policy.json", text: try block(policy))

    let model = ProjectReader().model(of: [document], in: ProjectFiles { _ in nil })

    #expect(model.diagnostics.isEmpty)
    let read = try #require(model.policies.first)
    #expect(read.dialect == dialect)
    #expect(read.faults.isEmpty)
    let statement = try #require(read.statements.first)
    #expect(read.statements.count == 1)
    let allowed = statement.action?.patterns.compactMap(\.text.known) ?? []
    #expect(Set(allowed) == commands)
    #expect(Set(allowed).count == allowed.count)
    #expect(allowed.count > 20)
    for action in allowed {
      let service = String(action.prefix { $0 != ":" })
      let isListed = KnownActions.knows(service: service, in: dialect)
      #expect(isListed != Self.uncatalogued[dialect]?.contains(service), "\(service)")
      if isListed { #expect(KnownActions.knows(action: action, in: dialect), "\(action)") }
    }
  }

  @Test(arguments: ["alibaba.sh", "aws.sh"])
  func `a shell understands the script`(name: String) throws {
    let script = try block(name)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-n", "-c", script]

    try process.run()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
    #expect(script.hasPrefix("#!/bin/sh\n"))
  }
}
