import PolicyAST
import Rules

/// Tells files that cannot be of any format by their bytes, so that they are never parsed.
struct ProjectMarks: Sendable {
  /// The marks of every format; its tables pay for themselves from some dozens of files on.
  static let all = ProjectMarks(ProjectReader().frontEnds)

  private let marks: [DocumentMark]
  private let literals: LiteralSet

  /// The marks of the formats that `frontEnds` read.
  init(_ frontEnds: [any FrontEnd]) {
    var seen: Set<DocumentMark> = []
    marks = frontEnds.flatMap(\.marks).filter { seen.insert($0).inserted }
    literals = LiteralSet(marks.map { LiteralSet.Literal($0.text, ignoresCase: $0.ignoresCase) })
  }

  /// Returns whether a front end may claim the document that `bytes` are; false only when none does.
  /// - Complexity: O(*n*), at the speed of a search for literals.
  func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) { return true }
    var isFound = false
    literals.forEachOccurrence(in: bytes) { occurrence in
      let mark = marks[occurrence.literal]
      isFound = mark.stands(at: occurrence.offset..<occurrence.offset + mark.text.utf8.count, in: bytes)
      return !isFound
    }
    return isFound || Self.holdsEscapedLetters(bytes)
  }

  /// Whether a letter may be written by its number, or a word be broken across lines.
  private static func holdsEscapedLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let search = ByteSearch([UInt8(ascii: "\\")])
    var from = 0
    while let found = search.first(in: bytes, from: from), found + 1 < bytes.count {
      switch bytes[found + 1] {
      case UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "U"), 0x0A, 0x0D: return true
      case _: from = found + 2
      }
    }
    return false
  }
}
