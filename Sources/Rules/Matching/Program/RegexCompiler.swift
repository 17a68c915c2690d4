import PolicyAST

/// Compiles a tree into a program, from the end to the beginning: every node is compiled in front of what follows it.
///
/// The work is kept on an explicit stack, so that no tree exhausts the call stack.
struct RegexCompiler {
  /// About what RE2 allows by default: 8 MB for a program, its reverse and their automata.
  static let greatestProgram = 131_072
  /// Bounds the memory of a search with groups: instructions times slots.
  static let greatestSlotTable = 1 << 22

  /// Work still to do; `current` is the entry of what was compiled last.
  enum Task {
    case visit(RegexTree.Index)
    case beginCapture(slot: UInt32)
    case setCurrent(UInt32)
    case collect
    case joinAlternatives(count: Int)
    case makeOptional(next: UInt32, isGreedy: Bool)
    case closeLoop(split: UInt32, next: UInt32, shape: LoopShape, isGreedy: Bool)
  }

  enum LoopShape {
    case star
    case plus
    /// `(x+)?`: keeps the order of preference right where the body may match nothing.
    case optionalPlus
  }

  /// The instructions of a set compiled once, to be copied where it is repeated.
  private struct Block {
    let instructions: Range<Int>
    let entry: UInt32
    /// What the block goes on at; every other place in it is its own.
    let next: UInt32
  }

  let tree: RegexTree
  let widths: RegexWidths
  let isReversed: Bool
  var instructions: [RegexInstruction] = []
  var byteSets: [ByteSet] = []
  var byteSetIndices: [ByteSet: UInt32] = [:]
  var current: UInt32 = 0
  private var tasks: [Task] = []
  private var collected: [UInt32] = []
  private var blocks: [RegexTree.Index: Block] = [:]

  /// Compiles `tree`; `isReversed` gives the program that reads backwards and knows no groups.
  static func compile(
    _ tree: RegexTree, widths: RegexWidths, isReversed: Bool = false
  ) throws(RegexError) -> RegexProgram {
    var compiler = RegexCompiler(tree: tree, widths: widths, isReversed: isReversed)
    return try compiler.run()
  }

  private init(tree: RegexTree, widths: RegexWidths, isReversed: Bool) {
    self.tree = tree
    self.widths = widths
    self.isReversed = isReversed
  }

  private mutating func run() throws(RegexError) -> RegexProgram {
    let slotCount = 2 * tree.groupNames.count
    let tooLarge = RegexError(kind: .tooLarge, region: Region(at: 0))
    current = append(.match)
    tasks = [.visit(tree.root)]
    while let task = tasks.popLast() {
      perform(task)
      guard instructions.count <= Self.greatestProgram else { throw tooLarge }
    }
    guard
      isReversed || instructions.count.multipliedReportingOverflow(by: slotCount).partialValue <= Self.greatestSlotTable
    else { throw tooLarge }
    let start = current
    let loop = append(.split, next: start)
    instructions[Int(loop)].argument = append(.range, low: 0, high: 0xFF, next: loop)
    return RegexProgram(
      instructions: instructions, byteSets: byteSets, anchoredStart: start, unanchoredStart: loop,
      slotCount: slotCount)
  }

  mutating func append(
    _ operation: RegexInstruction.Operation, low: UInt8 = 0, high: UInt8 = 0, next: UInt32 = 0, argument: UInt32 = 0
  ) -> UInt32 {
    instructions.append(
      RegexInstruction(operation: operation, low: low, high: high, next: next, argument: argument))
    return UInt32(instructions.count - 1)
  }

  /// Appends a choice between `first` and `second`, in order of preference when greedy.
  mutating func appendSplit(_ first: UInt32, _ second: UInt32, isGreedy: Bool = true) -> UInt32 {
    isGreedy
      ? append(.split, next: first, argument: second)
      : append(.split, next: second, argument: first)
  }

  private mutating func perform(_ task: Task) {
    switch task {
    case .visit(let index): visit(index)
    case .beginCapture(let slot): current = append(.capture, next: current, argument: slot)
    case .setCurrent(let entry): current = entry
    case .collect: collected.append(current)
    case .joinAlternatives(let count):
      current = collected.removeLast()
      for _ in 1..<count { current = appendSplit(collected.removeLast(), current) }
    case .makeOptional(let next, let isGreedy):
      current = appendSplit(current, next, isGreedy: isGreedy)
    case .closeLoop(let split, let next, let shape, let isGreedy):
      closeLoop(at: split, next: next, shape: shape, isGreedy: isGreedy)
    }
  }

  private mutating func closeLoop(at split: UInt32, next: UInt32, shape: LoopShape, isGreedy: Bool) {
    let body = current
    instructions[Int(split)].next = isGreedy ? body : next
    instructions[Int(split)].argument = isGreedy ? next : body
    switch shape {
    case .star: current = split
    case .plus: current = body
    case .optionalPlus: current = appendSplit(body, next, isGreedy: isGreedy)
    }
  }

  private mutating func visit(_ index: RegexTree.Index) {
    switch tree.nodes[index] {
    case .empty: break
    case .set(let set): current = appendBlock(of: set, at: index)
    case .anyByte: current = append(.range, low: 0, high: 0xFF, next: current)
    case .assertion(let assertion):
      let condition = isReversed ? assertion.mirrored : assertion
      current = append(.assertion, low: condition.rawValue, next: current)
    case .capture(let child, let group):
      if !isReversed {
        current = append(.capture, next: current, argument: UInt32(2 * group + 1))
        tasks.append(.beginCapture(slot: UInt32(2 * group)))
      }
      tasks.append(.visit(child))
    case .concatenation(let children):
      for child in isReversed ? children.reversed() : children { tasks.append(.visit(child)) }
    case .alternation(let children):
      tasks.append(.joinAlternatives(count: children.count))
      for child in children.reversed() { tasks += [.collect, .visit(child), .setCurrent(current)] }
    case .repetition(let child, let minimum, let maximum, let isGreedy):
      visitRepetition(of: child, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    }
  }

  private mutating func appendBlock(of set: ScalarSet, at index: RegexTree.Index) -> UInt32 {
    let start = instructions.count
    guard let block = blocks[index] else {
      let entry = isReversed ? appendReversed(set) : appendForward(set)
      blocks[index] = Block(instructions: start..<instructions.count, entry: entry, next: current)
      return entry
    }
    let distance = UInt32(start - block.instructions.lowerBound)
    for place in block.instructions {
      var copy = instructions[place]
      copy.next = copy.next == block.next ? current : copy.next + distance
      if copy.operation == .split { copy.argument += distance }
      instructions.append(copy)
    }
    return block.entry + distance
  }

  private mutating func visitRepetition(of child: RegexTree.Index, minimum: Int, maximum: Int?, isGreedy: Bool) {
    for _ in 0..<(maximum == nil ? max(0, minimum - 1) : minimum) { tasks.append(.visit(child)) }
    if let maximum {
      let next = current
      for _ in minimum..<max(minimum, maximum) {
        tasks += [.makeOptional(next: next, isGreedy: isGreedy), .visit(child)]
      }
    } else {
      let split = append(.split)
      let isNullable = widths.minimum[child] == 0
      let shape: LoopShape = minimum > 0 ? .plus : isNullable ? .optionalPlus : .star
      tasks += [.closeLoop(split: split, next: current, shape: shape, isGreedy: isGreedy), .visit(child)]
      current = split
    }
  }
}
