extension HCLPath {
  /// Returns the edits that add an attribute or entry behind the one that the way goes through last.
  func adding(_ keys: [String], _ value: NewValue) -> [TextEdit]? {
    if let inner {
      guard let edits = inner.adding(keys, value), edits.allSatisfy({ !$0.replacement.holds("${") }) else {
        return nil
      }
      return edits
    }
    for depth in steps.indices.dropFirst().reversed() {
      let (parent, child) = (document.node(steps[depth - 1]), document.node(steps[depth]))
      if parent.kind == .object { return addingEntry(keys, value, to: steps[depth - 1], beside: steps[depth]) }
      guard parent.kind == .body, child.kind == .attribute || child.kind == .block else { continue }
      return addingAttribute(keys, value, to: steps[depth - 1], beside: child)
    }
    return nil
  }

  /// A line behind `item` of a body.
  private func addingAttribute(
    _ keys: [String], _ value: NewValue, to body: Int32, beside item: HCLNode
  ) -> [TextEdit]? {
    let names = document.children(of: body).map { document.text(document.node($0).nameRegion) }
    let own = document.text(item.nameRegion)
    guard let key = KeyStyle.choose(keys, like: [own] + names, standard: .snake), !names.contains(key),
      lines.isFirst(item.region.start)
    else { return nil }
    let indent = String(decoding: lines.lead(of: item.region.start), as: UTF8.self)
    var name = key
    if item.kind == .attribute, let equals = equals(of: item) {
      // Equal signs of neighbouring attributes stand below each other.
      let width = equals - item.region.start - 1
      if width > key.utf8.count { name += String(repeating: " ", count: width - key.utf8.count) }
    }
    let end = lines.end(of: item.region.end)
    return [TextEdit(Region(at: end), "\(lines.lineBreak)\(indent)\(name) = \(text(value))")]
  }

  /// A further entry behind the one that holds `child` as key or value.
  private func addingEntry(
    _ keys: [String], _ value: NewValue, to object: Int32, beside child: Int32
  ) -> [TextEdit]? {
    let children = document.children(of: object)
    guard let position = children.firstIndex(of: child), position | 1 < children.count else { return nil }
    let (key, content) = (document.node(children[position & ~1]).region, document.node(children[position | 1]).region)
    let names = stride(from: 0, to: children.count, by: 2).map { document.keyText(children[$0]) }
    let own = document.keyText(children[position & ~1])
    guard let name = KeyStyle.choose(keys, like: [own] + names, standard: .camel), !names.contains(name) else {
      return nil
    }
    let isQuoted = lines.bytes[key.start] == 0x22
    guard key.end <= content.start else { return nil }
    let between = lines.text(key.end..<content.start)
    let sign = between.contains(":") ? ":" : "="
    var written = isQuoted ? ScalarWriting.hclQuoted(name) : name
    if sign == "=", between.hasSuffix(" = "), lines.isFirst(key.start) {
      let width = key.count + between.utf8.count - 3
      if width > written.utf8.count { written += String(repeating: " ", count: width - written.utf8.count) }
    }
    let entry = sign == ":" ? "\(written): \(text(value))" : "\(written) = \(text(value))"
    guard lines.isFirst(key.start) else { return [TextEdit(Region(at: content.end), ", \(entry)")] }
    let line = lines.lineBreak + String(decoding: lines.lead(of: key.start), as: UTF8.self)
    let next = lines.skippingBlanks(content.end)
    if next < lines.bytes.count, lines.bytes[next] == UInt8(ascii: ",") {
      return [TextEdit(Region(at: content.end), ",\(line)\(entry)")]
    }
    guard next >= lines.bytes.count || lines.bytes[next] != UInt8(ascii: "}") else {
      return [TextEdit(Region(at: content.end), ",\(line)\(entry)")]
    }
    return [TextEdit(Region(at: lines.end(of: content.end)), "\(line)\(entry)")]
  }

  /// Returns the offset of the equal sign of an attribute.
  private func equals(of attribute: HCLNode) -> Int? {
    let cursor = lines.skippingBlanks(attribute.nameRegion.end)
    return cursor < lines.bytes.count && lines.bytes[cursor] == UInt8(ascii: "=") ? cursor : nil
  }

  private func text(_ value: NewValue) -> String {
    switch value {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .text(let text): ScalarWriting.hclQuoted(text)
    case .list(let elements): "[" + elements.map { text($0) }.joined(separator: ", ") + "]"
    case .map(let entries): "{ " + entries.map { "\(name($0.key)) = \(text($0.value))" }.joined(separator: ", ") + " }"
    }
  }

  private func name(_ key: String) -> String {
    let isWord = key.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") }
    return isWord ? key : ScalarWriting.hclQuoted(key)
  }
}
