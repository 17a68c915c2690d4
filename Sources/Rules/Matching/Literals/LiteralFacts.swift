/// What is known about the literals in the matches of a part of a regular expression.
struct LiteralFacts {
  /// Literals one of which occurs in every match.
  struct Requirement {
    let literals: [LiteralSet.Literal]

    /// The greatest distance, in bytes, from the start of a match to that literal; nil without bound.
    let greatestOffset: Int?

    /// The expected number of occurrences a byte of ordinary text.
    let share: Double

    init?(_ literals: [LiteralSet.Literal], greatestOffset: Int?) {
      guard !literals.isEmpty, literals.allSatisfy({ !$0.bytes.isEmpty }) else { return nil }
      self.literals = literals
      self.greatestOffset = greatestOffset
      share = literals.reduce(0) { sum, literal in
        sum + literal.bytes.reduce(1) { $0 * ByteFrequency.share($1, ignoresCase: literal.ignoresCase) }
      }
    }

    func moved(by distance: Int?) -> Requirement? {
      guard let distance, let greatestOffset else { return Requirement(literals, greatestOffset: nil) }
      let (sum, overflow) = distance.addingReportingOverflow(greatestOffset)
      return Requirement(literals, greatestOffset: overflow ? nil : sum)
    }
  }

  /// More literals than this are not told apart.
  static let greatestCount = 64
  /// Longer literals are not joined.
  static let greatestLength = 24

  /// Literals that cover every match whole; nil when they are too many.
  var exact: [LiteralSet.Literal]?

  /// The rarest literals near the start of every match.
  var nearby: Requirement?

  /// The rarest literals anywhere in every match.
  var anywhere: Requirement?

  static let none = LiteralFacts()
  static let empty = LiteralFacts(exact: [LiteralSet.Literal([])])

  mutating func offer(_ requirement: Requirement?) {
    guard let requirement else { return }
    if requirement.greatestOffset.map({ $0 <= 1024 }) ?? false, requirement.share < nearby?.share ?? 2 {
      nearby = requirement
    }
    if requirement.share < anywhere?.share ?? 2 { anywhere = requirement }
  }

  /// The literals of `left` each followed by those of `right`; nil when they are too many or too long.
  static func product(
    _ left: [LiteralSet.Literal], _ right: [LiteralSet.Literal]
  ) -> [LiteralSet.Literal]? {
    guard left.count * right.count <= greatestCount else { return nil }
    var result: [LiteralSet.Literal] = []
    for first in left {
      for second in right {
        guard first.bytes.count + second.bytes.count <= greatestLength else { return nil }
        // Ignoring case in all of it lets more pass, which the automaton sorts out.
        let joined = LiteralSet.Literal(
          first.bytes + second.bytes, ignoresCase: first.ignoresCase || second.ignoresCase)
        result.append(joined)
      }
    }
    return result
  }
}
