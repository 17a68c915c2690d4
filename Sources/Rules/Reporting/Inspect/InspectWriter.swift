import PolicyAST

/// Writes nodes as lines with branches drawn before them and `file:line:column` behind.
struct InspectWriter {
  private(set) var buffer = ReportBuffer()

  /// Writes `node` and what hangs on it.
  mutating func write(_ node: InspectNode) {
    writeLine(node, lead: "")
    writeChildren(node, lead: "")
  }

  private mutating func writeChildren(_ node: InspectNode, lead: String) {
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1
      writeLine(child, lead: lead + (isLast ? "└─ " : "├─ "))
      writeChildren(child, lead: lead + (isLast ? "   " : "│  "))
    }
  }

  private mutating func writeLine(_ node: InspectNode, lead: String) {
    buffer.write(lead)
    // A control character of an input must not reach a terminal.
    for scalar in node.text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      buffer.write(isControl ? " " : String(scalar))
    }
    if let location = node.location {
      let position = location.start
      buffer.write("  \(location.file.displayPath):\(position.line):\(position.column)")
    }
    buffer.write(byte: 0x0A)
  }
}
