/// The conversion of one node into a value.
struct ValueBuilder {
  private let document: Document

  /// How many more nodes aliases may stand for.
  private var budget: Int

  /// How many aliases lead to the node at hand.
  private var aliases = 0

  /// Turns a local tag into the key of a map around the tagged node; nil leaves tags out.
  private let functionName: ((_ tag: String) -> String?)?

  /// A builder for nodes of `document`.
  init(_ document: Document, functionName: ((_ tag: String) -> String?)? = nil) {
    self.document = document
    self.functionName = functionName
    budget = document.options.limits.expansion
  }

  /// Returns `node` as a value.
  mutating func value(of node: Node, depth: Int) -> Value {
    guard let reference = node.reference else { return plainValue(of: node, depth: depth) }
    aliases += 1
    defer { aliases -= 1 }
    let value = plainValue(of: node, depth: depth)
    if value.unresolved?.reason == .limit { return value }
    return value.referred(from: reference)
  }

  private mutating func plainValue(of node: Node, depth: Int) -> Value {
    if aliases > 0 { budget -= cost(of: node) }
    guard budget > 0 || aliases == 0, depth <= max(document.options.limits.depth, 1) else {
      return Value(.unresolved(Unresolved(.limit, "*")), at: node.reference ?? node.location)
    }
    guard let functionName, let tag = node.tag, let name = functionName(tag) else {
      return untaggedValue(of: node, depth: depth)
    }
    let argument = untaggedValue(of: node, depth: depth)
    return Value(.map([Value.Entry(key: Text(name), at: node.location, value: argument)]), at: node.location)
  }

  private mutating func untaggedValue(of node: Node, depth: Int) -> Value {
    switch node.kind {
    case .null: return Value(.null, at: node.location)
    case .bool: return Value(.bool(node.text?.first.map { $0 == "t" || $0 == "T" } ?? false), at: node.location)
    case .integer, .float: return Value(.number(digits(of: node)), at: node.location)
    case .string: return text(of: node)
    case .sequence:
      return Value(.list(node.elements.map { value(of: $0, depth: depth + 1) }), at: node.location)
    case .mapping: return Value(.map(entries(of: node, depth: depth)), at: node.location)
    case .placeholder, .malformed:
      return Value(.unresolved(node.unresolved ?? Unresolved(.malformed, "")), at: node.location)
    }
  }

  /// Long texts count for more than one node.
  private func cost(of node: Node) -> Int {
    let record = node.record
    return record.isCollection ? 1 : 1 + Int(record.end &- record.start) / 64
  }

  private func digits(of node: Node) -> String {
    let text = node.text ?? ""
    if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) { return String(number) }
    if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) { return String(number) }
    return text
  }

  private func text(of node: Node) -> Value {
    let isMoved = node.record.flags.contains(.encoded) || document.offsets != nil
    let string: String
    var offsets: OffsetMap?
    if isMoved {
      let decoded = node.decoded()
      string = String(decoding: decoded.bytes, as: UTF8.self)
      offsets = decoded.offsets
    } else {
      string = node.text ?? ""
    }
    return Value(.text(Text(string, holes: holes(in: string))), at: node.location, offsets: offsets)
  }

  private func holes(in string: String) -> [Text.Hole] {
    guard document.options.mode == .tolerant else { return [] }
    return Placeholder.holes(in: string)
  }

  private mutating func entries(of node: Node, depth: Int) -> [Value.Entry] {
    var own: [Value.Entry] = []
    var merged: [Value.Entry] = []
    for entry in node.entries {
      let content = value(of: entry.value, depth: depth + 1)
      if isMerge(entry.key) {
        merged += mergeable(content)
      } else {
        let key = self.key(of: entry.key)
        own.append(Value.Entry(key: key, at: entry.key.location, value: content))
      }
    }
    guard !merged.isEmpty else { return own }
    var names = Set(own.map(\.key.string))
    return own + merged.filter { names.insert($0.key.string).inserted }
  }

  private func isMerge(_ node: Node) -> Bool {
    document.syntax == .yaml && node.kind == .string && node.style == .plain && node.spells("<<")
  }

  /// The entries that a merge key brings in: those of a mapping, or of several of which the first wins.
  private func mergeable(_ value: Value) -> [Value.Entry] {
    value.elementsOrSelf.flatMap { $0.entries ?? [] }
  }

  /// The source of a collection that serves as a key, cut so that nested ones cannot add up.
  private func shown(_ location: Location) -> String {
    let region = location.region
    return location.file.text(in: Region(region.start, min(region.end, region.start + 256)))
  }

  /// Keys are text: scalars as they are written, collections as their source.
  private func key(of node: Node) -> Text {
    switch node.kind {
    case .string:
      let string = node.text ?? ""
      return Text(string, holes: holes(in: string))
    case .null, .bool, .integer, .float: return Text(node.text ?? "")
    case .placeholder, .malformed: return Text(pieces: [.hole(node.unresolved ?? Unresolved(.malformed, ""))])
    case .sequence, .mapping: return Text(shown(node.location))
    }
  }
}
