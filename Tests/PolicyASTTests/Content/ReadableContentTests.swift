import PolicyAST
import Testing

/// Texts in content that is no plain text.
@Suite struct ReadableContentTests {
  private static func read(_ bytes: [UInt8], path: String = "x") -> ReadableContent {
    ReadableContent(bytes, form: bytes.withUnsafeBufferPointer { ContentForm.detect($0, path: path) })
  }

  private static func lines(_ content: ReadableContent) -> [String] {
    String(decoding: content.searched, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func `the form is told by the content`() {
    let cases: [([UInt8], String, ContentForm)] = [
      (Array("print(1)\n".utf8), "a.py", .text), ([], "a", .text),
      ([0xFF, 0xFE, 0x61, 0], "a", .utf16LittleEndian), ([0xFE, 0xFF, 0, 0x61], "a", .utf16BigEndian),
      (Array("a=1\nbc=2\n".utf8).flatMap { [$0, 0] }, "a", .utf16LittleEndian),
      (Array("a=1\nbc=2\n".utf8).flatMap { [0, $0] }, "a", .utf16BigEndian),
      (Array("{\"cells\": []}".utf8), "a.ipynb", .notebook),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "a.so", .executable), ([0x4D, 0x5A, 0x90, 0], "a.exe", .executable),
      ([0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1], "a", .executable),
      ([0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2, 0, 0], "a", .executable),
      ([0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 0x3D, 0, 1], "A.class", .javaClass),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a.png", .media), ([1, 2, 0, 3], "a", .binary),
    ]

    for (bytes, path, form) in cases {
      #expect(
        bytes.withUnsafeBufferPointer { ContentForm.detect($0, path: path) } == form, "\(path) \(bytes.prefix(8))")
    }
  }

  @Test func `a type letter behind a string of compiled Python is no part of it`() {
    for (magic, header, numbers, tail) in [(3413, 16, 6, 1), (3495, 16, 5, 2), (3394, 16, 5, 1)] {
      var bytes: [UInt8] = [UInt8(magic & 0xFF), UInt8(magic >> 8), 0x0D, 0x0A]
      bytes += [UInt8](repeating: 0, count: header - 4)
      func short(_ text: String) -> [UInt8] { [UInt8(ascii: "z"), UInt8(text.utf8.count)] + Array(text.utf8) }
      func machine(_ text: String) -> [UInt8] {
        [UInt8(ascii: "s"), UInt8(text.utf8.count), 0, 0, 0] + Array(text.utf8)
      }
      bytes += [UInt8(ascii: "c")] + [UInt8](repeating: 0, count: 4 * numbers) + machine("instructions")
      bytes += [UInt8(ascii: ")"), 3] + short("first") + short("second") + [UInt8(ascii: "N")]
      bytes += [UInt8(ascii: ")"), 1] + short("name")
      if magic >= 3450 {
        bytes += [UInt8(ascii: ")"), 0] + machine("kinds") + short("file.py") + short("f") + short("f")
      } else {
        for _ in 0..<3 { bytes += [UInt8(ascii: ")"), 0] }
        bytes += short("file.py") + short("f")
      }
      bytes += [1, 0, 0, 0]
      for _ in 0..<tail { bytes += machine("lines") }

      let content = Self.read(bytes, path: "m.pyc")

      #expect(content.form == .pythonBytecode)
      #expect(Self.lines(content).prefix(4) == ["first", "second", "name", "file.py"], "\(magic)")
      #expect(content.searched.count == bytes.count)
    }
  }

  @Test func `the constants of a class file are texts at their offsets`() {
    let text = Array("secret-text".utf8)
    let constants: [[UInt8]] = [
      [1, 0, UInt8(text.count)] + text, [5, 0, 0, 0, 0, 0, 0, 0, 1], [7, 0, 1], [1, 0, 4] + Array("Code".utf8),
    ]
    let bytes = [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 0x3D, 0, 6] + constants.flatMap { $0 } + Array("not a constant".utf8)

    let content = Self.read(bytes, path: "A.class")

    #expect(Self.lines(content) == ["secret-text", "Code"])
    #expect(Array(content.searched[13..<24]) == text)
  }

  @Test func `wide text is decoded and a notebook keeps its offsets`() {
    let wide = Self.read([0xFF, 0xFE] + Array("eins\nzwö".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let notebook = Array("{\"source\": [\"a = \\\"b\\\"\\n\"]}".utf8)
    let code = Self.read(notebook, path: "n.ipynb")

    #expect(Self.lines(wide) == ["eins", "zwö"])
    #expect(String(decoding: code.searched, as: UTF8.self).contains("\na =  \"b\"  \n\n"))
    #expect(code.searched.count == notebook.count)
    #expect(code.shown == notebook)
  }

  @Test func `runs of printable bytes stay and everything else is blank`() {
    let bytes: [UInt8] =
      [0x7F, 0x45, 0x4C, 0x46, 0, 1] + Array("short".utf8) + [0] + Array("long enough".utf8) + [0xFF]

    let content = Self.read(bytes)

    #expect(Self.lines(content) == ["long enough"])
    #expect(Array(content.searched[12..<23]) == Array("long enough".utf8))
  }

  @Test func `the values of a record of a database are apart`() {
    var page = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: [UInt8], at offset: Int) { page.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
    put(Array("SQLite format 3\0".utf8) + [2, 0], at: 0)
    let (first, second) = (Array("abcdef".utf8), Array("ghijkl".utf8))
    let record: [UInt8] = [3, 25, 25] + first + second
    put([0x0D, 0, 0, 0, 1, 0, 0, 0, 0x01, 0x90], at: 100)
    put([UInt8(record.count), 1] + record, at: 0x190)

    let content = Self.read(page, path: "a.db")

    #expect(content.form == .database)
    #expect(Self.lines(content) == ["abcdef", "ghijkl"])
  }

  @Test func `no bytes make reading trap`() {
    var random = SeededRandom(11)
    let heads: [[UInt8]] = [
      [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 0x3D], [0xCB, 0x0D, 0x0D, 0x0A] + [UInt8](repeating: 0, count: 12) + [0x63],
      [0xA7, 0x0D, 0x0D, 0x0A] + [UInt8](repeating: 0, count: 12) + [0xE3], Array("SQLite format 3\0".utf8) + [2, 0],
      [0x7F, 0x45, 0x4C, 0x46], [0xFF, 0xFE], [0xFE, 0xFF, 0xD8], [],
    ]
    let forms = ContentForm.allCases
    for round in 0..<3000 {
      var bytes = heads[round % heads.count]
      let letters = Array("()[]{}<>csaAzZutrRNTF.ilfgxy0:\u{0}\u{1}\u{2}\u{5}".utf8)
      for _ in 0..<Int.random(in: 0...600, using: &random) {
        bytes.append(
          Bool.random(using: &random)
            ? letters.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random))
      }
      for form in forms {
        let content = ReadableContent(bytes, form: form)
        #expect(form.isBinary || form == .text || form == .notebook || content.searched.count <= 3 * bytes.count)
      }
    }
  }
}
