import Support
import Testing

@testable import PolicyAST

/// What parsers say, in Chinese.
@Suite struct ChineseMessageTests {
  @Test func `every fault of a text is said in Chinese`() {
    let messages =
      ParseProblem.Kind.allCases.flatMap { [$0.chinese, $0.chineseRelation] }
      + HCLProblem.allCases.map(\.chinese)

    #expect(messages.count > 100)
    for message in messages {
      #expect(message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(message)")
      #expect(!message.hasSuffix("。"), "\(message)")
    }
  }

  @Test func `a diagnostic and its note carry both languages`() throws {
    let file = SourceFile(path: "s.yaml", text: "name: a\nname: b\n")

    let diagnostic = try #require(Document.parse(file, as: .yaml).diagnostics.first)

    #expect(diagnostic.message == "the key is there twice")
    #expect(diagnostic.chinese == "键重复")
    #expect(diagnostic.notes.map(\.chinese) == ["首次出现在此处"])
  }
}
