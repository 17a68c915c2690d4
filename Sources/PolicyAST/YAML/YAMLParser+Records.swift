extension YAMLParser {
  /// Appends a scalar with its properties.
  @inline(__always)
  mutating func append(
    _ kind: Record.Kind, _ style: Node.Style, _ start: Int, _ end: Int, _ own: PendingProperties,
    flags: Record.Flags = [], link: Int = 0
  ) {
    var record = Record(kind, style, start, end, flags: flags, link: link)
    if !own.isEmpty {
      record.flags.insert(.properties)
      properties[own.slot].record = records.count
      record.kind = resolve(record, own.tag)
    }
    records.append(record)
    if end > start { lastEnd = end }
    if records.count >= options.limits.nodes { stop(.tooManyNodes) }
  }

  /// Appends the scalar of a value that is left out.
  @inline(never)
  mutating func emptyNode(at offset: Int, _ own: PendingProperties) {
    append(.null, .plain, offset, offset, own)
    if !own.isEmpty { lastEnd = own.end }
  }

  /// Appends a collection whose end is not known yet and returns its index.
  mutating func open(_ kind: Record.Kind, _ style: Node.Style, _ start: Int, _ own: PendingProperties) -> Int {
    depth += 1
    if depth > options.limits.depth { stop(.tooDeep) }
    if records.count >= options.limits.nodes { stop(.tooManyNodes) }
    var record = Record(kind, style, start, start)
    if !own.isEmpty {
      record.flags = .properties
      properties[own.slot].record = records.count
    }
    return records.append(record)
  }

  /// Ends the collection at `index`.
  mutating func close(_ index: Int, end: Int) {
    records.close(index, end: end)
    lastEnd = end
    depth -= 1
  }

  /// Inserts the mapping of which the records from `index` on are the first key, whose own properties begin at `slot`.
  mutating func insert(
    _ style: Node.Style, at index: Int, start: Int, slot: Int, _ outer: PendingProperties
  ) {
    depth += 1
    if depth > options.limits.depth { stop(.tooDeep) }
    records.insert(
      Record(.mapping, style, start, start, flags: outer.isEmpty ? [] : .properties), at: index)
    for later in slot..<max(slot, properties.count) { properties[later].record += 1 }
    if !outer.isEmpty { properties[outer.slot].record = index }
  }

  /// Gives the node at `index` the properties that stand on a line before it, added to those `inner` beside it.
  mutating func apply(_ outer: PendingProperties, to index: Int, beside inner: PendingProperties) {
    guard !outer.isEmpty, index < records.count else { return }
    if records[index].kind == .alias {
      return problems.report(.propertiesOnAlias, Region(outer.start, outer.end))
    }
    // The properties beside the node stay in the table for aliases that already refer to them.
    if !inner.isEmpty { merge(properties[inner.slot], into: outer.slot) }
    properties[outer.slot].record = index
    records[index].flags.insert(.properties)
    records[index].kind = resolve(records[index], outer.tag)
  }

  private mutating func merge(_ later: NodeProperties, into slot: Int) {
    if later.anchor != nil, properties[slot].anchor != nil, let again = later.anchor {
      problems.report(.repeatedProperty, again)
    }
    if later.tag != nil, properties[slot].tag != nil, let again = later.tag {
      problems.report(.repeatedProperty, again)
    }
    properties[slot].anchor = properties[slot].anchor ?? later.anchor
    if properties[slot].tag == nil {
      properties[slot].tag = later.tag
      properties[slot].prefix = later.prefix
      properties[slot].handleLength = later.handleLength
    }
  }

  /// Returns the properties of two lines as one.
  mutating func merge(_ later: PendingProperties, into earlier: PendingProperties) -> PendingProperties {
    guard !earlier.isEmpty else { return later }
    merge(properties[later.slot], into: earlier.slot)
    var merged = earlier
    merged.end = later.end
    if merged.tag == .none { merged.tag = later.tag }
    return merged
  }

  /// Returns the kind of a scalar under its tag.
  func resolve(_ record: Record, _ tag: PendingProperties.Tag) -> Record.Kind {
    guard !record.isCollection, record.kind != .alias, record.kind != .placeholder, record.kind != .malformed else {
      return record.kind
    }
    let isQuoted = record.style == .singleQuoted || record.style == .doubleQuoted
    let margin = isQuoted ? 1 : 0
    switch tag {
    case .none: return record.kind
    case .text: return .string
    case .null: return .null
    case .bool, .integer, .float:
      guard record.style == .plain || isQuoted, record.end - record.start >= 2 * UInt32(margin) else { return .string }
      let kind = CoreSchema.kind(of: bytes, Int(record.start) + margin, Int(record.end) - margin)
      switch (tag, kind) {
      case (.bool, .bool), (.integer, .integer), (.float, .float): return kind
      case (.float, .integer): return .float
      case _: return .string
      }
    }
  }
}
