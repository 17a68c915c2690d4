import Foundation
import PolicyAST
import Support
import Testing

@Suite struct JSONSuiteTests {
  @Test func `strict reading accepts and rejects what the standard does`() throws {
    guard let cases = try Shared.cases("suites/json-test-suite.jsonl") else { return }
    var passed = 0
    var judged = 0

    for entry in cases {
      let name = try #require(entry["name"] as? String)
      let expect = try #require(entry["expect"] as? String)
      let bytes = try #require((entry["bytes_base64"] as? String).flatMap { Data(base64Encoded: $0) })
      let document = Document.parse(SourceFile(path: name, bytes: Array(bytes)), as: .json, options: .init(.strict))
      guard expect != "either" else { continue }
      judged += 1
      let isRight = document.isWellFormed == (expect == "accept")
      #expect(isRight, "\(name): \(document.diagnostics.map(\.message))")
      passed += isRight ? 1 : 0
    }

    print("json-test-suite: \(passed) of \(judged) passed")
    #expect(judged > 0)
  }
}
