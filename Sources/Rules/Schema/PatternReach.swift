import PolicyAST

/// What a written pattern reaches, when parts of it may be unknown.
///
/// An unknown part stands for any run of characters: with `*` in its place the pattern reaches at most this much, and
/// without the pattern at all it reaches at least nothing. An answer that is the same under both readings is definite.
struct PatternReach {
  /// A truth value, or the reason why there is none.
  enum Answer {
    case yes
    case no
    case unknown(Unresolved)
  }

  private let widest: WildcardPattern
  /// The pattern in which unknown parts that hold no wildcards stand for themselves.
  private let spelled: WildcardPattern
  private let hole: Unresolved?
  /// The first unknown part that may hold wildcards.
  private let openHole: Unresolved?
  private let ignoresCase: Bool

  /// What `pattern` reaches; names of actions and ARNs of RAM compare without case.
  init(_ pattern: Pattern, as role: PatternRole) {
    ignoresCase =
      switch role {
      case .action: true
      case .resource(let dialect): dialect == .ram
      case .conditionValue, .source: false
      }
    let pieces = pattern.text.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .hole: "*"
      }
    }
    widest = WildcardPattern(pieces.joined(), ignoringCase: ignoresCase)
    hole = pattern.text.holes.first?.unresolved
    openHole = pattern.text.holes.first { !$0.unresolved.isConcrete }?.unresolved
    spelled = hole == nil ? widest : WildcardPattern(Self.spelled(pattern.text), ignoringCase: ignoresCase)
  }

  /// Returns `text` with a character that nobody writes for each part that is unknown and holds no wildcards, and `*`
  /// for the other unknown parts.
  static func spelled(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let part): part
      case .hole(let unresolved): unresolved.isConcrete ? "\u{1}" : "*"
      }
    }.joined()
  }

  /// Whether one text alone is matched.
  var isLiteral: Bool { widest.isLiteral }

  /// Returns whether everything that the pattern `other` matches is matched.
  func covers(_ other: String) -> Answer {
    answer(spelled.covers(WildcardPattern(other, ignoringCase: ignoresCase)), other, openHole)
  }

  /// Returns whether something that the pattern `other` matches is matched.
  func overlaps(_ other: String) -> Answer {
    answer(widest.overlaps(WildcardPattern(other, ignoringCase: ignoresCase)), other, hole)
  }

  /// Returns whether `text` is matched.
  func matches(_ text: String) -> Bool {
    widest.matches(text)
  }

  /// Whether a part of the pattern is unknown.
  var isOpen: Bool { hole != nil }

  private func answer(_ verdict: Bool?, _ other: String, _ hole: Unresolved?) -> Answer {
    guard let verdict else { return .unknown(Unresolved(.limit, other)) }
    guard verdict else { return .no }
    return hole.map { .unknown($0) } ?? .yes
  }
}
