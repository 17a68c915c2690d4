/// A deterministic automaton over byte classes whose states are made when they are first reached.
///
/// A match is noticed one byte late, so that conditions on the next byte are known. The memory is bounded: when the
/// states outgrow it, all are dropped and the search goes on from the present one; when that happens too often, the
/// search gives up and says so.
final class LazyAutomaton {
  /// An entry of the transition table: the offset of a state's row, and marks in the highest bits.
  typealias Reference = UInt32

  static let unknown: Reference = 1 << 31
  static let dead: Reference = 1 << 30
  static let match: Reference = 1 << 29
  static let start: Reference = 1 << 28
  static let row: Reference = start - 1

  /// What is behind the place where a search begins.
  enum Context: Int {
    case text
    case newline
    case word
    case other
  }

  /// The bytes that all states of one automaton may take.
  static let greatestMemory = 2 << 20

  let program: RegexProgram
  /// Whether the first way to match wins; otherwise all ways are followed and the longest wins.
  let isLeftmostFirst: Bool
  let marksStart: Bool
  let stride: Int
  let classes: UnsafeMutablePointer<UInt8>
  private(set) var table: UnsafeMutablePointer<Reference>
  private var capacity: Int

  private var states: [LazyState] = []
  private var references: [LazyState: Reference] = [:]
  private var starts: [Reference]
  private var memory = 0
  private(set) var flushCount = 0

  private var reached: SparseSet
  private var following: SparseSet
  private var roots: [UInt32] = []
  private var pending: [UInt32] = []

  init(_ program: RegexProgram, isLeftmostFirst: Bool, marksStart: Bool) {
    self.program = program
    self.isLeftmostFirst = isLeftmostFirst
    self.marksStart = marksStart
    // One class more for the end of the text, and rows of a power of two.
    let width = program.representatives.count + 1
    stride = 1 << (Int.bitWidth - (width - 1).leadingZeroBitCount)
    capacity = 16 * stride
    table = .allocate(capacity: capacity)
    classes = .allocate(capacity: 256)
    for byte in 0..<256 { classes[byte] = program.byteClasses[byte] }
    starts = [Reference](repeating: Self.unknown, count: 8)
    reached = SparseSet(capacity: program.instructions.count)
    following = SparseSet(capacity: program.instructions.count)
  }

  deinit {
    table.deallocate()
    classes.deallocate()
  }

  var endClass: Int { program.representatives.count }

  /// Returns the state a search begins in.
  func startState(_ context: Context, isAnchored: Bool) -> Reference {
    let index = context.rawValue + (isAnchored ? 4 : 0)
    if starts[index] != Self.unknown { return starts[index] }
    let behind: RegexAssertion =
      switch context {
      case .text: [.textStart, .lineStart]
      case .newline: .lineStart
      case .word, .other: []
      }
    following.removeAll()
    roots.removeAll(keepingCapacity: true)
    follow(isAnchored ? program.anchoredStart : program.unanchoredStart, behind)
    let state = makeState(isMatch: false, isAfterWord: context == .word, behind: behind)
    var reference = intern(state)
    if marksStart, !isAnchored, reference & Self.dead == 0 {
      reference |= Self.start
      references[state] = reference
    }
    starts[index] = reference
    return reference
  }

  /// Returns where `byte`, or the end of the text, leads from the state at `row`; fills the table.
  func follow(_ row: Reference, _ byte: UInt8?) -> Reference {
    let column = byte.map { Int(classes[Int($0)]) } ?? endClass
    let representative = byte.map { program.representatives[Int(classes[Int($0)])] }
    let state = states[Int(row) / stride]
    let next = step(from: state, over: representative)
    let flushes = flushCount
    let reference = intern(next)
    // After a flush the row belongs to another state.
    if flushes == flushCount { table[Int(row) + column] = reference }
    return reference
  }
}

// MARK: - States

