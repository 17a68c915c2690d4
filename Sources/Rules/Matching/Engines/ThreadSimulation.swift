/// Runs a program by following all of its threads at once, with the offsets of the groups.
///
/// - Complexity: O(bytes · size of the program · groups).
struct ThreadSimulation {
  /// Where a search looks, and what it must satisfy.
  struct Request {
    var from: Int
    /// The offset after the last byte that may belong to the match.
    var to: Int
    var isAnchored = false
    /// Whether the match must end at `to`.
    var mustReachEnd = false
  }

  private enum Step {
    case explore(UInt32)
    case restore(slot: Int, value: Int)
  }

  private let program: RegexProgram
  private var current: ThreadList
  private var following: ThreadList
  private var scratch: [Int]
  private var pending: [Step] = []

  init(_ program: RegexProgram) {
    self.program = program
    current = ThreadList(capacity: program.instructions.count, slotCount: program.slotCount)
    following = current
    scratch = [Int](repeating: -1, count: program.slotCount)
  }

  /// Returns the slots of the first match, two offsets a group, -1 where unset; or nil.
  mutating func search(_ bytes: UnsafeBufferPointer<UInt8>, _ request: Request) -> [Int]? {
    var best: [Int]?
    var at = request.from
    current.removeAll()
    while true {
      // A thread that starts now is liked less than all that started before.
      if best == nil, at == request.from || !request.isAnchored {
        for index in scratch.indices { scratch[index] = -1 }
        scratch[0] = at
        add(program.anchoredStart, at, bytes, toFollowing: false)
      }
      let mayStartLater = best == nil && !request.isAnchored
      if current.set.count == 0 && !mayStartLater { break }
      if let match = step(bytes, at, request) { best = match }
      swap(&current, &following)
      following.removeAll()
      if at >= request.to { break }
      at += 1
    }
    return best
  }

  /// Moves all threads over the byte at `at`; returns the slots of the match that ends here, if one is liked best.
  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ request: Request) -> [Int]? {
    for position in 0..<current.set.count {
      let instruction = program.instructions[Int(current.set[position])]
      switch instruction.operation {
      case .match:
        guard !request.mustReachEnd || at == request.to else { continue }
        current.load(position, into: &scratch)
        scratch[1] = at
        return scratch
      case .range, .set:
        guard at < request.to, program.consumes(instruction, bytes[at]) else { continue }
        current.load(position, into: &scratch)
        add(instruction.next, at + 1, bytes, toFollowing: true)
      case .split, .assertion, .capture, .fail: continue
      }
    }
    return nil
  }

  private mutating func add(_ start: UInt32, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>, toFollowing: Bool) {
    var holding: RegexAssertion?
    pending.append(.explore(start))
    while let step = pending.popLast() {
      guard case .explore(let id) = step else {
        if case .restore(let slot, let value) = step { scratch[slot] = value }
        continue
      }
      guard toFollowing ? following.set.insert(id) : current.set.insert(id) else { continue }
      let instruction = program.instructions[Int(id)]
      switch instruction.operation {
      case .split:
        pending.append(.explore(instruction.argument))
        pending.append(.explore(instruction.next))
      case .capture:
        let slot = Int(instruction.argument)
        pending.append(.restore(slot: slot, value: scratch[slot]))
        scratch[slot] = at
        pending.append(.explore(instruction.next))
      case .assertion:
        let conditions = holding ?? RegexAssertion.holding(at: at, in: bytes)
        holding = conditions
        if conditions.contains(RegexAssertion(rawValue: instruction.low)) {
          pending.append(.explore(instruction.next))
        }
      case .match, .range, .set:
        if toFollowing { following.store(scratch) } else { current.store(scratch) }
      case .fail: break
      }
    }
  }
}
