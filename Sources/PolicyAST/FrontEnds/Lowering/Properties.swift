/// The properties of a map, found by name however the format spells names.
///
/// `vpcId`, `VpcId` and `vpc_id` are the same name: Function Compute's settings have the same names in all formats but
/// for their case. A property that is null counts as absent.
struct Properties: Sendable {
  /// The map.
  let value: Value

  /// The entries of the map.
  let entries: [Value.Entry]

  /// The properties of `value`, which are `entries`.
  init(value: Value, entries: [Value.Entry]) {
    self.value = value
    self.entries = entries
  }

  /// The properties of `value`, of its only element when it is a list of one; nil when it is no map.
  init?(_ value: Value?) {
    guard let value else { return nil }
    if let entries = value.entries {
      self.value = value
      self.entries = entries
    } else if let elements = value.elements, elements.count == 1, let entries = elements[0].entries {
      self.value = elements[0]
      self.entries = entries
    } else {
      return nil
    }
  }

  /// The value under the first of `names` that is there and not null.
  /// - Complexity: O(*entries* · *names*).
  subscript(names: String...) -> Value? {
    for name in names {
      if let entry = entry(name) { return entry.value }
    }
    return nil
  }

  /// Returns the entry of `name` when it is there and not null; the last one when there are several.
  func entry(_ name: String) -> Value.Entry? {
    for index in entries.indices.reversed() where Self.same(entries[index].key.string, name) {
      if !entries[index].value.isNull, entries[index].key.holes.isEmpty { return entries[index] }
    }
    return nil
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    // Most names differ in the first letter; a leading underscore does not count.
    if let one = left.utf8.first, let other = right.utf8.first, one | 0x20 != other | 0x20, one != 0x5F, other != 0x5F {
      return false
    }
    var first = left.utf8.makeIterator()
    var second = right.utf8.makeIterator()
    while true {
      let one = next(&first)
      guard one == next(&second) else { return false }
      if one == nil { return true }
    }
  }

  private static func next(_ bytes: inout String.UTF8View.Iterator) -> UInt8? {
    while let byte = bytes.next() {
      if byte == 0x5F { continue }
      return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return nil
  }
}

extension Properties {
  /// No properties at all, of something that stands at `location`.
  init(empty location: Location) {
    value = Value(.map([]), at: location)
    entries = []
  }
}
