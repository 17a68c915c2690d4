import PolicyAST

/// Reads RE2 syntax, as with RE2's default options, into a tree.
///
/// Groups are kept on an explicit stack, so that no pattern exhausts the call stack.
struct RegexParser {
  /// A group that is still open.
  struct OpenGroup {
    /// The number of the capturing group, or nil.
    let group: Int?
    let outerFlags: RegexFlags
    let region: Region
    var alternatives: [RegexTree.Index] = []
    var items: [RegexTree.Index] = []
  }

  static let deepestNesting = 1000
  static let greatestRepeatCount = 1000

  let scalars: [UInt32]
  /// The byte offset of each scalar, and of the end.
  let offsets: [Int]
  /// The index of the last `:]`, or -1.
  let lastClassEnd: Int
  var at = 0
  var flags: RegexFlags
  var tree = RegexTree()
  var stack: [OpenGroup]

  /// Parses `pattern`.
  static func parse(_ pattern: some Sequence<UInt8>, ignoresCase: Bool) throws(RegexError) -> RegexTree {
    var parser = try RegexParser(pattern, flags: ignoresCase ? .ignoresCase : [])
    return try parser.parseAll()
  }

  private init(_ pattern: some Sequence<UInt8>, flags: RegexFlags) throws(RegexError) {
    var scalars: [UInt32] = []
    var offsets = [0]
    var decoder = UTF8()
    var bytes = pattern.makeIterator()
    reading: while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar):
        scalars.append(scalar.value)
        offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
      case .emptyInput:
        break reading
      case .error:
        throw RegexError(kind: .invalidUTF8, region: Region(at: offsets[offsets.count - 1]))
      }
    }
    self.scalars = scalars
    lastClassEnd = scalars.indices.dropLast().last { scalars[$0] == 0x3A && scalars[$0 + 1] == 0x5D } ?? -1
    self.offsets = offsets
    self.flags = flags
    stack = [OpenGroup(group: nil, outerFlags: flags, region: Region(at: 0))]
  }

  private mutating func parseAll() throws(RegexError) -> RegexTree {
    // Where the last item was a repetition that ended just here: stacking another on it is refused.
    var repetitionEnd = -1
    while let scalar = peek() {
      let start = at
      switch scalar {
      case "(": try openGroup()
      case ")": try closeGroup()
      case "|":
        at += 1
        endAlternative()
      case "*", "+", "?", "{":
        guard let bounds = try repetition() else {
          at += 1
          push(literal(0x7B))
          continue
        }
        try pushRepetition(bounds, from: start, isStacked: repetitionEnd == start)
        repetitionEnd = at
      default: try parseItem(scalar)
      }
    }
    guard stack.count == 1 else { throw RegexError(kind: .missingParenthesis, region: stack[stack.count - 1].region) }
    let root = finishTop()
    // The root is the last node, even where an inner node could stand for it.
    if root != tree.root { _ = tree.append(.concatenation([root])) }
    return tree
  }

  private mutating func parseItem(_ scalar: Unicode.Scalar) throws(RegexError) {
    switch scalar {
    case "^":
      at += 1
      push(.assertion(flags.contains(.isMultiline) ? .lineStart : .textStart))
    case "$":
      at += 1
      push(.assertion(flags.contains(.isMultiline) ? .lineEnd : .textEnd))
    case ".":
      at += 1
      let newline = ScalarSet([ScalarRange(0x0A)])
      push(.set(flags.contains(.dotMatchesNewline) ? .all : newline.complement))
    case "[": push(.set(try parseClass()))
    case "\\": try parseEscapedItem()
    default:
      at += 1
      push(literal(scalar.value))
    }
  }
}

// MARK: - Building

extension RegexParser {
  /// The scalar `distance` ahead, or nil at the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    at + distance < scalars.count ? Unicode.Scalar(scalars[at + distance]) : nil
  }

  func failure(_ kind: RegexError.Kind, from start: Int, to end: Int? = nil) -> RegexError {
    let last = min(end ?? max(at, start + 1), scalars.count)
    return RegexError(kind: kind, region: Region(offsets[start], offsets[max(last, start)]))
  }

  func literal(_ scalar: UInt32) -> RegexTree.Node {
    .set(flags.contains(.ignoresCase) ? CaseFolding.orbit(of: scalar) : ScalarSet([ScalarRange(scalar)]))
  }

  mutating func push(_ node: RegexTree.Node) {
    stack[stack.count - 1].items.append(tree.append(node))
  }

  mutating func endAlternative() {
    let items = stack[stack.count - 1].items
    stack[stack.count - 1].items = []
    stack[stack.count - 1].alternatives.append(tree.appendConcatenation(items))
  }

  /// Returns the node of the innermost open group's contents.
  mutating func finishTop() -> RegexTree.Index {
    endAlternative()
    return tree.appendAlternation(stack[stack.count - 1].alternatives)
  }

  private mutating func closeGroup() throws(RegexError) {
    guard stack.count > 1 else { throw failure(.unexpectedParenthesis, from: at) }
    at += 1
    var node = finishTop()
    let top = stack.removeLast()
    if let group = top.group { node = tree.append(.capture(node, group: group)) }
    flags = top.outerFlags
    stack[stack.count - 1].items.append(node)
  }
}
