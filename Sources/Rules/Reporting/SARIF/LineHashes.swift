import PolicyAST

/// The hashes by which GitHub code scanning follows a result through versions of a file.
///
/// - Source: `src/fingerprints.ts` of github/codeql-action: one rolling hash over the UTF-16 code units of the text without
///   blanks, a line's hash being its value after the 100 units that begin with the line.
struct LineHashes {
  private static let block = 100
  private static let factor: UInt64 = 37

  private let wanted: Set<Int>
  private var found: [Int: String] = [:]
  private var window = [UInt64](repeating: 0, count: block)
  private var lineOfSlot = [Int](repeating: 0, count: block)
  private var slot = 0
  private var hash: UInt64 = 0
  private var seen: [UInt64: Int] = [:]
  private let outgoingFactor = (0..<block).reduce(into: 1 as UInt64) { product, _ in product &*= factor }

  /// Returns the hashes of the lines with the given 1-based numbers, by number.
  /// - Complexity: O(*n*) in the length of `file`.
  static func of(lines wanted: Set<Int>, in file: SourceFile) -> [Int: String] {
    var hashes = LineHashes(wanted: wanted)
    hashes.read(file)
    return hashes.found
  }

  private init(wanted: Set<Int>) {
    self.wanted = wanted
  }

  private mutating func read(_ file: SourceFile) {
    var line = 0
    var isLineStart = true
    var followsReturn = false
    for unit in String(decoding: file.bytes, as: UTF8.self).utf16 {
      if unit == 0x20 || unit == 0x09 || (followsReturn && unit == 0x0A) {
        followsReturn = false
        continue
      }
      followsReturn = unit == 0x0D
      let kept = followsReturn ? 0x0A : UInt64(unit)
      if isLineStart { line += 1 }
      push(kept, beginning: isLineStart ? line : 0)
      isLineStart = kept == 0x0A
    }
    push(0xFFFF, beginning: isLineStart ? line + 1 : 0)
    for _ in 0..<Self.block { push(0, beginning: 0) }
  }

  /// Takes the next unit; `line` is the 1-based number of the line that it begins, 0 when it begins none.
  private mutating func push(_ unit: UInt64, beginning line: Int) {
    if lineOfSlot[slot] != 0 { emit(lineOfSlot[slot]) }
    lineOfSlot[slot] = line
    hash = Self.factor &* hash &+ unit &- outgoingFactor &* window[slot]
    window[slot] = unit
    slot = (slot + 1) % Self.block
  }

  private mutating func emit(_ line: Int) {
    let count = seen[hash, default: 0] + 1
    seen[hash] = count
    if wanted.contains(line) { found[line] = "\(String(hash, radix: 16)):\(count)" }
  }
}
