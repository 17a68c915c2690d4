/// A setting that the deploying tool fills in: `auto`, or `auto|mountDir=/mnt|nasDir=/data`.
struct AutomaticSetting: Sendable {
  /// The value as a whole.
  let value: Value

  /// What is said after the bars, by name.
  let options: [(name: String, value: Value)]

  /// The setting that `value` spells, nil when it is not automatic.
  init?(_ value: Value) {
    guard case .text(let text) = value.content else { return nil }
    let bytes = Array(text.string.utf8)
    var fields: [(start: Int, end: Int)] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") {
      fields.append((start, offset))
      start = offset + 1
    }
    fields.append((start, bytes.count))
    let word = String(decoding: bytes[fields[0].start..<fields[0].end], as: UTF8.self)
    guard word.split(separator: " ").joined().lowercased() == "auto" else { return nil }
    self.value = value
    options = fields.dropFirst().compactMap { field in
      guard let equals = bytes[field.start..<field.end].firstIndex(of: UInt8(ascii: "=")),
        let part = value.slice(equals + 1, field.end)
      else { return nil }
      return (String(decoding: bytes[field.start..<equals], as: UTF8.self), part)
    }
  }

  /// The option of the given name.
  subscript(name: String) -> Value? {
    options.last { $0.name == name }?.value
  }
}
