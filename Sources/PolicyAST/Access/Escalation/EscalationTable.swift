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

  private static func read(_ dialect: Dialect) -> [EscalationTechnique] {
    rows.description.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 4, cells[1] == dialect.rawValue, let gain = EscalationPath.Gain(rawValue: cells[2]) else {
        return nil
      }
      return EscalationTechnique(
        id: cells[0], gain: gain, steps: cells[3].split(separator: " ").compactMap { step(String($0)) })
    }
  }

  private static func step(_ text: String) -> EscalationTechnique.Step? {
    guard let sign = text.firstIndex(of: ">") else { return nil }
    let isBarrier = text.hasPrefix("!")
    let action = String(text[..<sign].dropFirst(isBarrier ? 1 : 0))
    return EscalationTarget(String(text[text.index(after: sign)...])).map {
      EscalationTechnique.Step(action: action, target: $0, isBarrier: isBarrier)
    }
  }
}
