extension HCLParser {
  /// The whole text, read as `form`; returns its root.
  mutating func parseDocument(_ form: HCLDocument.Form) -> Int32 {
    switch form {
    case .configuration:
      return parseBody(.endOfFile, open: tokens[0])
    case .template:
      return parseTemplate(to: .endOfFile, open: nil, isFlush: false)
    case .traversal:
      includesNewlines = false
      return parseAbsoluteTraversal()
    case .expression:
      includesNewlines = false
      let expression = parseExpression()
      if next != .endOfFile { reportUnlessRecovering(.extraAfterExpression, at: peek()) }
      return expression
    }
  }
}
