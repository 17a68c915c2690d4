/// How a statement is read where something about it is open.
enum AccessReading: Int, Sendable, CaseIterable {
  /// What it matches for certain.
  case lower
  /// What it may match.
  case upper
  /// What it matches for certain, given that equal unknown parts stand for equal texts.
  case symbolicLower
  /// What it may match, given that equal unknown parts stand for equal texts.
  case symbolicUpper

  /// Whether an open question is answered in favour of matching.
  var isGenerous: Bool { self == .upper || self == .symbolicUpper }

  /// Whether unknown parts stay as symbols.
  var keepsHoles: Bool { self == .symbolicLower || self == .symbolicUpper }
}
