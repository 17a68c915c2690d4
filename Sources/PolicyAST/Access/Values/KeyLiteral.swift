/// What a condition demands of the values of its key, or the opposite of that.
///
/// Conditions are closed under negation in this form, which is what lets a search subtract them.
struct KeyLiteral: Hashable, Sendable {
  /// How the values of a key that is there are treated.
  enum Scope: Hashable, Sendable {
    /// Any values will do.
    case anything
    /// No values will do.
    case nothing
    /// The one value is accepted; a key of several values has no answer.
    case single(ValueTest, isNegated: Bool)
    /// Each value is accepted.
    case every(ValueTest, isNegated: Bool)
    /// One value at least is accepted.
    case some(ValueTest, isNegated: Bool)
  }

  /// Whether the condition holds when the key is absent.
  var acceptsAbsent: Bool

  /// When it holds while the key is there.
  var scope: Scope

  /// Holds always.
  static let always = KeyLiteral(acceptsAbsent: true, scope: .anything)
  /// Holds never.
  static let never = KeyLiteral(acceptsAbsent: false, scope: .nothing)
  /// Holds when the key is there.
  static let present = KeyLiteral(acceptsAbsent: false, scope: .anything)

  /// Holds exactly when this does not.
  var negated: KeyLiteral {
    let opposite: Scope =
      switch scope {
      case .anything: .nothing
      case .nothing: .anything
      case .single(let test, let isNegated): .single(test, isNegated: !isNegated)
      case .every(let test, let isNegated): .some(test, isNegated: !isNegated)
      case .some(let test, let isNegated): .every(test, isNegated: !isNegated)
      }
    return KeyLiteral(acceptsAbsent: !acceptsAbsent, scope: opposite)
  }

  /// What the values are compared with, nil when they do not matter.
  var test: ValueTest? {
    switch scope {
    case .anything, .nothing: nil
    case .single(let test, _), .every(let test, _), .some(let test, _): test
    }
  }

  /// Whether the test excludes what it accepts.
  var isNegated: Bool {
    switch scope {
    case .anything, .nothing: false
    case .single(_, let isNegated), .every(_, let isNegated), .some(_, let isNegated): isNegated
    }
  }

  /// Returns whether the condition holds for the values of a key; absent when there are none.
  func holds(for values: [[UInt32]]) -> Truth {
    if values.isEmpty { return acceptsAbsent ? .yes : .no }
    switch scope {
    case .anything: return .yes
    case .nothing: return .no
    case .single(let test, let isNegated):
      guard values.count == 1 else { return .unknown }
      return Self.truth(test, isNegated, values[0])
    case .every(let test, let isNegated):
      return values.reduce(.yes) { $0.and(Self.truth(test, isNegated, $1)) }
    case .some(let test, let isNegated):
      return values.reduce(.no) { $0.or(Self.truth(test, isNegated, $1)) }
    }
  }

  private static func truth(_ test: ValueTest, _ isNegated: Bool, _ value: [UInt32]) -> Truth {
    guard let accepts = test.accepts(value) else { return .unknown }
    return accepts != isNegated ? .yes : .no
  }
}

extension KeyLiteral {
  /// Whether policy variables or unknown parts occur.
  var hasSymbols: Bool { test?.hasSymbols ?? false }

  /// Returns the same demand with another test.
  func with(_ test: ValueTest) -> KeyLiteral {
    let changed: Scope =
      switch scope {
      case .anything, .nothing: scope
      case .single(_, let isNegated): .single(test, isNegated: isNegated)
      case .every(_, let isNegated): .every(test, isNegated: isNegated)
      case .some(_, let isNegated): .some(test, isNegated: isNegated)
      }
    return KeyLiteral(acceptsAbsent: acceptsAbsent, scope: changed)
  }
}
