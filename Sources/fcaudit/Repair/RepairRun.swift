import PolicyAST
import Rules

/// Repairs the findings of a scan, pass by pass, in memory: what one pass changes the next one reads.
struct RepairRun {
  /// A file whose content changes.
  struct Change {
    /// The path relative to the scan root.
    let path: String
    let old: [UInt8]
    let new: [UInt8]
  }

  /// How often files are read again: repairs that overlap wait for the next pass.
  private static let passLimit = 10

  private let options: ScanOptions
  private let paths: [String]
  private let includesUnsafe: Bool

  /// The repairs that were made, in order.
  private(set) var repairs: [FixPass.Repair] = []

  /// The findings that are left.
  private(set) var left: [Finding] = []

  /// The findings before any repair.
  private(set) var found: [Finding] = []

  /// Where the scanned files lie.
  private(set) var root: ScanRoot

  /// What could not be read.
  private(set) var troubles: [Discovery.Trouble] = []

  private var originals: [String: [UInt8]] = [:]
  private var contents: [String: [UInt8]] = [:]

  /// A run over the files at `paths`.
  init(_ options: ScanOptions, paths: [String], includesUnsafe: Bool) throws(UsageError) {
    self.options = options
    self.paths = paths
    self.includesUnsafe = includesUnsafe
    root = try ScanRoot(paths)
  }

  /// The files that change, by path.
  var changes: [Change] {
    contents.keys.sorted().compactMap { path in
      guard let old = originals[path], let new = contents[path], old != new else { return nil }
      return Change(path: path, old: old, new: new)
    }
  }

  /// Scans and repairs until nothing more can be repaired.
  mutating func repair() throws(UsageError) {
    for pass in 0..<Self.passLimit {
      var scan = try Scan(options, paths: paths, contents: contents)
      try scan.audit()
      left = scan.report.findings
      if pass == 0 {
        found = left
        troubles = scan.troubles
      }
      let readable = scan.paths
      let chosen = FixPass(left, includesUnsafe: includesUnsafe) { $0.member == nil && readable.contains($0.path) }
      guard !chosen.files.isEmpty, pass + 1 < Self.passLimit else { return }
      repairs += chosen.repairs
      for file in chosen.files {
        if originals[file.path] == nil { originals[file.path] = file.bytes }
        contents[file.path] = chosen.content(of: file)
      }
    }
  }
}
