import PolicyAST
import Rules
import Synchronization

/// Looks into packages: each on a thread, large ones in shares on several.
struct PackageScanner: Sendable {
  /// Packages smaller than this are never divided, so that they are opened once.
  private static let divisibleSize = 4 << 20

  private let root: ScanRoot
  private let search: ContentSearch
  private let limits: PackageLimits
  private let threads: Int

  /// The packages that somebody named.
  private let named: Set<String>

  private let known = KnownContents()

  /// A scanner of packages below `root`.
  init(_ root: ScanRoot, _ search: ContentSearch, _ limits: PackageLimits, threads: Int) {
    self.root = root
    self.search = search
    self.limits = limits
    self.threads = threads
    named = Set(root.files)
  }

  /// Returns what is in the packages at `paths`, relative to the root, in that order.
  func scan(_ paths: [String]) -> PackageFinds {
    var finds = PackageFinds()
    let sizes = paths.map { FileStatus.size(of: root.absolute($0)) ?? 0 }
    // Packages among many keep the threads busy without being divided.
    let share = sizes.reduce(0) { $0.addingReportingOverflow($1).partialValue } / (2 * max(1, threads))
    var small: [Int] = []
    var parts = [PackageFinds?](repeating: nil, count: paths.count)
    for (index, path) in paths.enumerated() {
      if threads == 1 || sizes[index] < max(Self.divisibleSize, share) {
        small.append(index)
      } else {
        parts[index] = scanLarge(path)
      }
    }
    // The largest first, so that no thread is left with one alone at the end.
    small.sort { (sizes[$1], $0) < (sizes[$0], $1) }
    let results = Mutex<[(Int, PackageFinds)]>([])
    Workers.run(small.count, threads: threads, batch: 1) { [small] range in
      for index in range {
        let found = scanWhole(paths[small[index]])
        results.withLock { $0.append((small[index], found)) }
      }
    }
    for (index, found) in results.withLock({ $0 }) { parts[index] = found }
    for part in parts { if let part { finds.add(part) } }
    return finds
  }

  /// Returns what is in the package that `bytes` are, the content of `path` at `commit` of its history, or a part of
  /// it that reports call `prefix`.
  func scan(_ bytes: [UInt8], path: String, commit: String? = nil, prefix: String = "") -> PackageFinds {
    scan(MappedFile(bytes), path: path, commit: commit, prefix: prefix)
  }

  private func scanWhole(_ path: String) -> PackageFinds {
    switch MappedFile.open(root.absolute(path)) {
    case .success(let mapping): return scan(mapping, path: path)
    case .failure(let failure): return Self.unreadable(path, failure)
    }
  }

  private func scan(
    _ mapping: MappedFile, path: String, commit: String? = nil, prefix: String = ""
  ) -> PackageFinds {
    let place = MemberVisitor.Place(path: path, prefix: prefix, commit: commit)
    var visitor = MemberVisitor(mapping, place, search, known, limits)
    let isNamed = commit == nil && prefix.isEmpty && named.contains(path)
    let promised = isNamed ? PackageDetection.promisedKind(path) : nil
    let report = ArchiveReader(limits: limits.archive).walk(mapping.bytes, expecting: promised, visitor: &visitor)
    var finds = visitor.finds
    finds.inflated = report.inflatedCount
    if commit == nil, prefix.isEmpty { finds.images[path] = report.imageName }
    finds.troubles = PackageTroubles.troubles(report.remarks, path: path, isNamed: isNamed) + finds.troubles
    return finds
  }

  /// Looks into a package on all threads, when it is one that can be divided.
  private func scanLarge(_ path: String) -> PackageFinds {
    let mapping: MappedFile
    switch MappedFile.open(root.absolute(path)) {
    case .success(let opened): mapping = opened
    case .failure(let failure): return Self.unreadable(path, failure)
    }
    guard let divided = DividedPackage(mapping.bytes, limits: limits.archive) else { return scan(mapping, path: path) }
    let place = MemberVisitor.Place(path: path, prefix: "", commit: nil)
    let results = Mutex<[(Int, PackageFinds)]>([])
    Workers.run(divided.shares.count, threads: threads, batch: 1) { range in
      for share in range {
        var visitor = MemberVisitor(mapping, place, search, known, limits)
        let report = divided.walk(share: share, visitor: &visitor)
        var finds = visitor.finds
        finds.inflated = report.inflatedCount
        finds.troubles = PackageTroubles.troubles(report.remarks, path: path, isNamed: false) + finds.troubles
        results.withLock { $0.append((share, finds)) }
      }
    }
    var finds = PackageFinds()
    finds.troubles = PackageTroubles.troubles(divided.remarks, path: path, isNamed: false)
    for (_, found) in results.withLock({ $0 }).sorted(by: { $0.0 < $1.0 }) { finds.add(found) }
    // Each share kept the limit, not all together: the whole is read again by one that stops in time.
    return finds.inflated > limits.archive.totalSize ? scan(mapping, path: path) : finds
  }

  private static func unreadable(_ path: String, _ failure: FileReader.Failure) -> PackageFinds {
    var finds = PackageFinds()
    finds.troubles = [
      Discovery.Trouble(
        path: path, message: "the package was not audited: \(failure.message)", chinese: "压缩包未审计：\(failure.chinese)",
        isFailure: true)
    ]
    return finds
  }
}
