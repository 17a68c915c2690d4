import PolicyAST

/// Writes small packages for tests: zip and tar, entry by entry.
enum PackageWriter {
  /// Returns a zip archive of stored entries.
  static func zip(_ entries: [(name: String, content: [UInt8])], comment: String = "") -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let sums =
        little(CRC32.of(entry.content)) + little(UInt32(entry.content.count)) + little(UInt32(entry.content.count))
      let name = Array(entry.name.utf8)
      let common = little(UInt16(20)) + little(UInt16(0x800)) + little(UInt16(0)) + little(UInt32(0)) + sums
      let lengths = little(UInt16(name.count)) + little(UInt16(0))
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(788)) + common + lengths + [UInt8](repeating: 0, count: 6)
      directory += little(UInt32(0o100644 << 16)) + little(UInt32(body.count)) + name
      body += [0x50, 0x4B, 3, 4] + common + lengths + name + entry.content
    }
    let count = little(UInt16(entries.count))
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count))
    return body + directory + end + little(UInt32(body.count)) + little(UInt16(comment.utf8.count))
      + Array(comment.utf8)
  }

  /// Returns a tar archive of files.
  static func tar(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += header(entry.name, size: entry.content.count) + entry.content
      bytes += [UInt8](repeating: 0, count: (512 - entry.content.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1024)
  }

  /// Returns `data` in gzip, deflated.
  static func gzip(_ data: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + DeflateWriter.deflate(data, as: .fixed) + little(CRC32.of(data))
      + little(UInt32(data.count))
  }

  /// Returns an OCI layout of one image; the digests are those of `layers` as given, `stored` is what is written.
  static func image(_ layers: [[UInt8]], stored: [[UInt8]]? = nil) -> [UInt8] {
    let config = Array("{\"rootfs\":{\"type\":\"layers\"}}".utf8)
    let list = layers.map { descriptor($0, "application/vnd.oci.image.layer.v1.tar") }.joined(separator: ",")
    let manifest = Array("{\"config\":\(descriptor(config, "c")),\"layers\":[\(list)]}".utf8)
    let index = Array("{\"manifests\":[\(descriptor(manifest, "application/vnd.oci.image.manifest.v1+json"))]}".utf8)
    var entries: [(name: String, content: [UInt8])] = [
      ("oci-layout", Array("{\"imageLayoutVersion\":\"1.0.0\"}".utf8)), ("index.json", index),
      (blob(manifest), manifest), (blob(config), config),
    ]
    for (layer, written) in Swift.zip(layers, stored ?? layers) { entries.append((blob(layer), written)) }
    return tar(entries)
  }

  private static func blob(_ bytes: [UInt8]) -> String {
    "blobs/sha256/" + SHA256.hexadecimal(of: ArchiveBytes(bytes))
  }

  private static func descriptor(_ bytes: [UInt8], _ type: String) -> String {
    let digest = SHA256.hexadecimal(of: ArchiveBytes(bytes))
    return "{\"mediaType\":\"\(type)\",\"digest\":\"sha256:\(digest)\",\"size\":\(bytes.count)}"
  }

  private static func header(_ name: String, size: Int) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
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

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
