/// Writes a value as JSON the way `jsonencode` does, with holes for what is not known and the place of each scalar.
struct HCLJSONWriter {
  private let location: Location
  private var bytes: [UInt8] = []
  private var holes: [Text.Hole] = []
  private(set) var offsets = OffsetMap()
  private var depth = 0
  /// Set when the text outgrew the limits.
  private(set) var isTooLarge = false

  /// A writer of a text made by the call at `location`.
  init(at location: Location) {
    self.location = location
  }

  /// What was written.
  var text: Text { Text(String(decoding: bytes, as: UTF8.self), holes: holes) }

  /// The JSON of `value`, nil when it is too large.
  static func text(of value: Value) -> Text? {
    var writer = HCLJSONWriter(at: value.location)
    writer.write(value)
    return writer.isTooLarge ? nil : writer.text
  }

  /// Appends the JSON of `value`.
  mutating func write(_ value: Value) {
    guard bytes.count <= HCLBudget.textLimit, depth < HCLEvaluator.depthLimit else {
      isTooLarge = true
      return
    }
    depth += 1
    defer { depth -= 1 }
    switch value.content {
    case .null: mark("null", value.location)
    case .bool(let flag): mark(flag ? "true" : "false", value.location)
    case .number(let digits): mark(digits, value.location)
    case .text(let text): write(text, value)
    case .list(let elements):
      punctuate("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { punctuate(",") }
        write(element)
        if isTooLarge { return }
      }
      punctuate("]")
    case .map(let entries): write(entries)
    case .unresolved, .choice:
      guard let text = HCLText.spliced(value) else { return }
      appendHoles(text)
      mark(text.string, value.location)
    }
  }

  private mutating func write(_ entries: [Value.Entry]) {
    let sorted = entries.sorted { $0.key.string.utf8.lexicographicallyPrecedes($1.key.string.utf8) }
    punctuate("{")
    for (index, entry) in sorted.enumerated() {
      if index > 0 { punctuate(",") }
      write(Value(.text(entry.key), at: entry.keyLocation))
      punctuate(":")
      write(entry.value)
      if isTooLarge { return }
    }
    punctuate("}")
  }

  private mutating func write(_ text: Text, _ value: Value) {
    let quoted = Self.quoted(text.string)
    let isPlain = quoted.utf8.count == text.string.utf8.count + 2
    if isPlain {
      for hole in text.holes {
        holes.append(Text.Hole(bytes.count + 1 + hole.start, bytes.count + 1 + hole.end, hole.unresolved))
      }
      let isHere = value.location.file == location.file && value.offsets == nil && text.holes.isEmpty
      if isHere, value.location.region.count == quoted.utf8.count {
        offsets.append(decoded: bytes.count, source: value.location.region.start)
        bytes += Array(quoted.utf8)
        return
      }
      return mark(quoted, value.location)
    }
    writeEscaped(text, value)
  }

  private mutating func writeEscaped(_ text: Text, _ value: Value) {
    mark("\"", value.location)
    for piece in text.pieces {
      switch piece {
      case .literal(let literal): mark(String(Self.quoted(literal).dropFirst().dropLast()), value.location)
      case .hole(let unresolved):
        holes.append(Text.Hole(bytes.count, bytes.count + unresolved.text.utf8.count, unresolved))
        mark(unresolved.text, value.location)
      }
    }
    mark("\"", value.location)
  }

  private mutating func appendHoles(_ text: Text) {
    for hole in text.holes {
      holes.append(Text.Hole(bytes.count + hole.start, bytes.count + hole.end, hole.unresolved))
    }
  }

  /// Appends bytes that stand for what is written at `place`; elsewhere they stand for the call.
  private mutating func mark(_ string: String, _ place: Location) {
    guard !string.isEmpty else { return }
    let region = place.file == location.file ? place.region : location.region
    offsets.appendEscape(decoded: bytes.count, source: region.start, width: max(region.count, 1))
    bytes += Array(string.utf8)
  }

  private mutating func punctuate(_ string: String) {
    mark(string, location)
  }

  /// `text` as a JSON string; `<`, `>` and `&` are escaped, as Terraform does.
  static func quoted(_ text: String) -> String {
    var result: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22: result += [0x5C, 0x22]
      case 0x5C: result += [0x5C, 0x5C]
      case 0x0A: result += Array("\\n".utf8)
      case 0x0D: result += Array("\\r".utf8)
      case 0x09: result += Array("\\t".utf8)
      case 0..<0x20, 0x3C, 0x3E, 0x26:
        result += Array("\\u00".utf8) + (byte < 16 ? [0x30] : []) + Array(String(byte, radix: 16).utf8)
      case _: result.append(byte)
      }
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }
}
