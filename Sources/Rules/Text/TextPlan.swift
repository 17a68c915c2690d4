/// All that text rules look for, by the literals that lead there.
final class TextPlan: Sendable {
  /// What an occurrence of a literal leads to.
  enum Lead: Sendable {
    /// The pattern of a clause.
    case pattern(Int)
    /// A name that a clause asks for.
    case name(Int)
    /// A function that a clause asks for.
    case call(Int)
    /// An address with a password in it.
    case address(Int)
    /// The code of the file, which a clause takes apart.
    case code(Int)
    /// A keyword behind an encoding; for base64 with how many bytes of it come before a group of three.
    case encoded(TextEncoding, phase: Int)
  }

  let rules: [Rule]
  let clauses: [CompiledClause]
  let literals: LiteralSet

  /// What the literals lead to, one after another, and where in it each literal's leads begin.
  let leads: [Lead]
  let leadStarts: [Int]

  /// How long each literal is.
  let lengths: [Int]

  /// A plan for `clauses` of `rules`.
  init(_ rules: [Rule], _ clauses: [CompiledClause]) {
    self.rules = rules
    self.clauses = clauses
    var table: [LiteralSet.Literal: [Lead]] = [:]
    var order: [LiteralSet.Literal] = []
    func add(_ literal: LiteralSet.Literal, _ lead: Lead) {
      if table[literal] == nil { order.append(literal) }
      table[literal, default: []].append(lead)
    }
    var encoded: Set<String> = []
    for (index, clause) in clauses.enumerated() {
      switch clause.clause.look {
      case .pattern:
        for keyword in clause.clause.keywords { add(LiteralSet.Literal(keyword), .pattern(index)) }
      case .names(let words):
        for literal in words.flatMap(Self.spellings) { add(literal, .name(index)) }
      case .calls(let names):
        for name in names { add(LiteralSet.Literal(name), .call(index)) }
      case .habits:
        for keyword in clause.clause.keywords { add(LiteralSet.Literal(keyword), .code(index)) }
      case .addresses: add(LiteralSet.Literal("://"), .address(index))
      }
      if clause.clause.isDecoding { encoded.formUnion(clause.clause.keywords) }
    }
    for keyword in encoded.sorted() {
      for encoding in TextEncoding.allCases {
        for (phase, literals) in encoding.spellings(of: Array(keyword.utf8)).enumerated() {
          for literal in literals { add(literal, .encoded(encoding, phase: phase)) }
        }
      }
    }
    literals = LiteralSet(order)
    let lists = order.map { table[$0] ?? [] }
    leads = lists.flatMap { $0 }
    leadStarts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    lengths = order.map(\.bytes.count)
  }

  /// Returns how the words of a name, joined by `_`, are written: together, with `_`, with `-`; in any case.
  private static func spellings(of name: String) -> [LiteralSet.Literal] {
    let words = name.split(separator: "_")
    guard words.count > 1 else { return [LiteralSet.Literal(name, ignoresCase: true)] }
    // A phrase of SQL is the one name with a blank in it.
    if words.last == "by" { return [LiteralSet.Literal(words.joined(separator: " "), ignoresCase: true)] }
    return ["", "_", "-"].map { LiteralSet.Literal(words.joined(separator: $0), ignoresCase: true) }
  }
}
