import Foundation
import Support
import Testing

@testable import fcaudit

/// What `git check-ignore` says of trees of `.gitignore` files.
@Suite struct IgnoreFileTests {
  @Test func `paths are ignored as git ignores them`() throws {
    guard let cases = try Shared.cases("suites/gitignore-suite.jsonl") else { return }
    var passed = 0
    var total = 0
    var failures: [String] = []

    for tree in cases {
      let id = tree["id"] as? String ?? "?"
      let texts = try #require(tree["gitignores"] as? [String: String])
      let files = texts.mapValues { IgnoreFile(Array($0.utf8)) }
      for entry in try #require(tree["entries"] as? [[String: Any]]) {
        let path = try #require(entry["path"] as? String)
        let isFolder = entry["is_dir"] as? Bool ?? false
        let wanted = try #require(entry["ignored"] as? Bool)
        total += 1
        let found = Self.isIgnored(path, isFolder: isFolder, files)
        if found == wanted { passed += 1 } else { failures.append("\(id): \(path) should be \(wanted)") }
      }
    }

    print("gitignore-suite: \(passed) of \(total) passed")
    #expect(total > 0)
    #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
  }

  @Test func `the line that decides is told`() {
    let file = IgnoreFile(Array("# none\n*.log\n!keep.log\n".utf8))

    #expect(file.verdict(on: Array("a.log".utf8)[...], isFolder: false) == .ignored(line: 2))
    #expect(file.verdict(on: Array("keep.log".utf8)[...], isFolder: false) == .included(line: 3))
    #expect(file.verdict(on: Array("a.txt".utf8)[...], isFolder: false) == nil)
  }

  @Test func `a pattern of many stars takes no longer than the product of the lengths`() {
    let pattern = String(repeating: "a*", count: 200) + "b"
    let file = IgnoreFile(Array(pattern.utf8))
    let path = Array(String(repeating: "a", count: 4_000).utf8)

    #expect(file.verdict(on: path[...], isFolder: false) == nil)
  }

  /// Walks down to the path as a walk would: what lies in an ignored folder is ignored.
  private static func isIgnored(_ path: String, isFolder: Bool, _ files: [String: IgnoreFile]) -> Bool {
    var stack = IgnoreStack()
    var folder = ""
    let parts = path.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      if let file = files[folder] { stack.push(file, in: folder) }
      folder += folder.isEmpty ? part : "/\(part)"
      let isLast = index == parts.count - 1
      if stack.ignores(folder, isFolder: isLast ? isFolder : true) { return true }
    }
    return false
  }
}
