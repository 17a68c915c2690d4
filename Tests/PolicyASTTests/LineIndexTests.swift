import PolicyAST
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("ab\ncd", 4, 2, 2), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é x", 3, 1, 3), ("\u{FEFF}a", 3, 1, 1),
    ("", 0, 1, 1),
  ])
  func `an offset is counted in code points from one`(_ text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "t", text: text)

    #expect(file.position(at: offset) == Position(line: line, column: column))
  }
}
