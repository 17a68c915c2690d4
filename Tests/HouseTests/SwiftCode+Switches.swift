extension SwiftCode {
  /// A `switch`: its 1-based line and its labels, `default` among them.
  struct Switch {
    let line: Int
    let labels: [String]

    /// Returns whether it goes through cases that are among `known` and has a label for all others.
    func hidesCases(of known: Set<String>) -> Bool {
      let others = labels.filter { $0 != "default" && $0 != "_" }
      guard others.count < labels.count, !others.isEmpty else { return false }
      return others.allSatisfy { label in
        label.hasPrefix(".") && known.contains(String(label.dropFirst().prefix { $0.isLetter || $0.isNumber }))
      }
    }
  }

  /// Every `switch` of the code, nested ones too.
  var switches: [Switch] {
    words.filter { $0.word == "switch" }.compactMap { found in
      var open = found.offset
      while open < bytes.count, bytes[open] != UInt8(ascii: "{") { open += 1 }
      guard open < bytes.count else { return nil }
      let line = bytes[..<found.offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      return Switch(line: line, labels: labels(from: open))
    }
  }

  /// The names of the cases that enums of the code declare.
  var enumCases: [String] {
    lines.flatMap { line -> [String] in
      let text = line.drop { $0 == " " }
      let words = text.hasPrefix("indirect ") ? text.dropFirst(9) : text
      guard words.hasPrefix("case "), !words.hasSuffix(":"), !words.contains(": ") || words.contains("(") else {
        return []
      }
      return words.dropFirst(5).split(separator: ",").map { part in
        String(part.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber })
      }
    }
  }

  private var words: [(word: String, offset: Int)] {
    var words: [(word: String, offset: Int)] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated() {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || (0x30...0x39).contains(byte)
      if isLetter {
        start = start ?? offset
      } else if let first = start {
        words.append((String(decoding: bytes[first..<offset], as: UTF8.self), first))
        start = nil
      }
    }
    return words
  }

  /// Returns the labels of the switch whose brace opens at `open`; a label begins its line.
  private func labels(from open: Int) -> [String] {
    var labels: [String] = []
    var depth = 0
    var offset = open
    repeat {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case 0x0A where depth == 1:
        if let label = label(after: offset) { labels.append(label) }
      case _: break
      }
      offset += 1
    } while depth > 0 && offset < bytes.count
    return labels
  }

  private func label(after lineBreak: Int) -> String? {
    var start = lineBreak + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if bytes[start...].starts(with: "default:".utf8) { return "default" }
    guard bytes[start...].starts(with: "case ".utf8) else { return nil }
    var depth = 0
    for offset in start + 5..<bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 0:
        return String(decoding: bytes[(start + 5)..<offset], as: UTF8.self)
      // A further pattern of an `if` or `guard`.
      case UInt8(ascii: "=") where depth == 0 && bytes[offset - 1] == 0x20 && bytes[offset + 1] == 0x20:
        return nil
      case _: break
      }
    }
    return nil
  }
}
