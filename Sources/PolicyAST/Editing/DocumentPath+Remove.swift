extension DocumentPath {
  /// Returns the edits that take the element at the end of the way out of its list; nil when it is the only one, or
  /// something else than a comma stands between it and the next.
  func removing() -> [TextEdit]? {
    guard steps.count > 1, let node = last?.node, steps[steps.count - 2].node.kind == .sequence,
      last?.entry == nil
    else { return nil }
    let elements = Array(steps[steps.count - 2].node.elements)
    guard elements.count > 1, let index = elements.firstIndex(of: node) else { return nil }
    if steps[steps.count - 2].node.style == .block { return removingLines(of: node) }
    let region =
      index + 1 < elements.count
      ? Region(node.region.start, elements[index + 1].region.start)
      : Region(elements[index - 1].region.end, node.region.end)
    let gap =
      index + 1 < elements.count
      ? Region(node.region.end, region.end) : Region(region.start, node.region.start)
    guard gap.end <= lines.bytes.count,
      lines.bytes[gap.start..<gap.end].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ",")].contains($0) })
    else { return nil }
    return [TextEdit(region, "")]
  }

  private func removingLines(of node: Node) -> [TextEdit]? {
    let lead = lines.lead(of: node.region.start)
    guard lead.last == 0x20, lead.count(where: { $0 == UInt8(ascii: "-") }) == 1,
      lead.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") })
    else { return nil }
    var end = node.region.end
    while end > node.region.start, lines.bytes[end - 1] == 0x0A || lines.bytes[end - 1] == 0x0D { end -= 1 }
    let lineEnd = lines.end(of: end)
    let start = lines.start(of: node.region.start)
    guard lineEnd < lines.bytes.count else {
      // The last line has no line break of its own: the one before it goes.
      let before = start > 1 && lines.bytes[start - 2] == 0x0D ? start - 2 : max(0, start - 1)
      return [TextEdit(Region(before, lineEnd), "")]
    }
    let width = lines.bytes[lineEnd] == 0x0D ? 2 : 1
    return [TextEdit(Region(start, lineEnd + width), "")]
  }
}
