/// A glob as the deployment tools written in JavaScript read it: whole paths, with braces and extended groups.
///
/// - Source: the documentation of micromatch and picomatch, by which the Serverless Framework (and through globby and
///   fast-glob the Serverless Devs component fc) compares paths, names that begin with a full stop included.
struct PackageGlob {
  /// How often a group stands.
  enum Repetition {
    case once
    case optional
    case any
    case some
    /// Any run within one name but for those of the group.
    case none
  }

  indirect enum Token {
    case byte(UInt8)
    /// Any byte but `/`.
    case one
    case set(ByteSet)
    /// Any run of bytes but `/`.
    case star
    /// `**/`: nothing, or whole folders.
    case folders
    /// `/**` at the end: the path itself, or anything below it.
    case below
    /// `**` alone: everything.
    case everything
    case group(Repetition, [[Token]])
  }

  private let tokens: [Token]

  /// What every path that matches begins and ends with.
  private let start: [UInt8]
  private let end: [UInt8]

  /// The glob that `pattern` spells.
  init(_ pattern: String) {
    var reader = PackageGlobReader(Array(pattern.utf8))
    tokens = reader.tokens()
    start = Self.literals(tokens)
    end = Self.literals(tokens.reversed()).reversed()
  }

  /// Returns whether the whole of `path` matches.
  /// - Complexity: O(*n* · *m*) in the lengths of the pattern and `path`, for most paths O(1).
  func matches(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.starts(with: start), path.count >= end.count, path.suffix(end.count).elementsEqual(end) else {
      return false
    }
    if start.count == tokens.count { return path.count == start.count }
    var matcher = PackageGlobMatcher(Array(path))
    return matcher.matches(tokens)
  }

  private static func literals(_ tokens: some Sequence<Token>) -> [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens {
      guard case .byte(let byte) = token else { break }
      bytes.append(byte)
    }
    return bytes
  }
}
