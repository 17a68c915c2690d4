import Foundation
import PolicyAST
import Support
import Testing

/// What a folder of answers tells of an account: `Tests/Fixtures/account-state`.
struct AccountSnapshotTests {
  private func model(of folder: String) throws -> AccessModel {
    let root = Shared.root.appendingPathComponent("Tests/Fixtures/account-state/\(folder)")
    let walker = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var files: [SourceFile] = []
    for case let url as URL in walker where url.pathExtension == "json" {
      let path = String(url.path.dropFirst(root.path.count + 1))
      files.append(SourceFile(path: "snapshot/\(path)", bytes: Array(try Data(contentsOf: url))))
    }
    #expect(!files.isEmpty)
    for file in files { #expect(ProjectReader().source(file) != nil, "\(file.path) is not recognised") }
    return ProjectReader().model(of: files, in: ProjectFiles { _ in nil })
  }

  @Test func `answers of Alibaba Cloud become one linked network`() throws {
    let model = try model(of: "ok/snapshot/alibaba")

    #expect(model.diagnostics.isEmpty)
    #expect(model.subnets.map { $0.name?.string } == ["app-a", "app-b"])
    #expect(model.subnets.map { $0.routeTable?.target } == [ID(0), ID(0)])
    #expect(model.routeTables.map { $0.routes.map(\.target) } == [[.nat, .local]])
    #expect(model.routeTables.map(\.isMain) == [true])
    #expect(model.gateways.first?.sources.map(\.target) == [ID(0)])
    #expect(model.gateways.first?.entries.count == 1)
    let groups = model.securityGroups
    #expect(groups.map { $0.name?.string } == ["app", "db"])
    #expect(groups.map(\.isComplete) == [false, true])
    #expect(groups[1].rules.map { $0.groups.map(\.target) } == [[ID(0)]])
    #expect(groups[1].rules.map(\.portRange) == [3306...3306])
    #expect(groups.map(\.otherUses.count) == [1, 0])
    let database = try #require(model.databases.first)
    #expect(database.addressLists.map { $0.entries.map { $0.string } } == [["10.0.1.0/24", "10.0.2.0/24"]])
    #expect(database.addresses.map(\.isPublic) == [false])
    #expect(database.securityGroups.map(\.target) == [ID(1)])
    #expect(model.buckets.map { $0.accessControl?.string } == ["private"])
  }

  @Test func `functions of 2.0 belong to the service that their path names`() throws {
    let model = try model(of: "ok/snapshot/alibaba")

    let names = model.functions.map { function in
      "\(function.service.flatMap { model[$0].name?.string } ?? "-")/\(function.name?.string ?? "-")"
    }
    #expect(names.sorted() == ["shop/index", "stock/index"])
    let shop = try #require(model.functions.first { $0.network != nil })
    #expect(shop.network?.subnets.map(\.target) == [ID(0), ID(1)])
    #expect(shop.network?.securityGroups.map(\.target) == [ID(0)])
    #expect(shop.databases.map(\.database) == [ID(0)])
    let stock = try #require(model.functions.first { $0.network == nil })
    #expect(stock.triggers.map { model[$0].name?.string } == ["nightly"])
    #expect(stock.role?.value.string == "acs:ram::1234567890123456:role/stock-fc")
  }

  @Test func `answers of AWS become one linked network`() throws {
    let model = try model(of: "ok/snapshot/aws")

    #expect(model.diagnostics.isEmpty)
    #expect(model.networks.map { $0.name?.string } == ["shop"])
    let tables = model.routeTables
    #expect(tables.map(\.isMain) == [true, false])
    #expect(tables.map { $0.routes.map(\.target) } == [[.local, .internetGateway], [.local, .nat, .endpoint]])
    #expect(model.subnets.map { $0.routeTable?.target } == [nil, ID(1), ID(1)])
    #expect(model.endpoints.first?.policy.map { model[$0].statements.count } == 1)
    #expect(model.securityGroups.map { $0.rules.map(\.direction) } == [[.egress], [.ingress]])
    #expect(model.securityGroups.map(\.otherUses.count) == [0, 1])
    let database = try #require(model.databases.first)
    #expect(database.kind == .cluster)
    #expect(database.subnets.map(\.target) == [ID(1), ID(2)])
    #expect(database.network?.target == ID(0))
    let function = try #require(model.functions.first)
    #expect(function.network?.subnets.map(\.target) == [ID(1), ID(2)])
    #expect(function.databases.map(\.database) == [ID(0)])
    let bucket = try #require(model.buckets.first)
    #expect(bucket.blocksPublicAccess?.bool == true)
    #expect(bucket.accessControl?.string == "private")
    #expect(bucket.policies.count == 1)
  }

  @Test func `what is open in an account is open in the model`() throws {
    let model = try model(of: "err/snapshot")

    let database = try #require(model.databases.first)
    #expect(database.addressLists.first?.entries.map { $0.string } == ["10.0.0.0/8", "0.0.0.0/0"])
    #expect(database.addressLists.first?.entries.last?.location.place == "4:74")
    #expect(database.addresses.map(\.isPublic) == [false, true])
    #expect(model.functions.first?.triggers.count == 1)
  }

  @Test func `a whitelist without an answer about its instance is that of an instance`() throws {
    let file = SourceFile(
      path: "rds/rm-1/lists.json",
      text: #"{"Items": {"DBInstanceIPArray": [{"DBInstanceIPArrayName": "default", "SecurityIPList": "0.0.0.0/0"}]}}"#)

    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })

    let database = try #require(model.databases.first)
    #expect(model.databases.count == 1)
    #expect(database.identifier?.string == "rm-1")
    #expect(database.addressLists.first?.entries.map { $0.string } == ["0.0.0.0/0"])
  }

  @Test func `a document that is percent-encoded keeps the places of its characters`() throws {
    let document =
      "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A"
    let file = SourceFile(
      path: "role.json",
      text: """
        {"Role": {"RoleName": "r", "Arn": "arn:aws:iam::123456789012:role/r", "AssumeRolePolicyDocument":
        "\(document)%22sts%3AAssumeRole%22%2C%22Principal%22%3A%22%2A%22%7D%5D%7D"}}
        """)

    let model = ProjectReader().model(of: [file], in: ProjectFiles { _ in nil })

    let statement = try #require(model.policies.first?.statements.first)
    #expect(model.policies.first?.faults.isEmpty == true)
    #expect(statement.principal?.principals.map(\.pattern.text.string) == ["*"])
    let start = 2 + document.count + "%22sts%3AAssumeRole%22%2C%22Principal%22%3A".count
    #expect(statement.principal?.principals.first?.pattern.location.place == "2:\(start)")
  }
}
