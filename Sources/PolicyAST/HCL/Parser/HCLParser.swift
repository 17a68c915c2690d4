/// Turns the tokens of an HCL text into a flat tree, as the reference parser does, and reports the same faults.
///
/// After a fault the parser looks for a place to go on, so that the rest of the file is kept.
/// - Source: hashicorp/hcl, hclsyntax, parser.go.
struct HCLParser {
  /// How deeply bodies and expressions may nest; bounds the stack.
  static let depthLimit = 200

  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<HCLToken>
  var nodes: [HCLNode] = []
  var faults: [HCLFault]
  /// The number of faults met, also of those not kept.
  var faultCount = 0
  /// The index of the next token to look at.
  var position = 0
  var includesNewlines = true
  /// Set after the first fault that left the parser at a doubtful place; faults that may only follow from it are
  /// suppressed.
  var recovers = false
  /// Set while items are salvaged that the reference would skip: nothing is reported.
  var isSilent = false
  var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<HCLToken>, faults: [HCLFault]) {
    self.bytes = bytes
    self.tokens = tokens
    self.faults = faults
    nodes.reserveCapacity(tokens.count)
  }

  // MARK: Tokens

  @inline(__always)
  private func nextIndex() -> Int {
    var index = position
    let last = tokens.count - 1
    if index >= last { return last }
    if !includesNewlines {
      while tokens[index].kind == .newline { index += 1 }
    }
    return index
  }

  @inline(__always)
  func peek() -> HCLToken { tokens[nextIndex()] }

  @inline(__always)
  var next: HCLToken.Kind { tokens[nextIndex()].kind }

  @inline(__always)
  @discardableResult
  mutating func read() -> HCLToken {
    let index = nextIndex()
    position = index + 1
    return tokens[index]
  }

  /// The token read last.
  var previous: HCLToken { tokens[min(max(position - 1, 0), tokens.count - 1)] }

  func isKeyword(_ token: HCLToken, _ keyword: StaticString) -> Bool {
    guard token.kind == .identifier, Int(token.end - token.start) == keyword.utf8CodeUnitCount else { return false }
    for index in 0..<keyword.utf8CodeUnitCount where bytes[Int(token.start) + index] != keyword.utf8Start[index] {
      return false
    }
    return true
  }

  // MARK: Faults

  mutating func report(_ problem: HCLProblem, _ start: UInt32, _ end: UInt32) {
    faultCount += 1
    guard !isSilent else { return }
    faults.append(HCLFault(problem: problem, region: Region(Int(start), Int(end))))
  }

  mutating func report(_ problem: HCLProblem, at token: HCLToken) {
    report(problem, token.start, token.end)
  }

  /// Reports a fault that may only be the consequence of an earlier one.
  mutating func reportUnlessRecovering(_ problem: HCLProblem, at token: HCLToken) {
    if !recovers { report(problem, at: token) }
  }

  /// Whether something went wrong since `count` faults were met and the parser stands at a doubtful place.
  @inline(__always)
  func isLost(since count: Int) -> Bool { recovers && faultCount > count }

  // MARK: Records

  @inline(__always)
  mutating func add(_ node: HCLNode) -> Int32 {
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  @inline(__always)
  mutating func add(_ kind: HCLNode.Kind, _ start: UInt32, _ end: UInt32) -> Int32 {
    add(HCLNode(kind, start, end))
  }

  func start(_ index: Int32) -> UInt32 { nodes[Int(index)].start }
  func end(_ index: Int32) -> UInt32 { nodes[Int(index)].end }

  /// Links `child` after `last`, or as the first child of what `first` will belong to.
  @inline(__always)
  mutating func link(_ child: Int32, _ first: inout Int32, _ last: inout Int32) {
    if last >= 0 { nodes[Int(last)].next = child } else { first = child }
    last = child
  }

  /// A record with up to three children, in order.
  mutating func add(
    _ kind: HCLNode.Kind, _ start: UInt32, _ end: UInt32, children first: Int32, _ second: Int32 = -1,
    _ third: Int32 = -1
  ) -> Int32 {
    if second >= 0 { nodes[Int(first)].next = second }
    if third >= 0 { nodes[Int(second)].next = third }
    var node = HCLNode(kind, start, end)
    node.first = first
    return add(node)
  }
}
