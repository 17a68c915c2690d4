import PolicyAST
import Rules
import Synchronization

/// Searches every version of every file that the history holds, each content once.
struct GitHistory {
  /// What was found.
  struct Finds {
    var hits: [TextHit] = []
    var troubles: [Discovery.Trouble] = []
    var files = 0
    var bytes = 0
  }

  /// The versions whose contents were asked for and have not come yet, in order.
  private final class Pending: Sendable {
    private let versions = Mutex<(list: [GitVersion], first: Int)>(([], 0))

    func add(_ version: GitVersion) { versions.withLock { $0.list.append(version) } }

    func next() -> GitVersion? {
      versions.withLock { state in
        guard state.first < state.list.count else { return nil }
        defer {
          state.first += 1
          if state.first > 4096 {
            state.list.removeFirst(state.first)
            state.first = 0
          }
        }
        return state.list[state.first]
      }
    }
  }

  /// What the thread that reads the log tells in the end.
  private final class LogOutcome: Sendable {
    let submodules = Mutex<[String]>([])
    let hasFailed = Atomic<Bool>(false)
  }

  private let git: GitCommand
  private let range: String?
  private let search: ContentSearch
  private let packages: PackageScanner
  private let limits: PackageLimits
  private let isShallow: Bool

  /// The contents of a credential that were reported, by rule region text.
  private var reported: Set<[UInt8]> = []
  private var finds = Finds()
  private var skipped = 0
  private var missing = 0

  /// A history of the repository in which `root` lies; `range` as `git log` understands it, nil for all branches.
  init(
    _ root: ScanRoot, range: String?, _ search: ContentSearch, _ packages: PackageScanner, _ limits: PackageLimits
  ) throws(UsageError) {
    git = GitCommand(in: root.absolute(""))
    if let range, range.hasPrefix("-") {
      throw UsageError(
        "--git-history takes a range of commits, not '\(range)'", chinese: "--git-history 应为提交范围，而不是“\(range)”")
    }
    self.range = range
    self.search = search
    self.packages = packages
    self.limits = limits
    isShallow = try git.output(["rev-parse", "--is-shallow-repository"]) == "true"
    if let range { _ = try git.output(["rev-list", "--max-count=1", "--end-of-options", range]) }
  }

  /// Returns what the history holds.
  mutating func scan() throws(UsageError) -> Finds {
    let log = try git.start(
      [
        "log", "--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--root", "--reverse", "--topo-order", "--relative",
        "--no-color", "--no-ext-diff", "--no-textconv", "--diff-filter=AMT", "--format=\(GitLog.mark)%H",
      ] + (range.map { ["--end-of-options", $0] } ?? ["--all"]) + ["--", "."])
    let contents = try git.start(["cat-file", "--batch", "--buffer"])
    let pending = Pending()
    let outcome = LogOutcome()
    let feeder = SystemThread { Self.feed(log, to: contents, pending, outcome) }
    guard let feeder else {
      contents.closeInput()
      throw UsageError("the history cannot be read: no thread", chinese: "无法读取历史：不能创建线程")
    }
    var reader = PipeReader(contents.output)
    while let version = readNext(&reader, pending) { _ = version }
    let (code, complaint) = contents.wait()
    feeder.join()
    let (logCode, logComplaint) = log.wait()
    guard logCode == 0 || outcome.hasFailed.load(ordering: .acquiring) else { throw GitCommand.error(logComplaint) }
    guard code == 0 else { throw GitCommand.error(complaint) }
    tellGaps(submodules: outcome.submodules.withLock { $0 })
    return finds
  }

  /// Asks for the content of each blob that the log names.
  private static func feed(
    _ log: ChildProcess, to contents: ChildProcess, _ pending: Pending, _ outcome: LogOutcome
  ) {
    var reader = GitLog(log.output)
    while let change = reader.next() {
      pending.add(change.version)
      guard contents.write(change.blob + [0x0A]) == nil else {
        outcome.hasFailed.store(true, ordering: .releasing)
        break
      }
    }
    contents.closeInput()
    outcome.submodules.withLock { $0 = reader.submodules.sorted() }
  }

