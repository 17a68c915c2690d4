import PolicyAST

/// Writes small packages: zip, tar and gzip, nothing compressed.
enum TestPackage {
  typealias Entry = (name: String, content: [UInt8])

  static func zip(_ entries: [Entry]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let size = little(UInt32(entry.content.count))
      let name = Array(entry.name.utf8)
      let common = little(UInt16(20)) + little(UInt16(0x800)) + little(UInt16(0)) + little(UInt32(0))
      let sums = little(CRC32.of(entry.content)) + size + size
      let lengths = little(UInt16(name.count)) + little(UInt16(0))
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(788)) + common + sums + lengths + [UInt8](repeating: 0, count: 6)
      directory += little(UInt32(0o100644 << 16)) + little(UInt32(body.count)) + name
      body += [0x50, 0x4B, 3, 4] + common + sums + lengths + name + entry.content
    }
    let count = little(UInt16(entries.count))
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
    return body + directory + end + little(UInt32(body.count)) + little(UInt16(0))
  }

  static func tar(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += header(entry.name, size: entry.content.count) + entry.content
      bytes += [UInt8](repeating: 0, count: (512 - entry.content.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1024)
  }

  static func gzip(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(data.count, start + 0xFFFF)
      let length = UInt16(end - start)
      bytes += [end == data.count ? 1 : 0] + little(length) + little(~length) + data[start..<end]
      start = end
    } while start < data.count
    return bytes + little(CRC32.of(data)) + little(UInt32(data.count))
  }

  private static func header(_ name: String, size: Int) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(octal(size, 11), at: 124)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\u{0}", at: 148)
    return block
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
