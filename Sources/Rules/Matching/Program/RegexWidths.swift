/// How many bytes each node of a tree can match.
struct RegexWidths: Sendable {
  /// The least number of bytes, by node; saturated.
  private(set) var minimum: [Int] = []

  /// The greatest number of bytes, by node; nil without bound.
  private(set) var maximum: [Int?] = []

  /// - Complexity: O(size of the tree).
  init(_ tree: RegexTree) {
    for node in tree.nodes {
      let width = self.width(of: node)
      minimum.append(width.minimum)
      maximum.append(width.maximum)
    }
  }

  private func width(of node: RegexTree.Node) -> (minimum: Int, maximum: Int?) {
    switch node {
    case .empty, .assertion: return (0, 0)
    case .anyByte: return (1, 1)
    case .set(let set):
      guard let first = set.ranges.first, let last = set.ranges.last else { return (1, 1) }
      return (Self.width(of: first.low), Self.width(of: last.high))
    case .capture(let child, _): return (minimum[child], maximum[child])
    case .concatenation(let children):
      return children.reduce((0, 0)) { sum, child in
        (Self.sum(sum.0, minimum[child]), Self.sum(sum.1, maximum[child]))
      }
    case .alternation(let children):
      return children.dropFirst().reduce((minimum[children[0]], maximum[children[0]])) { bounds, child in
        let widest: Int? = if let left = bounds.1, let right = maximum[child] { max(left, right) } else { nil }
        return (min(bounds.0, minimum[child]), widest)
      }
    case .repetition(let child, let least, let most, _):
      return (Self.product(minimum[child], least), Self.widest(maximum[child], most))
    }
  }

  private static func width(of point: UInt32) -> Int {
    point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .max : product
  }

  private static func widest(_ width: Int?, _ count: Int?) -> Int? {
    if width == 0 || count == 0 { return 0 }
    guard let width, let count else { return nil }
    let (product, overflow) = width.multipliedReportingOverflow(by: count)
    return overflow ? nil : product
  }
}
