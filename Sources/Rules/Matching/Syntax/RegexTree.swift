/// A parsed regular expression as flat records; children come before their parents.
struct RegexTree: Sendable {
  /// An index into `nodes`.
  typealias Index = Int

  enum Node: Sendable {
    case empty
    case set(ScalarSet)
    case anyByte
    case assertion(RegexAssertion)
    case capture(Index, group: Int)
    case concatenation([Index])
    case alternation([Index])
    /// No `maximum` means without bound.
    case repetition(Index, minimum: Int, maximum: Int?, isGreedy: Bool)
  }

  private(set) var nodes: [Node] = []

  /// The product of the bounded repetitions nested in each node.
  private var repeatProducts: [Int] = []

  /// The names of the groups by number; the whole match is 0 and has none.
  var groupNames: [String?] = [nil]

  /// The last node is the whole expression.
  var root: Index { nodes.count - 1 }

  mutating func append(_ node: Node) -> Index {
    nodes.append(node)
    let product: Int =
      switch node {
      case .empty, .set, .anyByte, .assertion: 1
      case .capture(let child, _): repeatProducts[child]
      case .concatenation(let children), .alternation(let children):
        children.reduce(1) { max($0, repeatProducts[$1]) }
      case .repetition(let child, let minimum, let maximum, _):
        repeatProducts[child] * max(1, maximum ?? minimum)
      }
    repeatProducts.append(product)
    return root
  }

  /// The product of the bounded repetitions nested in the node at `index`.
  func repeatProduct(at index: Index) -> Int {
    repeatProducts[index]
  }

  /// Appends `child` repeated; a star of a star is one star.
  mutating func appendRepetition(of child: Index, minimum: Int, maximum: Int?, isGreedy: Bool) -> Index {
    if maximum == nil || (minimum == 0 && maximum == 1),
      case .repetition(let inner, let innerMinimum, let innerMaximum, isGreedy) = nodes[child],
      innerMinimum <= 1, minimum <= 1, innerMaximum == nil || (innerMinimum == 0 && innerMaximum == 1)
    {
      let isBounded = maximum != nil && innerMaximum != nil
      let both = min(minimum, innerMinimum)
      return append(.repetition(inner, minimum: both, maximum: isBounded ? 1 : nil, isGreedy: isGreedy))
    }
    return append(.repetition(child, minimum: minimum, maximum: maximum, isGreedy: isGreedy))
  }

  mutating func appendConcatenation(_ children: [Index]) -> Index {
    switch children.count {
    case 0: append(.empty)
    case 1: children[0]
    default: append(.concatenation(children))
    }
  }

  /// Appends a choice; neighbouring single characters become one set, which changes no match.
  mutating func appendAlternation(_ children: [Index]) -> Index {
    var merged: [Index] = []
    var ranges: [ScalarRange] = []
    var setCount = 0
    for child in children {
      if case .set(let set) = nodes[child] {
        ranges += set.ranges
        setCount += 1
        if setCount == 1 { merged.append(child) }
        continue
      }
      endSetRun(ranges, count: setCount, in: &merged)
      (ranges, setCount) = ([], 0)
      merged.append(child)
    }
    endSetRun(ranges, count: setCount, in: &merged)
    return merged.count == 1 ? merged[0] : append(.alternation(merged))
  }

  private mutating func endSetRun(_ ranges: [ScalarRange], count: Int, in merged: inout [Index]) {
    guard count > 1 else { return }
    merged[merged.count - 1] = append(.set(ScalarSet(ranges)))
  }
}
