/// The taking apart of a value that lists addresses.
struct AddressListReading {
  /// The addresses, in the order in which they are written.
  private(set) var entries: [Value] = []

  /// Whether `entries` are all that there are.
  private(set) var isComplete = true

  private static let depthLimit = 16

  /// Adds the addresses that `value` lists.
  mutating func add(_ value: Value, depth: Int = 0) {
    guard depth < Self.depthLimit else {
      isComplete = false
      return
    }
    switch value.content {
    case .list(let elements):
      for element in elements { add(element.seen(through: value), depth: depth + 1) }
    case .choice(let choice):
      // Which branch holds is not known, so the entries of each may be there.
      isComplete = false
      for branch in choice.branches { add(branch.value.seen(through: value), depth: depth + 1) }
    case .text(let text):
      add(text, of: value)
    case .unresolved:
      isComplete = false
      entries.append(value)
    case .map:
      isComplete = false
    case .bool, .number:
      entries.append(value)
    case .null:
      return
    }
  }

  private mutating func add(_ text: Text, of value: Value) {
    if !text.holes.isEmpty { isComplete = false }
    let bytes = Array(text.string.utf8)
    var start = 0
    var holes = text.holes[...]
    var cursor = 0
    while cursor <= bytes.count {
      // A comma inside a placeholder joins nothing.
      if let hole = holes.first, hole.start <= cursor, hole.end > cursor {
        cursor = hole.end
        holes.removeFirst()
        continue
      }
      if cursor == bytes.count || bytes[cursor] == UInt8(ascii: ",") {
        add(bytes, start, cursor, of: value)
        start = cursor + 1
      }
      cursor += 1
    }
  }

  private mutating func add(_ bytes: [UInt8], _ start: Int, _ end: Int, of value: Value) {
    var start = start
    var end = end
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return }
    if start == 0, end == bytes.count {
      entries.append(value)
    } else if let part = value.slice(start, end) {
      entries.append(part)
    }
  }
}

extension Value {
  /// Returns this part of `whole` with the places that refer to the whole, when it has none of its own.
  fileprivate func seen(through whole: Value) -> Value {
    guard referrers.isEmpty, !whole.referrers.isEmpty else { return self }
    return Value(content, at: location, offsets: offsets, referrers: whole.referrers)
  }
}
