/// The texts in the constant pool of compiled Java.
/// - Source: "The class File Format", Java Virtual Machine Specification, section 4.4.
enum JavaClassConstants {
  /// Returns where the texts of the class file `bytes` stand, ascending; nil when its pool cannot be read to the end.
  /// - Complexity: O(*n*).
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    guard bytes.count >= 10 else { return nil }
    let count = Int(bytes[8]) << 8 | Int(bytes[9])
    var ranges: [Range<Int>] = []
    var cursor = 10
    var number = 1
    while number < count {
      guard cursor + 2 < bytes.count else { return nil }
      switch bytes[cursor] {
      case 1:
        let length = Int(bytes[cursor + 1]) << 8 | Int(bytes[cursor + 2])
        cursor += 3
        guard length <= bytes.count - cursor else { return nil }
        if length > 0 { ranges.append(cursor..<cursor + length) }
        cursor += length
      case 3, 4, 9, 10, 11, 12, 17, 18: cursor += 5
      case 5, 6:
        // Long and double take two numbers.
        cursor += 9
        number += 1
      case 7, 8, 16, 19, 20: cursor += 3
      case 15: cursor += 4
      case _: return nil
      }
      number += 1
    }
    return ranges
  }
}
