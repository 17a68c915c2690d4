import Foundation
import PolicyAST
import Support
import Testing

@Suite struct DocumentMarkTests {
  private func holdsMark(_ frontEnd: any FrontEnd, _ file: SourceFile) -> Bool {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return frontEnd.marks.contains { mark in
      var from = text.startIndex
      let options: String.CompareOptions = mark.ignoresCase ? [.literal, .caseInsensitive] : .literal
      while let found = text.range(of: mark.text, options: options, range: from..<text.endIndex) {
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let range = start..<start + mark.text.utf8.count
        if file.bytes.withUnsafeBufferPointer({ mark.stands(at: range, in: $0) }) { return true }
        from = found.upperBound
      }
      return false
    }
  }

  private func files(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter {
      ["yaml", "yml", "json", "template", "tfstate"].contains($0.pathExtension)
    }
  }

  @Test func `every file that a front end claims holds one of its marks`() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures").standardizedFileURL
    let paths = files(in: fixtures) + (Shared.file("corpus").map { files(in: $0) } ?? [])
    let reader = ProjectReader()
    var claimed = 0
    var formats: Set<Format> = []

    for path in paths {
      let file = SourceFile(path: path.lastPathComponent, bytes: Array(try Data(contentsOf: path)))
      guard file.fromUTF16 == nil, let frontEnd = reader.frontEnd(for: ProjectReader.parse(file)) else { continue }
      claimed += 1
      formats.insert(frontEnd.format)
      #expect(holdsMark(frontEnd, file), "\(path.path) as \(frontEnd.format)")
    }

    print("files with marks: \(claimed) of \(paths.count)")
    #expect(claimed > 20 && formats.count > 5)
  }

  @Test(arguments: [
    ("effect: Allow", true), (#""effect" : "Allow""#, true), (#"{\"effect\": 1}"#, true), ("? effect\n: Allow", true),
    ("effect # a word\n", true), ("effects: many", false), ("side_effect: none", false), ("the effect of it", false),
  ])
  func `a key is a whole word before a colon`(text: String, isKey: Bool) throws {
    let bytes = Array(text.utf8)
    let start = text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: "effect")).lowerBound)

    let stands = bytes.withUnsafeBufferPointer { DocumentMark.key("effect").stands(at: start..<start + 6, in: $0) }

    #expect(stands == isKey)
  }

  @Test(arguments: [
    ("edition: 3.0", true), ("# words\nedition: 3.0", true), ("  name: a\n  edition: 3.0", true),
    ("a: 1\n---\n  edition: 3.0", true), ("{\n  a: 1,\n    edition: 3.0}", true),
    ("{a: 1,\n b: 2,\n  edition: 3.0}", true),
    ("[\n  edition: 3.0]", true), (#"{"a": 1, "edition": "3.0"}"#, true), ("? edition\n: 3.0", true),
    ("book:\n  edition: 3", false), ("- name: a\n  edition: 3", false),
    ("books:\n  first:\n    # words\n\n    edition: 3", false),
  ])
  func `a key of the root belongs to no other key`(text: String, isRoot: Bool) throws {
    let bytes = Array(text.utf8)
    let start = text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: "edition")).lowerBound)

    let stands = bytes.withUnsafeBufferPointer { DocumentMark.rootKey("edition").stands(at: start..<start + 7, in: $0) }

    #expect(stands == isRoot)
  }
}
