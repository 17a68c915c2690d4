import PolicyAST
import Testing

@testable import Rules

/// What every fixture keeps to.
@Suite struct FixtureTests {
  private static let formats =
    ProjectReader.allFrontEnds.map(\.format) + ProjectReader.allFolderFrontEnds.map(\.format)

  @Test func `every format has good and bad fixtures`() {
    for format in Self.formats {
      for folder in ["ok", "err"] {
        let files = Repository.files(in: "Tests/Fixtures/\(format.rawValue)/\(folder)/")
        #expect(!files.isEmpty, "Tests/Fixtures/\(format.rawValue)/\(folder) is empty")
      }
    }
    #expect(Self.formats.count >= 3)
  }

  @Test func `good fixtures are read without trouble, and bad ones have faults or findings`() throws {
    for format in Self.formats {
      let good = Self.model(of: format, "ok")
      let bad = Self.model(of: format, "err")

      let trouble = good.diagnostics.filter { $0.severity == .error }
      #expect(trouble.isEmpty, "\(format.rawValue): \(trouble.map { "\($0.location.file.path): \($0.message)" })")
      #expect(good.functions.count + good.policies.count > 0, "\(format.rawValue) gives nothing")
      let findings = try Auditor(RuleSet.builtin).audit(bad).findings
      #expect(!bad.diagnostics.isEmpty || !findings.isEmpty, "\(format.rawValue)/err has neither trouble nor findings")
    }
  }

  @Test func `a folder of fixtures is a format, or a test names it`() {
    let formats = Set(Format.allCases.map(\.rawValue))
    let tests = Repository.files(in: "Tests/", ending: ".swift").filter { !$0.path.hasPrefix("Tests/HouseTests/") }

    for folder in Repository.folders(in: "Tests/Fixtures") {
      if formats.contains(folder) {
        let inner = Set(Repository.folders(in: "Tests/Fixtures/\(folder)"))
        #expect(inner.isSubset(of: ["ok", "err", "projects"]), "\(folder): \(inner)")
      } else {
        #expect(tests.contains { $0.text.contains("Fixtures/\(folder)") }, "no test names Tests/Fixtures/\(folder)")
      }
    }
  }

  @Test func `no expectation is left without its input`() {
    let paths = Set(Repository.files(in: "Tests/Fixtures/").map(\.path))
    let endings = [".tree.txt", ".expect"]
    let expectations = paths.filter { path in endings.contains { path.hasSuffix($0) } }

    for path in expectations {
      let stem = String(path.dropLast(endings.first { path.hasSuffix($0) }?.count ?? 0))
      let inputs = [".yaml", ".yml", ".json", ".tf", ".template"].map { stem + $0 }
      #expect((inputs + [stem]).contains { paths.contains($0) }, "\(path) belongs to no input")
    }
    for file in Repository.files(in: "Tests/Fixtures/reports/") {
      let ending = String(file.name.split(separator: ".").last ?? "")
      #expect(ReportFormat(rawValue: ending) != nil, "\(file.path) is in no format of reports")
    }
    #expect(!expectations.isEmpty)
  }

  /// The linked model of all fixtures of one kind.
  private static func model(of format: Format, _ folder: String) -> AccessModel {
    let root = "Tests/Fixtures/\(format.rawValue)/\(folder)/"
    return ProjectModel.read(Repository.files(in: root).map { ($0.path, $0.text) })
  }
}