  /// Reads one answer, `NAME blob SIZE` and the content, or `NAME missing`; nil at the end.
  private mutating func readNext(_ reader: inout PipeReader, _ pending: Pending) -> GitVersion? {
    guard let header = reader.text(upTo: 0x0A), let version = pending.next() else { return nil }
    let words = header.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 else {
      missing += 1
      return version
    }
    var content: [UInt8] = []
    guard size <= limits.memberSize else { return readLarge(size, version, &reader) }
    content.reserveCapacity(size)
    guard reader.take(size, { content += $0 }), reader.take(1, { _ in }) else { return nil }
    look(at: content, version)
    return version
  }

  /// Reads a content that is too large to be held, piece by piece unless the user limits the size.
  private mutating func readLarge(_ size: Int, _ version: GitVersion, _ reader: inout PipeReader) -> GitVersion? {
    guard limits.looksIntoLarger else {
      skipped += 1
      return reader.take(size, { _ in }) && reader.take(1, { _ in }) ? version : nil
    }
    var windows = WindowedSearch(search, path: version.path)
    let isComplete = reader.take(size) { chunk in chunk.withUnsafeBytes { windows.append($0) } }
    guard isComplete, reader.take(1, { _ in }) else { return nil }
    finds.files += 1
    finds.bytes += size
    let outcome = windows.finish()
    if windows.isPackage {
      tell(version.path, "a version of the package is too large to be opened", chinese: "该压缩包的某个历史版本过大，未打开")
    }
    guard !outcome.matches.isEmpty else { return version }
    let file = SourceFile(path: version.path, commit: version.commit, bytes: outcome.shown ?? [])
    keep(TextHit(file: file, kind: outcome.kind, matches: outcome.matches))
    return version
  }

  private mutating func look(at content: [UInt8], _ version: GitVersion) {
    finds.files += 1
    finds.bytes += content.count
    if PackageDetection.isPackage(content) {
      let found = packages.scan(content, path: version.path, commit: version.commit)
      finds.troubles += found.troubles.map {
        Discovery.Trouble(path: "\(version.commit.prefix(7)):\($0.path)", message: $0.message, isFailure: false)
      }
      for hit in found.hits { keep(hit) }
      return
    }
    let hit = search.hit(in: content, path: version.path, commit: version.commit)
    if let hit { keep(hit) }
  }

  /// Keeps what no earlier version held: a credential is reported where it came in.
  private mutating func keep(_ hit: TextHit) {
    let fresh = hit.matches.filter { match in
      let region = match.region
      return reported.insert(Array(hit.file.bytes[region.start..<min(region.end, hit.file.bytes.count)])).inserted
    }
    if !fresh.isEmpty { finds.hits.append(TextHit(file: hit.file, kind: hit.kind, matches: fresh)) }
  }

  private mutating func tellGaps(submodules: [String]) {
    if isShallow { tell(".", "the history is cut off: the repository is a shallow clone", chinese: "历史不完整：仓库是浅克隆") }
    for path in submodules { tell(path, "the history of the submodule was not looked at", chinese: "未检查子模块的历史") }
    if skipped > 0 {
      tell(
        ".", "\(skipped) versions of files are larger than --max-file-size allows",
        chinese: "\(skipped) 个文件版本大于 --max-file-size 的限制")
    }
    if missing > 0 {
      tell(
        ".", "\(missing) versions of files are not in this clone",
        chinese: "\(missing) 个文件版本不在此克隆中")
    }
  }

  private mutating func tell(_ path: String, _ message: String, chinese: String) {
    finds.troubles.append(Discovery.Trouble(path: path, message: message, chinese: chinese, isFailure: false))
  }
}
