import Foundation
import Support
import Testing

/// A file that holds what a test expects; `FCAUDIT_UPDATE=1` rewrites it.
enum ExpectedFile {
  /// Expects `bytes` to be the content of the file called `name` in `Tests/Fixtures/reports`.
  static func check(_ bytes: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let url = Shared.root.appendingPathComponent("Tests/Fixtures/reports/\(name)")
    if ProcessInfo.processInfo.environment["FCAUDIT_UPDATE"] == "1" { try Data(bytes).write(to: url) }

    let expected = try? Data(contentsOf: url)
    #expect(expected == Data(bytes), "\(name) differs; FCAUDIT_UPDATE=1 rewrites it", sourceLocation: location)
  }
}
