/// A replacement of some bytes of a file.
public struct TextEdit: Sendable, Hashable {
  /// What is replaced: a range of UTF-8 bytes, 0-based; empty for an insertion.
  public let region: Region

  /// What stands there instead.
  public let replacement: String

  /// A replacement of the bytes in `region`.
  public init(_ region: Region, _ replacement: String) {
    self.region = region
    self.replacement = replacement
  }

  /// Returns `bytes` with `edits` applied, nil when two of them overlap or one lies outside.
  /// - Complexity: O(*n* + *edits* log *edits*).
  public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var cursor = 0
    for edit in edits.sorted(by: { $0.region < $1.region }) {
      guard edit.region.start >= cursor, edit.region.end <= bytes.count else { return nil }
      result += bytes[cursor..<edit.region.start]
      result += edit.replacement.utf8
      cursor = edit.region.end
    }
    return result + bytes[cursor...]
  }
}
