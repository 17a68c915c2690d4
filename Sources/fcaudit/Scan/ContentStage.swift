import PolicyAST
import Rules
import Synchronization

/// The step that searches contents by text rules: files, packages, and what functions are deployed with.
struct ContentStage: Sendable {
  /// What text rules hold of code that is written into a template.
  struct InlineFinds: Sendable {
    /// The code as it is written.
    let code: Value
    let functions: [ID<Function>]
    /// The code as it runs, with the path of the template, when rules hold in it.
    let hit: TextHit?
    /// What is in the package when the code is one, in base64.
    let package: PackageFinds?
  }

  private struct Look: Sendable {
    var hits: [(Int, TextHit)] = []
    var packages: [Int] = []
    var troubles: [(Int, Discovery.Trouble)] = []
    var bytes = 0
    var files = 0
  }

  /// What looks for the texts.
  let scanner: TextScanner

  private let root: ScanRoot
  private let search: ContentSearch
  private let packages: PackageScanner
  private let limits: PackageLimits
  private let threads: Int

  /// The files that somebody named.
  private let named: Set<String>

  /// A stage that searches by the rules of `scanner` below `root`.
  init(_ scanner: TextScanner, root: ScanRoot, options: ScanOptions) {
    self.scanner = scanner
    self.root = root
    search = ContentSearch(scanner)
    limits = options.packageLimits
    threads = options.threads
    named = Set(root.files)
    packages = PackageScanner(root, search, limits, threads: threads)
  }

  /// Returns what is in the files at `paths`, relative to the root, packages among them.
  func files(_ paths: [String]) -> PackageFinds {
    let looks = Mutex(Look())
    Workers.run(paths.count, threads: threads) { range in
      var look = Look()
      for index in range { self.look(at: paths[index], index, &look) }
      looks.withLock { all in
        all.hits += look.hits
        all.packages += look.packages
        all.troubles += look.troubles
        all.files += look.files
        all.bytes += look.bytes
      }
    }
    let look = looks.withLock { $0 }
    var finds = PackageFinds()
    finds.hits = look.hits.sorted { $0.0 < $1.0 }.map(\.1)
    finds.troubles = look.troubles.sorted { $0.0 < $1.0 }.map(\.1)
    finds.files = look.files
    finds.bytes = look.bytes
    finds.add(packages.scan(look.packages.sorted().map { paths[$0] }))
    return finds
  }

  /// Returns what is in `bytes`, which reports call `path`: a package, or one file.
  func content(_ bytes: [UInt8], path: String) -> PackageFinds {
    if PackageDetection.isPackage(bytes) { return packages.scan(bytes, path: path) }
    var finds = PackageFinds()
    finds.files = 1
    finds.bytes = bytes.count
    finds.hits = [search.hit(in: bytes, path: path)].compactMap { $0 }
    return finds
  }

  private func look(at path: String, _ index: Int, _ look: inout Look) {
    let absolute = root.absolute(path)
    switch FileReader.read(absolute, limit: limits.memberSize) {
    case .success(let bytes):
      let isPromised = named.contains(path) && PackageDetection.promisedKind(path) != nil
      if isPromised || PackageDetection.isPackage(bytes) { return look.packages.append(index) }
      look.files += 1
      look.bytes += bytes.count
      if let hit = search.hit(in: bytes, path: path) { look.hits.append((index, hit)) }
    case .failure(.tooLarge):
      if PackageDetection.isPackage(at: absolute) { return look.packages.append(index) }
      if limits.looksIntoLarger { return lookIntoLarge(path, index, &look) }
      look.troubles.append((index, Self.trouble(.tooLarge, path, isFailure: named.contains(path))))
    case .failure(let failure):
      look.troubles.append((index, Self.trouble(failure, path, isFailure: true)))
    }
  }

  /// Looks at a file that is too large to be held, piece by piece.
  private func lookIntoLarge(_ path: String, _ index: Int, _ look: inout Look) {
    switch MappedFile.open(root.absolute(path)) {
    case .success(let mapping):
      var windows = WindowedSearch(search, path: path)
      if !scanner.isEmpty { windows.append(all: mapping) }
      let outcome = windows.finish()
      look.files += 1
      look.bytes += mapping.bytes.count
      guard !outcome.matches.isEmpty else { return }
      let file = SourceFile(path: path, bytes: outcome.shown ?? [])
      look.hits.append((index, TextHit(file: file, kind: outcome.kind, matches: outcome.matches)))
    case .failure(let failure):
      look.troubles.append((index, Self.trouble(failure, path, isFailure: true)))
    }
  }

  private static func trouble(_ failure: FileReader.Failure, _ path: String, isFailure: Bool) -> Discovery.Trouble {
    Discovery.Trouble(
      path: path, message: "the file was not looked at: \(failure.message)", chinese: "文件未检查：\(failure.chinese)",
      isFailure: isFailure)
  }

  /// Returns what is in code that is written into templates: texts, and packages in base64.
  func inline(_ codes: [DeployedCode.Inline], of model: AccessModel) -> [InlineFinds] {
    codes.map { inline in
      let text = Array((inline.code.scalar?.string ?? "").utf8)
      let file = inline.code.location.file
      var hit: TextHit?
      var package: PackageFinds?
      if let bytes = Base64.decode(text), PackageDetection.isPackage(bytes) {
        let place = (file.member.map { "\($0)!/" } ?? "") + "zipFile!/"
        package = packages.scan(bytes, path: file.path, prefix: place)
      } else {
        let runtime = inline.functions.first.flatMap { model[$0].runtime?.scalar?.known }
        hit = search.hit(
          in: text, path: file.path, member: file.member, language: runtime.flatMap { CodeLanguage(runtime: $0) })
      }
      return InlineFinds(code: inline.code, functions: inline.functions, hit: hit, package: package)
    }
  }

  /// Returns what the history of the root holds in `range`, empty for all branches.
  func history(_ range: String) throws(UsageError) -> GitHistory.Finds {
    var history = try GitHistory(
      root, range: range.isEmpty ? nil : range, search, packages, limits)
    return try history.scan()
  }
}
