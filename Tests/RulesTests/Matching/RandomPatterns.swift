/// Random expressions and texts over few characters, the same ones for the same seed.
struct RandomPatterns {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func text() -> [UInt8] {
    let pieces = ["a", "b", "c", "abc", "\n", " ", "é", "漢", "key", "KEY", "_"]
    return (0..<below(24)).flatMap { _ in Array(pieces[below(pieces.count)].utf8) }
  }

  mutating func pattern(depth: Int) -> String {
    let atoms = [
      "a", "b", "c", ".", "[ab]", "[^a]", "^", "$", "\\b", "\\B", "(?m)^", "(?m)$", "é", "漢", "\\w", "key", "(?i)key",
      "abc", "\\n", "\\z", "\\pL", "(?s).",
    ]
    if depth == 0 || below(4) == 0 { return atoms[below(atoms.count)] }
    switch below(8) {
    case 0: return "(" + pattern(depth: depth - 1) + ")"
    case 1: return "(?:" + pattern(depth: depth - 1) + "|" + pattern(depth: depth - 1) + ")"
    case 2: return "(?:" + pattern(depth: depth - 1) + ")" + ["*", "+", "?", "*?", "+?", "??"][below(6)]
    case 3: return "(?:" + pattern(depth: depth - 1) + "){" + ["2", "1,3", "0,2", "2,"][below(4)] + "}"
    default: return pattern(depth: depth - 1) + pattern(depth: depth - 1)
    }
  }
}
