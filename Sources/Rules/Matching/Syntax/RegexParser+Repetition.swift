import PolicyAST

extension RegexParser {
  /// The counts of a repetition operator.
  struct Bounds {
    let minimum: Int
    let maximum: Int?
  }

  /// Reads `*`, `+`, `?` or `{…}`; nil, with nothing read, where a brace is a mere character.
  mutating func repetition() throws(RegexError) -> Bounds? {
    switch peek() {
    case "*":
      at += 1
      return Bounds(minimum: 0, maximum: nil)
    case "+":
      at += 1
      return Bounds(minimum: 1, maximum: nil)
    case "?":
      at += 1
      return Bounds(minimum: 0, maximum: 1)
    default:
      return try counts()
    }
  }

  /// Repeats the last item.
  mutating func pushRepetition(_ bounds: Bounds, from start: Int, isStacked: Bool) throws(RegexError) {
    var isGreedy = !flags.contains(.swapsGreed)
    if peek() == "?" {
      at += 1
      isGreedy.toggle()
    }
    guard !isStacked else { throw failure(.repeatedRepetition, from: start) }
    guard let child = stack[stack.count - 1].items.popLast() else {
      throw failure(.missingRepetitionOperand, from: start)
    }
    let node = tree.appendRepetition(
      of: child, minimum: bounds.minimum, maximum: bounds.maximum, isGreedy: isGreedy)
    guard tree.repeatProduct(at: node) <= Self.greatestRepeatCount else {
      throw failure(.invalidRepeatCount, from: start)
    }
    stack[stack.count - 1].items.append(node)
  }

  private mutating func counts() throws(RegexError) -> Bounds? {
    let start = at
    at += 1
    guard let minimum = count() else {
      at = start
      return nil
    }
    var maximum: Int? = minimum
    if peek() == "," {
      at += 1
      maximum = nil
      if peek() != "}" {
        guard let count = count() else {
          at = start
          return nil
        }
        maximum = count
      }
    }
    guard peek() == "}" else {
      at = start
      return nil
    }
    at += 1
    let limit = Self.greatestRepeatCount
    guard minimum <= limit, maximum ?? 0 <= limit, maximum ?? minimum >= minimum else {
      throw failure(.invalidRepeatCount, from: start)
    }
    return Bounds(minimum: minimum, maximum: maximum)
  }

  /// Reads decimal digits without leading zeros; numbers above the limit come out as some number above it.
  private mutating func count() -> Int? {
    let start = at
    var value = 0
    while let digit = peek(), "0"..."9" ~= digit {
      value = min(value * 10 + Int(digit.value - 0x30), Self.greatestRepeatCount + 1)
      at += 1
    }
    let hasLeadingZero = at - start > 1 && scalars[start] == 0x30
    return at == start || hasLeadingZero ? nil : value
  }
}
