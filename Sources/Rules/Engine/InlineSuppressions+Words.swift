import PolicyAST

extension InlineSuppressions {
  /// The words of a comment.
  struct Words {
    private let file: SourceFile
    private var cursor: Int
    private let end: Int

    /// The words of `file` from `start` up to `end`.
    init(_ file: SourceFile, from start: Int, to end: Int) {
      self.file = file
      self.end = max(start, end)
      cursor = start
    }

    /// Reads the next word, empty at the end.
    mutating func word() -> Located<String> {
      skip { $0 <= 0x20 }
      let start = cursor
      skip { $0 > 0x20 && $0 != UInt8(ascii: ",") }
      return located(start, cursor)
    }

    /// Reads `RULE, RULE -- reason`; the reason is empty when there is none.
    mutating func rulesAndReason() -> (rules: [Located<String>], reason: String) {
      var rules: [Located<String>] = []
      while cursor < end {
        skip { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
        let next = word()
        if next.value == "--" || next.value == "—" {
          skip { $0 <= 0x20 }
          return (rules, located(cursor, end).value)
        }
        if !next.value.isEmpty { rules.append(next) }
      }
      return (rules, "")
    }

    private mutating func skip(_ condition: (UInt8) -> Bool) {
      while cursor < end, condition(file.bytes[cursor]) { cursor += 1 }
    }

    private func located(_ start: Int, _ end: Int) -> Located<String> {
      let region = Region(start, end)
      return Located(file.text(in: region), at: Location(file, region))
    }
  }
}
