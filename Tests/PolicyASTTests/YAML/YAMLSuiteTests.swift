import Foundation
import Support
import Testing

@testable import PolicyAST

@Suite struct YAMLSuiteTests {
  @Test func `the cases of the YAML test suite give their events, values and errors`() throws {
    guard let cases = try Shared.cases("suites/yaml-test-suite-dev.jsonl") else { return }
    var passed = 0
    var judged = 0

    for entry in cases where entry["skip_in_suite"] as? Bool != true {
      let name = try #require(entry["id"] as? String)
      let text = try #require(entry["yaml"] as? String)
      let isError = try #require(entry["error"] as? Bool)
      let tree = try #require(entry["tree"] as? String)
      let document = Document.parse(SourceFile(path: name, text: text), as: .yaml, options: .init(.strict))
      judged += 1
      var isRight = document.isWellFormed != isError
      if !isError {
        isRight = isRight && EventWriter(document).lines == tree.split(separator: "\n").map(String.init)
        if let json = entry["json"] as? String, let count = entry["json_count"] as? Int {
          isRight =
            try isRight && document.roots.map { PlainObject.of($0.value) } == PlainObject.values(json, count: count)
        }
      }
      #expect(
        isRight,
        "\(name): \(text.debugDescription) \(EventWriter(document).lines) \(document.diagnostics.map(\.message)) \(document.roots.map { PlainObject.of($0.value) })"
      )
      passed += isRight ? 1 : 0
    }

    print("yaml-test-suite: \(passed) of \(judged) passed")
    #expect(judged > 0)
  }

  @Test func `nodes stand where three other parsers see them`() throws {
    guard let cases = try Shared.cases("suites/yaml-positions-dev.jsonl"),
      let inputs = try Shared.cases("suites/yaml-test-suite-dev.jsonl")
    else { return }
    let texts = Dictionary(
      inputs.map { ($0["id"] as? String ?? "", $0["yaml"] as? String ?? "") }, uniquingKeysWith: { first, _ in first })
    var passed = 0

    for entry in cases {
      let name = try #require(entry["id"] as? String)
      let events = try #require(entry["events"] as? [[String: Any]])
      let file = SourceFile(path: name, text: try #require(texts[name]))
      let document = Document.parse(file, as: .yaml, options: .init(.strict))
      let found = document.tree.records.indices.map { mark(document, $0) }
      let wanted = events.map { event in
        Mark(
          event: event["e"] as? String ?? "", start: event["start"] as? [Int], end: event["end"] as? [Int],
          text: event["v"] as? String)
      }
      let isRight = found.count == wanted.count && zip(found, wanted).allSatisfy { $0.fits($1) }
      #expect(
        isRight,
        "\(name): \(file.text(in: Region(0, file.bytes.count)).debugDescription)\n\(zip(found, wanted).filter { !$0.fits($1) })"
      )
      passed += isRight ? 1 : 0
    }

    print("yaml-positions: \(passed) of \(cases.count) passed")
    #expect(!cases.isEmpty)
  }

  private struct Mark {
    let event: String
    let start: [Int]?
    let end: [Int]?
    let text: String?

    func fits(_ wanted: Mark) -> Bool {
      event == wanted.event && (wanted.start == nil || start == wanted.start)
        && (wanted.end == nil || end == wanted.end) && (wanted.text == nil || text == wanted.text)
    }
  }

  private func mark(_ document: Document, _ index: Int) -> Mark {
    let record = document.tree.records[index]
    let start = document.tree.properties(of: index).map { min($0.start, Int(record.start)) } ?? Int(record.start)
    let end = max(Int(record.end), document.tree.properties(of: index)?.end ?? 0)
    var decoder = ScalarDecoder(document.bytes, record)
    if record.flags.contains(.encoded) { decoder.decode() } else { decoder.copy(decoder.content) }
    let event: String
    switch record.kind {
    case .sequence: event = "seq"
    case .mapping: event = "map"
    case .alias: event = "alias"
    case .null, .bool, .integer, .float, .string, .placeholder, .malformed: event = "scalar"
    }
    let text = String(decoding: decoder.output, as: UTF8.self)
    return Mark(
      event: event, start: pair(document, start), end: pair(document, end), text: event == "scalar" ? text : nil)
  }

  private func pair(_ document: Document, _ offset: Int) -> [Int] {
    let position = document.file.position(at: offset)
    return [position.line - 1, position.column - 1]
  }
}

extension NodeProperties {
  /// The offset after the anchor or the tag, whichever comes last.
  fileprivate var end: Int { max(anchor?.end ?? 0, tag?.end ?? 0) }
}
