/// A jq script that only walks down: `.a.b[0].c[]`.
struct JqPath {
  private enum Step {
    case key(String)
    case index(Int)
    case each
  }

  private var steps: [Step] = []

  /// The path that `script` spells, nil when it does more than walk.
  init?(_ script: String) {
    let bytes = Array(script.utf8).filter { $0 > 0x20 }
    guard bytes.first == UInt8(ascii: ".") else { return nil }
    var cursor = 0
    while cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: "."):
        cursor += 1
        let start = cursor
        while cursor < bytes.count, Self.isWord(bytes[cursor]) { cursor += 1 }
        if cursor > start { steps.append(.key(String(decoding: bytes[start..<cursor], as: UTF8.self))) }
      case UInt8(ascii: "["):
        guard let close = bytes[cursor...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        guard let step = Self.step(String(decoding: bytes[(cursor + 1)..<close], as: UTF8.self)) else { return nil }
        steps.append(step)
        cursor = close + 1
      case _:
        return nil
      }
    }
  }

  private static func step(_ inner: String) -> Step? {
    if inner.isEmpty { return .each }
    if let index = Int(inner) { return .index(index) }
    guard inner.utf8.count >= 2, inner.hasPrefix("\""), inner.hasSuffix("\"") else { return nil }
    return .key(String(inner.dropFirst().dropLast()))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Returns where the path leads in `value`.
  func results(in value: Value) -> [Value] {
    var current = [value]
    for step in steps {
      switch step {
      case .key(let key): current = current.compactMap { $0[key] }
      case .index(let index):
        current = current.compactMap { value in
          guard let elements = value.elements else { return nil }
          let position = index < 0 ? elements.count + index : index
          return elements.indices.contains(position) ? elements[position] : nil
        }
      case .each: current = current.flatMap { $0.elements ?? $0.entries?.map(\.value) ?? [] }
      }
    }
    return current
  }
}
