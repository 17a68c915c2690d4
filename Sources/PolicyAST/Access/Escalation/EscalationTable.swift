/// The known ways to climb, read from the generated table at the first use.
enum EscalationTable {
  /// The ways that work with policies in `dialect`, in the order of the table.
  static func techniques(in dialect: Dialect) -> [EscalationTechnique] {
    switch dialect {
    case .ram: ram
    case .iam: iam
    }
  }

  private static let ram = read(.ram)
  private static let iam = read(.iam)

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func read(_ dialect: Dialect) -> [EscalationTechnique] {
    var numbers: [String: Int] = [:]
    return rows.withUTF8Buffer { bytes in
      bytes.split(separator: 0x0A).compactMap { row in
        let cells = row.split(separator: 0x09)
        guard cells.count == 4, cells[1].elementsEqual(dialect.rawValue.utf8),
          let gain = EscalationPath.Gain(rawValue: text(cells[2]))
        else { return nil }
        return EscalationTechnique(
          id: text(cells[0]), gain: gain, steps: cells[3].split(separator: 0x20).compactMap { step($0, &numbers) })
      }
    }
  }

  private static func step(_ cell: Bytes, _ numbers: inout [String: Int]) -> EscalationTechnique.Step? {
    guard let sign = cell.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let isBarrier = cell.first == UInt8(ascii: "!")
    guard let target = target(cell[(sign + 1)...]) else { return nil }
    let action = text(cell[..<sign].dropFirst(isBarrier ? 1 : 0))
    let number = numbers[action] ?? numbers.count
    numbers[action] = number
    return EscalationTechnique.Step(action: action, number: number, target: target, isBarrier: isBarrier)
  }

  private static func target(_ cell: Bytes) -> EscalationTarget? {
    let name = cell.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
    let rest = cell.dropFirst(name.count + 1)
    return EscalationTarget(text(name)) { separator in rest.split(separator: separator).map { text($0) } }
  }

  private static func text(_ bytes: Bytes) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
