import PolicyAST
import Testing

@Suite struct ArchiveReaderTests {
  private static let hello = Array("hello".utf8)

  private static func files(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) -> (files: [String: [UInt8]], report: ArchiveReport) {
    let found = Collected()
    let report = ArchiveReader(limits: limits).forEachFile(in: ArchiveBytes(bytes), upTo: 1 << 20) {
      _, member, content, _ in
      found.files[member] = content
    }
    return (found.files, report)
  }

  private final class Collected {
    var files: [String: [UInt8]] = [:]
  }

  @Test func `packages inside packages are opened and their members named by both`() {
    let inner = PackageWriter.zip([("a.txt", Self.hello)])
    let tarball = PackageWriter.gzip(PackageWriter.tar([("b.txt", Self.hello)]))
    let outer = PackageWriter.zip([("lib/in.jar", inner), ("c.tgz", tarball), ("d", Self.hello)])

    let (files, report) = Self.files(outer)

    #expect(files.keys.sorted() == ["c.tgz!/b.txt", "d", "lib/in.jar!/a.txt"])
    #expect(report.remarks.isEmpty)
  }

  @Test func `packages deeper than the limit are left closed with a remark`() {
    var bytes = PackageWriter.zip([("a.txt", Self.hello)])
    for _ in 0..<3 { bytes = PackageWriter.zip([("in.zip", bytes)]) }
    var limits = ArchiveLimits()
    limits.depth = 3

    let (files, report) = Self.files(bytes, limits: limits)

    #expect(files.isEmpty)
    #expect(report.remarks.map(\.trouble) == [.limitReached(.depth)])
    #expect(report.remarks.map(\.member) == ["in.zip!/in.zip!/in.zip"])
  }

  @Test func `the total size stops everything once`() {
    let layer = PackageWriter.gzip([UInt8](repeating: 65, count: 40_000))
    let bytes = PackageWriter.zip((0..<5).map { ("\($0).gz", layer) })
    var limits = ArchiveLimits()
    limits.totalSize = 100_000

    let (_, report) = Self.files(bytes, limits: limits)

    #expect(report.remarks.contains { $0.trouble == .limitReached(.totalSize) })
    #expect(report.inflatedCount < 300_000)
  }

  @Test func `equal contents have equal hashes wherever they are`() {
    let bytes = PackageWriter.zip([("a", Self.hello), ("b", Self.hello), ("c", [1])])
    var visitor = DigestingVisitor()

    _ = ArchiveReader().walk(ArchiveBytes(bytes), visitor: &visitor)

    #expect(visitor.hashes["a"] != nil)
    #expect(visitor.hashes["a"] == visitor.hashes["b"])
    #expect(visitor.hashes["a"] != visitor.hashes["c"])
  }

  @Test func `an image whose layer is not the announced one is rejected`() {
    let layer = PackageWriter.tar([("a", Self.hello)])
    var other = layer
    other[512] = 0x48

    let (files, report) = Self.files(PackageWriter.image([layer], stored: [other]))

    #expect(files.isEmpty)
    #expect(report.rejection != nil)
  }

  @Test func `upper layers replace, remove and empty what lower ones have`() {
    let lower = PackageWriter.tar([("a", [1]), ("b", [2]), ("d/x", [3]), ("d/e/y", [4]), ("f", [5])])
    let upper = PackageWriter.tar([("d/e/z", [6]), ("d/.wh..wh..opq", []), (".wh.b", []), ("f", [7])])

    let (files, report) = Self.files(PackageWriter.image([lower, PackageWriter.gzip(upper)]))

    #expect(files == ["a": [1], "d/e/z": [6], "f": [7]])
    #expect(report.remarks.isEmpty)
  }

  @Test func `a visitor that wants them gets what upper layers hide, and the configuration`() {
    let lower = PackageWriter.tar([("a", [1]), ("b", [2]), ("d/x", [3]), ("f", [5])])
    let upper = PackageWriter.tar([("d/.wh..wh..opq", []), (".wh.b", []), ("f", [7])])
    var visitor = HistoryVisitor()

    let report = ArchiveReader().walk(ArchiveBytes(PackageWriter.image([lower, upper])), visitor: &visitor)

    #expect(visitor.inside == ["a", "f"])
    #expect(
      visitor.outside.filter { $0.contains("!/") }.compactMap { $0.split(separator: "/").last } == ["b", "x", "f"])
    #expect(visitor.outside.count == 4 && visitor.outside[0].hasPrefix("blobs/sha256/"), "\(visitor.outside)")
    #expect(report.remarks.isEmpty)
  }

  /// Notes the paths of files, and of those outside merged roots.
  private struct HistoryVisitor: ArchiveVisitor {
    var inside: [String] = []
    var outside: [String] = []
    var wantsOutsideRoot: Bool { true }

    mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool { true }

    mutating func visit(_ chunk: UnsafeRawBufferPointer) {}

    mutating func finish(_ entry: ArchiveEntry, at member: String, content: ArchiveContent) {
      guard case .complete = content else { return }
      if entry.isOutsideRoot { outside.append(member) } else { inside.append(member) }
    }
  }

  @Test func `a second end record inside the comment is an ambiguity`() {
    let bytes = PackageWriter.zip([("a", Self.hello)])
    let hidden = PackageWriter.zip([("b", Self.hello)])
    let both: [UInt8] = Array(bytes.prefix(bytes.count - 2)) + [UInt8(hidden.count), 0] + hidden

    let (files, report) = Self.files(both)

    #expect(files.isEmpty)
    #expect(report.rejection?.trouble == .zip(.ambiguousEndRecord))
  }

  @Test func `entries of a zip archive can be read by several threads`() async {
    let entries = (0..<40).map { (name: "\($0)", content: [UInt8](repeating: UInt8($0), count: 5000)) }
    let archive = ZipArchive(ArchiveBytes(PackageWriter.zip(entries)))

    let sums = await withTaskGroup(of: Int.self) { group in
      for index in archive.entries.indices {
        group.addTask {
          var sum = 0
          let remark = archive.readContent(of: index) { sum += $0.reduce(0) { $0 + Int($1) } }
          return remark == nil ? sum : -1
        }
      }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }

    #expect(sums.sorted() == (0..<40).map { $0 * 5000 })
  }

  @Test func `damaged packages never stop the reader`() throws {
    guard let cases = try ArchiveCase.all() else { return }
    try #require(!cases.isEmpty)
    var random = SeededRandom(seed: 11)
    var limits = ArchiveLimits()
    limits.entrySize = 1 << 20
    limits.totalSize = 2 << 20
    var rounds = 0

    for item in cases where !item.bytes.isEmpty && item.bytes.count < 10_000 {
      for _ in 0..<4 {
        var bytes = item.bytes
        for _ in 0..<2 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
        if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
        let (_, report) = Self.files(bytes, limits: limits)
        #expect(report.inflatedCount <= 4 << 20)
        rounds += 1
      }
    }

    #expect(rounds > 0)
  }
}
