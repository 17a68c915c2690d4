extension LiteralFacts {
  /// Returns what is known about the literals of a whole expression.
  ///
  /// - Complexity: O(size of the tree), with the bounds above.
  static func facts(of tree: RegexTree, widths: RegexWidths) -> LiteralFacts {
    var known: [LiteralFacts] = []
    known.reserveCapacity(tree.nodes.count)
    for node in tree.nodes { known.append(facts(of: node, known, widths)) }
    return known[tree.root]
  }

  private static func facts(
    of node: RegexTree.Node, _ known: [LiteralFacts], _ widths: RegexWidths
  ) -> LiteralFacts {
    switch node {
    case .empty, .assertion: return .empty
    case .anyByte: return .none
    case .set(let set): return exactly(literals(of: set))
    case .capture(let child, _): return known[child]
    case .concatenation(let children): return concatenation(children, known, widths)
    case .alternation(let children): return alternation(children.map { known[$0] })
    case .repetition(let child, let minimum, let maximum, _):
      return repetition(known[child], minimum: minimum, maximum: maximum)
    }
  }

  private static func exactly(_ literals: [LiteralSet.Literal]?) -> LiteralFacts {
    var facts = LiteralFacts(exact: literals)
    if let literals { facts.offer(Requirement(literals, greatestOffset: 0)) }
    return facts
  }

  /// The characters of `set`, where they are few; the cases of an ASCII letter are one literal.
  private static func literals(of set: ScalarSet) -> [LiteralSet.Literal]? {
    guard !set.isEmpty, set.count <= 16 else { return nil }
    var points: Set<UInt32> = []
    for range in set.ranges { points.formUnion(range.low...range.high) }
    var result: [LiteralSet.Literal] = []
    for point in points.sorted() {
      guard let scalar = Unicode.Scalar(point) else { return nil }
      let isLetter = scalar.isASCII && UInt8(point).isASCIILetter
      let isFolded = isLetter && points.contains(point ^ 0x20)
      if isFolded && point & 0x20 == 0 { continue }
      result.append(LiteralSet.Literal(String(Character(scalar)), ignoresCase: isFolded))
    }
    return result
  }

  private static func concatenation(
    _ children: [RegexTree.Index], _ known: [LiteralFacts], _ widths: RegexWidths
  ) -> LiteralFacts {
    var facts = LiteralFacts()
    var run: [LiteralSet.Literal] = [LiteralSet.Literal([])]
    var runOffset: Int? = 0
    var offset: Int? = 0
    var isExact = true
    for child in children {
      if let exact = known[child].exact, let joined = product(run, exact) {
        run = joined
      } else {
        isExact = false
        facts.offer(Requirement(run, greatestOffset: runOffset))
        run = known[child].exact ?? [LiteralSet.Literal([])]
        runOffset = known[child].exact == nil ? sum(offset, widths.maximum[child]) : offset
        if known[child].exact == nil {
          facts.offer(known[child].nearby?.moved(by: offset))
          facts.offer(known[child].anywhere?.moved(by: offset))
        }
      }
      offset = sum(offset, widths.maximum[child])
    }
    facts.offer(Requirement(run, greatestOffset: runOffset))
    facts.exact = isExact ? run : nil
    return facts
  }

  private static func alternation(_ children: [LiteralFacts]) -> LiteralFacts {
    var facts = LiteralFacts(exact: [], nearby: nil, anywhere: nil)
    for child in children {
      if let exact = child.exact, let all = facts.exact, all.count + exact.count <= greatestCount {
        facts.exact = all + exact
      } else {
        facts.exact = nil
      }
    }
    facts.offer(union(children.map(\.nearby)))
    facts.offer(union(children.map(\.anywhere)))
    return facts
  }

  private static func union(_ requirements: [Requirement?]) -> Requirement? {
    var literals: [LiteralSet.Literal] = []
    var offset: Int? = 0
    for requirement in requirements {
      guard let requirement, literals.count + requirement.literals.count <= greatestCount else { return nil }
      literals += requirement.literals
      offset = if let left = offset, let right = requirement.greatestOffset { max(left, right) } else { nil }
    }
    return Requirement(literals, greatestOffset: offset)
  }

  private static func repetition(_ child: LiteralFacts, minimum: Int, maximum: Int?) -> LiteralFacts {
    if maximum == 0 { return .empty }
    guard minimum > 0 else { return .none }
    var facts = child
    facts.exact = nil
    guard minimum == maximum, let once = child.exact else { return facts }
    var all: [LiteralSet.Literal]? = [LiteralSet.Literal([])]
    for _ in 0..<minimum {
      guard let left = all else { break }
      all = product(left, once)
    }
    if let all { return exactly(all) }
    return facts
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}
