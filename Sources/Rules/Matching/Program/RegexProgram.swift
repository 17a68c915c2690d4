/// A byte-based nondeterministic automaton, compiled for reading forwards or backwards.
struct RegexProgram: Sendable {
  let instructions: [RegexInstruction]
  let byteSets: [ByteSet]

  /// Where a match begins that must start at the place searched.
  let anchoredStart: UInt32

  /// Where a match begins that may start later.
  let unanchoredStart: UInt32

  /// The class of each byte; bytes of one class lead every instruction to the same place.
  let byteClasses: [UInt8]

  /// One byte of each class.
  let representatives: [UInt8]

  /// The assertions that occur.
  let assertions: RegexAssertion

  /// The number of slots for offsets: two a group, with the whole match first.
  let slotCount: Int

  init(
    instructions: [RegexInstruction], byteSets: [ByteSet], anchoredStart: UInt32, unanchoredStart: UInt32,
    slotCount: Int
  ) {
    self.instructions = instructions
    self.byteSets = byteSets
    self.anchoredStart = anchoredStart
    self.unanchoredStart = unanchoredStart
    self.slotCount = slotCount
    assertions = instructions.reduce(into: []) { result, instruction in
      if instruction.operation == .assertion { result.insert(RegexAssertion(rawValue: instruction.low)) }
    }
    (byteClasses, representatives) = Self.classify(instructions, byteSets, assertions)
  }

  /// Returns whether `instruction`, which consumes a byte, consumes `byte`.
  @inline(__always)
  func consumes(_ instruction: RegexInstruction, _ byte: UInt8) -> Bool {
    instruction.operation == .range
      ? instruction.low <= byte && byte <= instruction.high
      : byteSets[Int(instruction.argument)].contains(byte)
  }

  private static func classify(
    _ instructions: [RegexInstruction], _ byteSets: [ByteSet], _ assertions: RegexAssertion
  ) -> ([UInt8], [UInt8]) {
    var beginsClass = [Bool](repeating: false, count: 257)
    func separate(_ set: ByteSet) {
      for byte in 1...255 where set.contains(UInt8(byte)) != set.contains(UInt8(byte - 1)) { beginsClass[byte] = true }
    }
    for instruction in instructions where instruction.operation == .range {
      beginsClass[Int(instruction.low)] = true
      beginsClass[Int(instruction.high) + 1] = true
    }
    byteSets.forEach(separate)
    if !assertions.isDisjoint(with: .lines) { separate(ByteSet(0x0A, 0x0A)) }
    if !assertions.isDisjoint(with: .words) {
      var words = ByteSet()
      for byte in UInt8.min...UInt8.max where RegexAssertion.isWord(byte) { words.insert(byte, byte) }
      separate(words)
    }
    var classes: [UInt8] = [0]
    var representatives: [UInt8] = [0]
    for byte in 1...255 {
      if beginsClass[byte] { representatives.append(UInt8(byte)) }
      classes.append(UInt8(representatives.count - 1))
    }
    return (classes, representatives)
  }
}
