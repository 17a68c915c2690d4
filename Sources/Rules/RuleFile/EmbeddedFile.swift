import PolicyAST

/// A file of `Rules.d` as the program carries it.
struct EmbeddedFile: Sendable {
  /// The path in `Rules.d`.
  let path: String

  /// The scope of the rule in it; empty for files that are no rules.
  let scope: String

  private let start: Int
  private let examples: Int
  private let end: Int

  /// The name without folder and ending: a rule's id.
  var id: String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return String(decoding: name.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// The file without its examples.
  var head: SourceFile { file(to: examples) }

  /// The whole file.
  var whole: SourceFile { file(to: end) }

  /// The built-in rules, sorted by path.
  /// - Complexity: O(*files*); their content is not touched.
  static var rules: [EmbeddedFile] { files { !$0.starts(with: "packs/".utf8) }.filter { !$0.scope.isEmpty } }

  /// The built-in packs, sorted by path.
  /// - Complexity: O(*files*); their content is not touched.
  static var packs: [EmbeddedFile] { files { $0.starts(with: "packs/".utf8) } }

  private static func files(where isWanted: (_ line: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool) -> [EmbeddedFile]
  {
    EmbeddedRules.index.withUTF8Buffer { bytes in
      bytes.split(separator: 0x0A).compactMap { line in
        guard isWanted(line) else { return nil }
        let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        guard cells.count == 5, let start = Int(cells[2]), let examples = Int(cells[3]),
          let end = Int(cells[4])
        else { return nil }
        return EmbeddedFile(path: cells[0], scope: cells[1], start: start, examples: examples, end: end)
      }
    }
  }

  private func file(to end: Int) -> SourceFile {
    EmbeddedRules.content.withUTF8Buffer { bytes in
      SourceFile(path: "Rules.d/\(path)", bytes: Array(bytes[start..<min(end, bytes.count)]))
    }
  }
}
