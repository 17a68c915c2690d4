import Foundation
import PolicyAST
import Support

/// One case of the shared suite of packages.
struct ArchiveCase: Sendable {
  /// A file that a reader should give.
  struct Entry: Hashable, Sendable {
    let path: String
    let size: Int
    let digest: String
  }

  let name: String
  let format: String
  let expectation: String
  let entries: Set<Entry>
  let bytes: [UInt8]

  /// Returns all cases of the suite, or nil, said aloud, without it.
  static func all() throws -> [ArchiveCase]? {
    guard let table = Shared.file("suites/archives/archives.tsv") else { return nil }
    let folder = table.deletingLastPathComponent()
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
    return try lines.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let rows = try JSONSerialization.jsonObject(with: Data(fields[6].utf8)) as? [[Any]] ?? []
      let entries = rows.map { row in
        Entry(path: normalised(row[0] as? String ?? ""), size: row[1] as? Int ?? -1, digest: row[2] as? String ?? "")
      }
      let bytes = try Data(contentsOf: folder.appendingPathComponent(fields[0]))
      return ArchiveCase(
        name: fields[0], format: fields[1], expectation: fields[4], entries: Set(entries), bytes: Array(bytes))
    }
  }

  /// The suite writes some names as they stand in the package.
  private static func normalised(_ name: String) -> String {
    var parts: [Substring] = []
    for part in name.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The kind that the file's name promises.
  var promisedKind: ArchiveKind {
    if name.hasSuffix(".zip") || name.hasSuffix(".jar") { return .zip }
    return name.hasSuffix(".gz") || name.hasSuffix(".tgz") ? .gzip : .tar
  }

  /// What a reader made of the case, in the words of the suite.
  struct Outcome {
    let verdict: String
    let entries: Set<Entry>
    let report: ArchiveReport
  }

  /// Reads the case.
  func outcome() -> Outcome {
    var limits = ArchiveLimits()
    limits.entryCount = 5000
    limits.entrySize = 8 << 20
    limits.totalSize = 64 << 20
    var visitor = DigestingVisitor()
    let report = ArchiveReader(limits: limits).walk(ArchiveBytes(bytes), expecting: promisedKind, visitor: &visitor)
    let verdict =
      switch report.severity {
      case nil, .note: "ok"
      case .warning: "warn"
      case .refusal: "entry-reject"
      case .limit: "limit"
      case .rejection: "reject"
      }
    return Outcome(verdict: verdict, entries: Set(visitor.files.values), report: report)
  }

  /// Returns what is wrong with `outcome`, or nil.
  func fault(of outcome: Outcome) -> String? {
    let allowed = expectation.components(separatedBy: "-or-")
    guard allowed.contains(outcome.verdict) else { return "\(outcome.verdict) instead of \(expectation)" }
    guard outcome.verdict != "reject" else { return nil }
    // Where the suite leaves a choice it lists what every reader gives.
    let isExact = allowed.count == 1 && ["ok", "entry-reject"].contains(outcome.verdict)
    let isRight = isExact ? outcome.entries == entries : outcome.entries.isSuperset(of: entries)
    return isRight ? nil : "\(outcome.verdict), but entries \(outcome.entries) instead of \(entries)"
  }
}

/// Digests every file; the later one of a name wins, hard links have the content of their target.
struct DigestingVisitor: ArchiveVisitor {
  private(set) var files: [String: ArchiveCase.Entry] = [:]
  private(set) var hashes: [String: ContentHash] = [:]
  private var digest = SHA256()
  private(set) var largestChunk = 0

  mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool {
    digest = SHA256()
    return true
  }

  mutating func visit(_ chunk: UnsafeRawBufferPointer) {
    largestChunk = max(largestChunk, chunk.count)
    digest.update(chunk)
  }

  mutating func finish(_ entry: ArchiveEntry, at member: String, content: ArchiveContent) {
    if case .complete(let size, let hash) = content {
      files[member] = .init(path: member, size: size, digest: String(digest.hexadecimal().prefix(16)))
      hashes[member] = hash
    } else if case .hardLink(let target) = entry.kind, entry.refusal == nil, let original = files[target] {
      files[member] = .init(path: member, size: original.size, digest: original.digest)
    }
  }
}
