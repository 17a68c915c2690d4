import Foundation
import Support
import Testing

/// Text of the documentation that the program itself writes; `FCAUDIT_UPDATE=1` rewrites it.
enum GeneratedText {
  private static let isUpdating = ProcessInfo.processInfo.environment["FCAUDIT_UPDATE"] == "1"

  /// Expects the file at `path` to be `text`.
  static func check(file path: String, _ text: String, at location: SourceLocation = #_sourceLocation) throws {
    let url = Shared.root.appendingPathComponent(path)
    if isUpdating { try Data(text.utf8).write(to: url) }

    let written = try? String(contentsOf: url, encoding: .utf8)
    #expect(written == text, "\(path) is out of date; FCAUDIT_UPDATE=1 rewrites it", sourceLocation: location)
  }

  /// Expects the part of the file at `path` between the marks for `name` to be `text` as a block of code.
  static func check(
    block name: String, in path: String, _ text: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = Shared.root.appendingPathComponent(path)
    var page = try String(contentsOf: url, encoding: .utf8)
    let (begin, end) = ("<!-- begin \(name) -->\n", "<!-- end \(name) -->")
    let first = try #require(page.range(of: begin), "\(path) has no block '\(name)'", sourceLocation: location)
    let last = try #require(page.range(of: end), "\(path) has no end of '\(name)'", sourceLocation: location)
    let block = "```text\n\(text.hasSuffix("\n") ? text : text + "\n")```\n"
    let range = first.upperBound..<last.lowerBound
    if isUpdating {
      page.replaceSubrange(range, with: block)
      try Data(page.utf8).write(to: url)
      return
    }
    #expect(
      page[range] == block, "'\(name)' in \(path) is out of date; FCAUDIT_UPDATE=1 rewrites it",
      sourceLocation: location)
  }
}
