/// The catalogue of what the providers keep, as rows of text that are searched where they stand in the program.
///
/// Nothing is parsed before a row is asked for.
enum ManagedTable {
  /// One row.
  struct Row {
    /// The name in the provider's spelling.
    let name: String
    /// For policies `whole` or `partial`; for roles the names of their policies, with commas between.
    let remark: String
    /// The document as JSON.
    let document: [UInt8]
  }

  /// Returns the row under `key`, which is in lower case; nil when there is none.
  /// - Complexity: O(log *rows* · *length*).
  static func row(_ key: String) -> Row? {
    let wanted = Array(key.utf8) + [0x09]
    let bytes = UnsafeBufferPointer(start: rows.utf8Start, count: rows.utf8CodeUnitCount)
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      let start = Int(starts[middle])
      let candidate = bytes[start..<min(start + wanted.count, bytes.count)]
      if candidate.elementsEqual(wanted) { return row(at: start, in: bytes) }
      if candidate.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func row(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Row? {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let fields = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 4 else { return nil }
    return Row(
      name: String(decoding: fields[1], as: UTF8.self), remark: String(decoding: fields[2], as: UTF8.self),
      document: Array(fields[3]))
  }
}
