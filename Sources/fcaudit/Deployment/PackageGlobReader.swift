import PolicyAST

/// Reads the parts of a glob.
struct PackageGlobReader {
  /// How many groups may lie in each other, and how many alternatives a range may make.
  private static let depthLimit = 4
  private static let rangeLimit = 1000

  private let pattern: [UInt8]
  private var at = 0
  private var depth = 0

  /// A reader of `pattern`.
  init(_ pattern: [UInt8]) {
    self.pattern = pattern
  }

  /// Returns the parts of the whole pattern.
  mutating func tokens() -> [PackageGlob.Token] { tokens(until: []) }

  /// Reads up to one of `ends`, which is left.
  private mutating func tokens(until ends: [UInt8]) -> [PackageGlob.Token] {
    var tokens: [PackageGlob.Token] = []
    while at < pattern.count, !ends.contains(pattern[at]) {
      if let group = group() {
        tokens.append(group)
        continue
      }
      let byte = pattern[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\\") where at < pattern.count:
        tokens.append(.byte(pattern[at]))
        at += 1
      case UInt8(ascii: "?"): tokens.append(.one)
      case UInt8(ascii: "*"): stars(&tokens)
      case UInt8(ascii: "["):
        let start = at
        if let set = ByteSet.parse(pattern[...], at: &at) {
          tokens.append(.set(set))
        } else {
          at = start
          tokens.append(.byte(byte))
        }
      case _: tokens.append(.byte(byte))
      }
    }
    return tokens
  }

  /// Reads the stars of which the first was read.
  private mutating func stars(_ tokens: inout [PackageGlob.Token]) {
    let first = at - 1
    while at < pattern.count, pattern[at] == UInt8(ascii: "*") { at += 1 }
    let startsName = first == 0 || "/,{(|".utf8.contains(pattern[first - 1])
    guard at - first == 2, startsName else { return tokens.append(.star) }
    if at == pattern.count || ",})|".utf8.contains(pattern[at]) {
      guard case .byte(UInt8(ascii: "/"))? = tokens.last else { return tokens.append(.everything) }
      tokens.removeLast()
      tokens.append(.below)
    } else if pattern[at] == UInt8(ascii: "/") {
      at += 1
      tokens.append(.folders)
    } else {
      tokens.append(.star)
    }
  }

  /// Reads a group when one stands here: `{a,b}`, `{1..3}`, `@(a|b)` and the like.
  private mutating func group() -> PackageGlob.Token? {
    let start = at
    defer { depth -= 1 }
    depth += 1
    guard depth <= Self.depthLimit else { return nil }
    if pattern[at] == UInt8(ascii: "{") {
      if let range = range() { return range }
      let alternatives = alternatives(separator: UInt8(ascii: ","), end: UInt8(ascii: "}"), from: at + 1)
      if let alternatives, alternatives.count > 1 { return .group(.once, alternatives) }
      at = start
      return nil
    }
    guard at + 1 < pattern.count, pattern[at + 1] == UInt8(ascii: "("), let repetition = repetition(pattern[at]) else {
      return nil
    }
    if let alternatives = alternatives(separator: UInt8(ascii: "|"), end: UInt8(ascii: ")"), from: at + 2) {
      return .group(repetition, alternatives)
    }
    at = start
    return nil
  }

  private func repetition(_ sign: UInt8) -> PackageGlob.Repetition? {
    switch sign {
    case UInt8(ascii: "@"): .once
    case UInt8(ascii: "?"): .optional
    case UInt8(ascii: "*"): .any
    case UInt8(ascii: "+"): .some
    case UInt8(ascii: "!"): PackageGlob.Repetition.none
    case _: nil
    }
  }

  private mutating func alternatives(separator: UInt8, end: UInt8, from start: Int) -> [[PackageGlob.Token]]? {
    at = start
    var alternatives: [[PackageGlob.Token]] = []
    while true {
      alternatives.append(tokens(until: [separator, end]))
      guard at < pattern.count else { return nil }
      at += 1
      if pattern[at - 1] == end { return alternatives }
    }
  }

  /// Reads `{1..3}` or `{a..e}`.
  private mutating func range() -> PackageGlob.Token? {
    guard let close = pattern[at...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inner = String(decoding: pattern[(at + 1)..<close], as: UTF8.self)
    guard let ends = inner.cut(at: "..") else { return nil }
    var texts: [String] = []
    if let first = Int(ends.before), let last = Int(ends.after) {
      guard max(first.magnitude, last.magnitude) < 1 << 30, max(first, last) - min(first, last) < Self.rangeLimit else {
        return nil
      }
      texts = (min(first, last)...max(first, last)).map { String($0) }
    } else if let first = ends.before.utf8.first, let last = ends.after.utf8.first, ends.before.utf8.count == 1,
      ends.after.utf8.count == 1
    {
      texts = (min(first, last)...max(first, last)).map { String(decoding: [$0], as: UTF8.self) }
    } else {
      return nil
    }
    at = close + 1
    return .group(.once, texts.map { $0.utf8.map { .byte($0) } })
  }
}
