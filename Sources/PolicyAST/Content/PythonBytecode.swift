/// The texts in compiled Python, found by following the marshalled objects.
///
/// A text is directly followed by the type of the next object, which is often a letter; only the structure tells where
/// it ends.
/// - Source: `Python/marshal.c` and `Lib/importlib/_bootstrap_external.py` of CPython 2.7 to 3.14.
struct PythonBytecode {
  /// What differs between the versions of the format.
  struct Layout {
    /// The bytes in front of the first object.
    let headerSize: Int
    /// The numbers at the beginning of a code object.
    let numberCount: Int
    /// Whether names of all kinds are in one list, as since 3.11.
    let joinsNames: Bool

    /// The layout that the first bytes of a file tell; nil for what is no compiled Python.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count > 16, bytes[2] == 0x0D, bytes[3] == 0x0A else { return nil }
      let magic = Int(bytes[0]) | Int(bytes[1]) << 8
      switch magic {
      case 62_000...62_299: (headerSize, numberCount, joinsNames) = (8, 4, false)
      case 3000...3229: (headerSize, numberCount, joinsNames) = (magic < 3190 ? 8 : 12, 5, false)
      case 3230...3389: (headerSize, numberCount, joinsNames) = (12, 5, false)
      case 3390...3399: (headerSize, numberCount, joinsNames) = (16, 5, false)
      case 3400...3449: (headerSize, numberCount, joinsNames) = (16, 6, false)
      case 3450...4200: (headerSize, numberCount, joinsNames) = (16, 5, true)
      case _: return nil
      }
    }
  }

  private enum Task {
    case objects(Int)
    /// An object whose bytes are no text: instructions, tables of lines.
    case machineCode
    case number
    case dictionary
  }

  private enum Damage: Error {
    case found
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let layout: Layout
  private var cursor: Int
  private var tasks: [Task] = [.objects(1)]
  private var ranges: [Range<Int>] = []

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let layout = Layout(bytes) else { return nil }
    self.bytes = bytes
    self.layout = layout
    cursor = layout.headerSize
  }

  /// Returns where the texts in the file `bytes` stand, ascending; nil when it cannot be followed to the end.
  /// - Complexity: O(*n*).
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    guard var reading = PythonBytecode(bytes) else { return nil }
    do {
      try reading.run()
    } catch {
      return nil
    }
    return reading.ranges
  }

  private mutating func run() throws(Damage) {
    while let task = tasks.popLast() {
      switch task {
      case .objects(let count):
        guard count > 0 else { continue }
        if count > 1 { tasks.append(.objects(count - 1)) }
        _ = try readObject(isText: true)
      case .machineCode: _ = try readObject(isText: false)
      case .number: try skip(4)
      case .dictionary:
        // A null ends the entries.
        guard try readObject(isText: true) else { continue }
        tasks += [.dictionary, .objects(1)]
      }
    }
  }

  /// Reads one object up to the objects in it, which become tasks; returns whether it is not the null that ends a
  /// dictionary.
  private mutating func readObject(isText: Bool) throws(Damage) -> Bool {
    guard cursor < bytes.count else { throw .found }
    let type = bytes[cursor] & 0x7F
    cursor += 1
    switch type {
    case UInt8(ascii: "0"): return false
    case UInt8(ascii: "N"), UInt8(ascii: "F"), UInt8(ascii: "T"), UInt8(ascii: "S"), UInt8(ascii: "."): break
    case UInt8(ascii: "i"), UInt8(ascii: "r"), UInt8(ascii: "R"): try skip(4)
    case UInt8(ascii: "I"), UInt8(ascii: "g"): try skip(8)
    case UInt8(ascii: "y"): try skip(16)
    case UInt8(ascii: "f"): try skip(try length(1))
    case UInt8(ascii: "x"):
      try skip(try length(1))
      try skip(try length(1))
    case UInt8(ascii: "l"): try skipLong()
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "u"), UInt8(ascii: "a"), UInt8(ascii: "A"):
      try text(try length(4), isKept: isText)
    case UInt8(ascii: "z"), UInt8(ascii: "Z"): try text(try length(1), isKept: isText)
    case UInt8(ascii: ")"): tasks.append(.objects(try length(1)))
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ">"):
      tasks.append(.objects(try length(4)))
    case UInt8(ascii: ":"): tasks.append(.objects(3))
    case UInt8(ascii: "{"): tasks.append(.dictionary)
    case UInt8(ascii: "c"): try readCode()
    case _: throw .found
    }
    return true
  }

  private mutating func readCode() throws(Damage) {
    try skip(4 * layout.numberCount)
    // Instructions; constants and names; local names; file and name; first line; table of lines. Last in, first out.
    let parts: [Task] =
      layout.joinsNames
      ? [.machineCode, .objects(3), .machineCode, .objects(3), .number, .machineCode, .machineCode]
      : [.machineCode, .objects(7), .number, .machineCode]
    tasks += parts.reversed()
  }

  private mutating func skipLong() throws(Damage) {
    guard bytes.count - cursor >= 4 else { throw .found }
    let digits = Int32(bitPattern: UInt32(try length(4, isBounded: false)))
    try skip(2 * Int(digits.magnitude))
  }

  private mutating func text(_ length: Int, isKept: Bool) throws(Damage) {
    let start = cursor
    try skip(length)
    if isKept, length > 0 { ranges.append(start..<cursor) }
  }

  private mutating func skip(_ count: Int) throws(Damage) {
    guard count <= bytes.count - cursor else { throw .found }
    cursor += count
  }

  /// Reads a little-endian number of `width` bytes: a length, which cannot be greater than what is left.
  private mutating func length(_ width: Int, isBounded: Bool = true) throws(Damage) -> Int {
    guard width <= bytes.count - cursor else { throw .found }
    var value = 0
    for index in 0..<width { value |= Int(bytes[cursor + index]) << (8 * index) }
    cursor += width
    guard !isBounded || value <= bytes.count - cursor else { throw .found }
    return value
  }
}
