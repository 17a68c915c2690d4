@testable import PolicyAST

/// The events of a YAML stream in the notation of the YAML test suite.
struct EventWriter {
  let document: Document
  private(set) var lines = ["+STR"]

  init(_ document: Document) {
    self.document = document
    for root in document.tree.roots {
      lines.append(root.explicitStart ? "+DOC ---" : "+DOC")
      _ = write(root.record)
      lines.append(root.explicitEnd ? "-DOC ..." : "-DOC")
    }
    lines.append("-STR")
  }

  private mutating func write(_ index: Int) -> Int {
    let record = document.tree.records[index]
    switch record.kind {
    case .sequence, .mapping:
      let name = record.kind == .sequence ? "SEQ" : "MAP"
      let brackets = record.style == .flow ? (record.kind == .sequence ? " []" : " {}") : ""
      lines.append("+\(name)\(brackets)\(properties(index))")
      var cursor = index + 1
      while cursor < Int(record.link) { cursor = write(cursor) }
      lines.append("-\(name)")
      return Int(record.link)
    case .alias:
      let name = document.tree.properties[Int(record.link)].anchor.map { bytes($0.start, $0.end) } ?? ""
      lines.append("=ALI *\(name)")
    case .null, .bool, .integer, .float, .string, .placeholder, .malformed:
      lines.append("=VAL\(properties(index)) \(indicator(record.style))\(escaped(text(record)))")
    }
    return index + 1
  }

  private func text(_ record: Record) -> String {
    var decoder = ScalarDecoder(document.bytes, record)
    if record.flags.contains(.encoded) { decoder.decode() } else { decoder.copy(decoder.content) }
    return String(decoding: decoder.output, as: UTF8.self)
  }

  private func bytes(_ start: Int, _ end: Int) -> String {
    String(decoding: document.bytes[start..<end], as: UTF8.self)
  }

  private func properties(_ index: Int) -> String {
    guard let own = document.tree.properties(of: index) else { return "" }
    let anchor = own.anchor.map { " &" + bytes($0.start, $0.end) } ?? ""
    let tag = own.tag.map {
      " <" + String(decoding: document.tree.resolve($0, of: own, in: document.bytes), as: UTF8.self) + ">"
    }
    return anchor + (tag ?? "")
  }

  private func indicator(_ style: Node.Style) -> String {
    switch style {
    case .plain, .flow, .block: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
