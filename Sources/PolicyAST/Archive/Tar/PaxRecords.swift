/// The records of a pax extended header: what the next entry, or with a global header every entry, is really like.
/// - Source: POSIX.1-2017, pax, "pax Extended Header".
struct PaxRecords {
  /// The values by key; an empty value takes an earlier one back.
  private(set) var values: [String: [UInt8]] = [:]
  /// The regions of the GNU sparse formats 0.0 and 0.1 in the order written, offset and length alternating.
  private(set) var sparseNumbers: [Int] = []

  /// Adds the records in `data`, an extended header that begins at `offset`.
  mutating func add(_ data: [UInt8], at offset: Int) throws(ArchiveFault) {
    let bad = ArchiveFault.reject(.tar(.badPaxRecord), at: offset)
    var start = 0
    while start < data.count {
      var length = 0
      var cursor = start
      while cursor < data.count, (0x30...0x39).contains(data[cursor]), length <= data.count {
        length = length * 10 + Int(data[cursor] - 0x30)
        cursor += 1
      }
      guard cursor > start, cursor < data.count, data[cursor] == 0x20, length <= data.count - start else { throw bad }
      let end = start + length
      cursor += 1
      guard cursor < end, data[end - 1] == 0x0A, let equals = data[cursor..<end - 1].firstIndex(of: 0x3D),
        equals > cursor
      else { throw bad }
      try set(
        String(decoding: data[cursor..<equals], as: UTF8.self), Array(data[equals + 1..<end - 1]), at: offset)
      start = end
    }
  }

  private mutating func set(_ key: String, _ value: [UInt8], at offset: Int) throws(ArchiveFault) {
    switch key {
    case "GNU.sparse.offset", "GNU.sparse.numbytes": sparseNumbers.append(try Self.number(value, key, offset))
    case "GNU.sparse.map":
      sparseNumbers = []
      for part in value.split(separator: 0x2C) { sparseNumbers.append(try Self.number(Array(part), key, offset)) }
    default: values[key] = value.isEmpty ? nil : value
    }
  }

  /// Returns the value of `key`, or nil.
  subscript(key: String) -> [UInt8]? { values[key] }

  /// Returns the decimal number under `key`, or nil.
  func number(_ key: String, at offset: Int) throws(ArchiveFault) -> Int? {
    guard let value = values[key] else { return nil }
    return try Self.number(value, key, offset)
  }

  private static func number(_ value: [UInt8], _ key: String, _ offset: Int) throws(ArchiveFault) -> Int {
    guard let first = value.first, (0x30...0x39).contains(first),
      let number = Int(String(decoding: value, as: UTF8.self))
    else { throw .reject(.tar(.badNumber(field: key)), at: offset) }
    return number
  }
}