extension LazyAutomaton {
  private func intern(_ state: LazyState) -> Reference {
    if state.isDead { return Self.dead }
    if let known = references[state] { return known }
    let size = state.instructions.count * 4 + stride * 4 + 128
    if memory + size > Self.greatestMemory, !states.isEmpty { flush() }
    memory += size
    let row = states.count * stride
    if row + stride > capacity { grow() }
    for column in 0..<stride { table[row + column] = Self.unknown }
    states.append(state)
    let reference = Reference(row) | (state.isMatch ? Self.match : 0)
    references[state] = reference
    return reference
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Reference>.allocate(capacity: capacity * 2)
    larger.update(from: table, count: capacity)
    table.deallocate()
    table = larger
    capacity *= 2
  }

  private func flush() {
    flushCount += 1
    memory = 0
    states.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    for index in starts.indices { starts[index] = Self.unknown }
  }

  private func makeState(isMatch: Bool, isAfterWord: Bool, behind: RegexAssertion) -> LazyState {
    var leaves: [UInt32] = []
    leaves.reserveCapacity(following.count)
    var needed: RegexAssertion = []
    for index in 0..<following.count {
      let instruction = program.instructions[Int(following[index])]
      switch instruction.operation {
      case .range, .set, .match: leaves.append(following[index])
      case .assertion: needed.formUnion(RegexAssertion(rawValue: instruction.low).subtracting(.behind))
      case .split, .capture, .fail: break
      }
    }
    // What nothing asks for must not tell states apart; behind one assertion another may ask.
    guard !needed.isEmpty else {
      return LazyState(
        instructions: leaves, isMatch: isMatch, isAfterWord: false, behind: [], isExpanded: true)
    }
    let asksForWords = !program.assertions.isDisjoint(with: .words)
    return LazyState(
      instructions: roots, isMatch: isMatch, isAfterWord: isAfterWord && asksForWords, behind: behind,
      isExpanded: false)
  }

  private func step(from state: LazyState, over byte: UInt8?) -> LazyState {
    let isWord = byte.map(RegexAssertion.isWord) ?? false
    if !state.isExpanded { expand(state, over: byte, isWord: isWord) }
    following.removeAll()
    roots.removeAll(keepingCapacity: true)
    let behind: RegexAssertion = byte == UInt8(ascii: "\n") ? .lineStart : []
    var isMatch = false
    let count = state.isExpanded ? state.instructions.count : reached.count
    for index in 0..<count {
      let id = state.isExpanded ? state.instructions[index] : reached[index]
      let instruction = program.instructions[Int(id)]
      switch instruction.operation {
      case .match: isMatch = true
      case .range, .set:
        if let byte, program.consumes(instruction, byte) { follow(instruction.next, behind) }
      case .split, .assertion, .capture, .fail: break
      }
      if isMatch && isLeftmostFirst { break }
    }
    return makeState(isMatch: isMatch, isAfterWord: isWord, behind: behind)
  }

  /// Fills `reached` with what the state holds, now that the next byte is known.
  ///
  /// It starts over from the roots, because what an assertion opens must be visited in the same order of preference
  /// as if it had been open from the beginning.
  private func expand(_ state: LazyState, over byte: UInt8?, isWord: Bool) {
    reached.removeAll()
    var holding = state.behind
    if byte == nil { holding.formUnion([.textEnd, .lineEnd]) }
    if byte == UInt8(ascii: "\n") { holding.insert(.lineEnd) }
    holding.insert(isWord != state.isAfterWord ? .wordBoundary : .noWordBoundary)
    for root in state.instructions { addClosure(of: root, holding: holding, toFollowing: false) }
  }

  private func follow(_ root: UInt32, _ behind: RegexAssertion) {
    guard !following.contains(root) else { return }
    roots.append(root)
    addClosure(of: root, holding: behind, toFollowing: true)
  }

  /// Adds what is reached from `start` without a byte, in order of preference.
  private func addClosure(of start: UInt32, holding: RegexAssertion, toFollowing: Bool) {
    pending.append(start)
    while let id = pending.popLast() {
      let isNew = toFollowing ? following.insert(id) : reached.insert(id)
      guard isNew else { continue }
      let instruction = program.instructions[Int(id)]
      switch instruction.operation {
      case .split:
        pending.append(instruction.argument)
        pending.append(instruction.next)
      case .capture: pending.append(instruction.next)
      case .assertion:
        if holding.contains(RegexAssertion(rawValue: instruction.low)) { pending.append(instruction.next) }
      case .match, .range, .set, .fail: break
      }
    }
  }
}
