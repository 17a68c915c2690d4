import Foundation
import PolicyAST
import Support

@testable import Rules

/// A small project that breaks a rule or follows it, written as what differs from the usual shape of its format.
///
/// `@ RULE bad|good SHAPE` begins one; `-- SLOT` goes on with another slot of the shape. A key that stands in a slot
/// replaces that of the shape. `== PATH` begins a further file.
struct SmallProject {
  /// The rule that the project is about.
  let rule: String

  /// Whether the rule finds something in it.
  let isBad: Bool

  /// Where it is written.
  let place: String

  private let shape: String
  private var slots: [String: [Substring]] = [:]
  private var further: [(path: String, lines: [Substring])] = []

  private static let folder = Shared.root.appendingPathComponent("Tests/Fixtures/small-projects")

  /// Returns the projects of all files of the fixtures.
  static func all() throws -> [SmallProject] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".txt") }
      .flatMap { name in
        read(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8), name: name)
      }
  }

  private static func read(_ text: String, name: String) -> [SmallProject] {
    var projects: [SmallProject] = []
    var slot = "function"
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ")
      if line.hasPrefix("@ "), words.count == 4 {
        projects.append(
          SmallProject(
            rule: String(words[1]), isBad: words[2] == "bad", place: "\(name):\(number + 1)", shape: String(words[3])))
        slot = "function"
      } else if projects.isEmpty || line.isEmpty {
        continue
      } else if line.hasPrefix("-- ") {
        slot = String(line.dropFirst(3))
      } else if line.hasPrefix("== ") {
        projects[projects.count - 1].further.append((String(line.dropFirst(3)), []))
        slot = "file"
      } else if slot == "file" {
        let last = projects[projects.count - 1].further.count - 1
        projects[projects.count - 1].further[last].lines.append(line)
      } else {
        projects[projects.count - 1].slots[slot, default: []].append(line)
      }
    }
    return projects
  }

  /// The files, as a rule's example has them.
  func example() throws -> Example {
    let shape = try String(contentsOf: Self.folder.appendingPathComponent("shapes/\(shape)"), encoding: .utf8)
    var lines = shape.split(separator: "\n")
    let path = String(lines.removeFirst().dropFirst(3))
    var files = [(path: path, lines: filled(lines))]
    files += further.map { ($0.path, $0.lines.map(String.init)) }
    return Example(
      isBad: isBad, title: nil,
      files: files.map { path, lines in
        let text = lines.joined(separator: "\n") + "\n"
        return Example.File(path: path, source: text, content: ExampleText(text))
      }, parameters: [:], location: Location(SourceFile(path: place, text: ""), Region(at: 0)))
  }

  private func filled(_ shape: [Substring]) -> [String] {
    var result: [String] = []
    var replaced: Set<String> = []
    for line in shape.reversed() {
      let margin = line.prefix { $0 == " " }
      let content = line.dropFirst(margin.count)
      if content.hasPrefix("<"), content.hasSuffix(">"), !content.contains(" ") {
        let slot = slots[String(content.dropFirst().dropLast())] ?? []
        result += slot.reversed().map { "\(margin)\($0)" }
        replaced = Set(slot.compactMap { Self.key(of: $0).map { "\(margin)\($0)" } })
      } else if let key = Self.key(of: content), replaced.contains("\(margin)\(key)") {
        continue
      } else {
        result.append(String(line))
      }
    }
    return result.reversed()
  }

  /// The key at the start of a line.
  private static func key(of line: Substring) -> Substring? {
    let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return key.isEmpty ? nil : key
  }
}
