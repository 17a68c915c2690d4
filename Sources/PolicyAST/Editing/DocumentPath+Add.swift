extension DocumentPath {
  /// Returns the edits that add an entry behind the one that the way goes through last.
  func adding(_ keys: [String], _ value: NewValue) -> [TextEdit]? {
    guard let index = steps.lastIndex(where: { $0.entry != nil }), index > 0, let entry = steps[index].entry,
      steps[index].host?.region == last?.host?.region
    else { return nil }
    let mapping = steps[index - 1].node
    let names = mapping.entries.compactMap { $0.key.text }
    let own = entry.key.text.map { [$0] } ?? []
    guard mapping.kind == .mapping, let key = KeyStyle.choose(keys, like: own + names, standard: .camel),
      !names.contains(key), Self.isExact(entry.key), entry.value.isCollection || Self.isExact(entry.value)
    else { return nil }
    let edit = mapping.style == .block ? addingLine(key, value, after: entry) : addingInline(key, value, after: entry)
    guard let edit, fitsHost(edit.replacement) else { return nil }
    return [edit]
  }

  /// A line of its own behind `entry` of a mapping that indentation shows.
  private func addingLine(_ key: String, _ value: NewValue, after entry: Node.Entry) -> TextEdit? {
    let start = entry.key.region.start
    // The first key of an element stands behind its dash; blanks take the dash's place in the next line.
    let lead = lines.lead(of: start)
    guard lead.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return nil }
    let indent = String(repeating: " ", count: lead.count)
    let writing = BlockWriting(lineBreak: lines.lineBreak, quotesKeys: lines.bytes[start] == UInt8(ascii: "\""))
    let text = writing.entry(key, value, indent: indent)
    var end = max(entry.value.region.end, entry.key.region.end)
    while end > start, lines.bytes[end - 1] == 0x0A || lines.bytes[end - 1] == 0x0D { end -= 1 }
    return TextEdit(Region(at: lines.end(of: end)), lines.lineBreak + text)
  }

  /// A further entry behind `entry` of a mapping in braces: with a line of its own when `entry` has one.
  private func addingInline(_ key: String, _ value: NewValue, after entry: Node.Entry) -> TextEdit? {
    let (name, content) = (entry.key.region, entry.value.region)
    guard content.start >= name.end else { return nil }
    let isQuoted = lines.bytes[name.start] == UInt8(ascii: "\"")
    let between = lines.text(name.end..<content.start)
    let colon = between.allSatisfy { $0 == ":" || $0 == " " } && between.contains(":") ? between : ": "
    let text = FlowWriting(isQuoted: isQuoted, colon: colon)
    let lead = lines.lead(of: name.start)
    let space = lines.isFirst(name.start) ? lines.lineBreak + String(decoding: lead, as: UTF8.self) : " "
    return TextEdit(Region(at: content.end), ",\(space)\(text.key(key))\(colon)\(text.value(value))")
  }
}
