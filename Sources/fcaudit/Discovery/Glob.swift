/// A shell pattern over bytes, as git reads it.
struct Glob {
  private enum Token {
    case byte(UInt8)
    /// Any byte but `/`.
    case any
    case set(ByteSet)
    /// Any run of bytes but `/`.
    case star
    /// Any run of bytes.
    case doubleStar
    /// Begins `**/`, which stands for nothing or for `folders`.
    case optionalFolders
    /// Any run of bytes that ends in `/`.
    case folders
    /// What cannot match, such as a set that does not end.
    case never
  }

  private var tokens: [Token] = []

  /// A pattern spelled by `text`; with `crossesSlashes`, `*` and `?` also stand for `/`.
  init(_ text: ArraySlice<UInt8>, crossesSlashes: Bool) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        tokens.append(index < text.endIndex ? .byte(text[index]) : .never)
        index += 1
      case UInt8(ascii: "?"):
        tokens.append(.any)
      case UInt8(ascii: "["):
        tokens.append(ByteSet.parse(text, at: &index).map { .set($0) } ?? .never)
      case UInt8(ascii: "*"):
        readStars(text, at: &index, crossesSlashes: crossesSlashes)
      case _:
        tokens.append(.byte(byte))
      }
    }
  }

  /// Reads the stars of which the first stands before `index`.
  private mutating func readStars(_ text: ArraySlice<UInt8>, at index: inout Int, crossesSlashes: Bool) {
    let slash = UInt8(ascii: "/")
    let first = index - 1
    while index < text.endIndex, text[index] == UInt8(ascii: "*") { index += 1 }
    guard index - first > 1 else { return tokens.append(crossesSlashes ? .doubleStar : .star) }
    // Git compares what stands before the first wildcard apart, so that stars right behind it count as the start.
    let isAtStart = text[text.startIndex..<first].allSatisfy { !"*?[\\".utf8.contains($0) } || text[first - 1] == slash
    guard !crossesSlashes else { return tokens.append(.doubleStar) }
    if isAtStart, index == text.endIndex {
      tokens.append(.doubleStar)
    } else if isAtStart, text[index] == slash {
      tokens += [.optionalFolders, .folders]
      index += 1
    } else {
      tokens.append(.star)
    }
  }

  /// Returns whether the whole of `text` matches.
  /// - Complexity: O(*n* · *m*) in the lengths of the pattern and `text`.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    states[0] = true
    skipEmpty(&states)
    for byte in text {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for index in tokens.indices where states[index] { step(index, byte, &next) }
      skipEmpty(&next)
      states = next
    }
    return states[tokens.count]
  }

  /// Moves from before the token at `index` over `byte`.
  private func step(_ index: Int, _ byte: UInt8, _ next: inout [Bool]) {
    let slash = UInt8(ascii: "/")
    switch tokens[index] {
    case .byte(let wanted): if byte == wanted { next[index + 1] = true }
    case .any: if byte != slash { next[index + 1] = true }
    case .set(let set): if byte != slash, set.contains(byte) { next[index + 1] = true }
    case .star: if byte != slash { next[index] = true }
    case .doubleStar: next[index] = true
    case .folders:
      next[index] = true
      if byte == slash { next[index + 1] = true }
    case .optionalFolders, .never: return
    }
  }

  /// Passes over tokens that may stand for nothing.
  private func skipEmpty(_ states: inout [Bool]) {
    for index in tokens.indices where states[index] {
      switch tokens[index] {
      case .star, .doubleStar: states[index + 1] = true
      case .optionalFolders:
        states[index + 1] = true
        states[index + 2] = true
      case .byte, .any, .set, .folders, .never: continue
      }
    }
  }
}
