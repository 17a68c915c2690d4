import PolicyAST
import Rules

/// Searches the members of one package: each is collected in a buffer that all share, looked at, and dropped.
struct MemberVisitor: ArchiveVisitor {
  /// Where a package lies.
  struct Place {
    let path: String
    /// What stands before the paths of members, when the package is a part of the file.
    let prefix: String
    let commit: String?

    /// Returns the file that reports show for `member`.
    func file(_ member: String, _ bytes: [UInt8]) -> SourceFile {
      SourceFile(path: path, member: prefix + member, commit: commit, bytes: bytes)
    }
  }

  /// The buffer that is kept from one member to the next.
  private static let keptCapacity = 4 << 20

  private let place: Place
  private let search: ContentSearch
  private let known: KnownContents
  private let limits: PackageLimits
  private let reader: ProjectReader
  private let mapping: MappedFile
  private var buffer: [UInt8] = []
  private var member = ""
  private var size = 0
  private var announced = 0
  private var isLarge = false
  /// Whether the member is no file that its image runs with.
  private var isOutsideRoot = false
  /// The search of a member that is too large to be held.
  private var windows: WindowedSearch?

  /// What was found so far.
  private(set) var finds = PackageFinds()

  /// A visitor of the members of the package that `mapping` is and reports find at `place`.
  init(
    _ mapping: MappedFile, _ place: Place, _ search: ContentSearch, _ known: KnownContents, _ limits: PackageLimits
  ) {
    self.mapping = mapping
    self.place = place
    self.search = search
    self.known = known
    self.limits = limits
    reader = ProjectReader()
  }

  /// Who pulls an image has its history, too.
  var wantsOutsideRoot: Bool { true }

  mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool {
    size = 0
    self.member = member
    announced = entry.size
    isOutsideRoot = entry.isOutsideRoot
    windows = nil
    if buffer.capacity > Self.keptCapacity { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
    // A member that is gone when the package is unpacked is still in the package.
    return entry.kind == .file
  }

  mutating func visit(_ chunk: UnsafeRawBufferPointer) {
    size += chunk.count
    mapping.noteRead(chunk.count)
    if windows != nil {
      windows?.append(chunk)
      return
    }
    if size > limits.memberSize || limits.looksIntoLarger && announced > limits.memberSize {
      return beginWindows(chunk)
    }
    if size > LargeMembers.threshold, !isLarge {
      LargeMembers.enter()
      isLarge = true
      // Room for all of it at once: growing would need half as much again.
      buffer.reserveCapacity(min(max(announced, size), limits.memberSize))
    }
    buffer.append(contentsOf: chunk)
  }

  /// Goes on with the member piece by piece, when that is wanted.
  private mutating func beginWindows(_ chunk: UnsafeRawBufferPointer) {
    guard limits.looksIntoLarger else { return }
    if !isLarge {
      LargeMembers.enter()
      isLarge = true
    }
    var search = WindowedSearch(search, path: member)
    buffer.withUnsafeBytes { search.append($0) }
    buffer = []
    search.append(chunk)
    windows = search
  }

  mutating func finish(_ entry: ArchiveEntry, at member: String, content: ArchiveContent) {
    if case .complete(_, let hash) = content { look(at: member, hash) }
    windows = nil
    guard isLarge else { return }
    buffer = []
    isLarge = false
    LargeMembers.leave()
  }

  private mutating func look(at member: String, _ hash: ContentHash) {
    if windows != nil {
      finds.files += 1
      finds.bytes += size
      if let outcome = windows?.finish(), !outcome.matches.isEmpty {
        let file = place.file(member, outcome.shown ?? [])
        finds.hits.append(TextHit(file: file, kind: outcome.kind, matches: outcome.matches))
      }
      return
    }
    guard size <= limits.memberSize else {
      finds.troubles.append(
        Discovery.Trouble(
          path: "\(place.path)!/\(place.prefix)\(member)",
          message: "the member was not looked at: larger than --max-file-size allows",
          chinese: "压缩包成员未检查：大于 --max-file-size 的限制", isFailure: false))
      return
    }
    finds.files += 1
    finds.bytes += size
    if let source = projectSource(member) { finds.sources.append(source) }
    let form = buffer.withUnsafeBufferPointer { ContentForm.detect($0, path: member) }
    let outcome = known.outcome(of: hash, at: member) {
      if form == .text { return buffer.withUnsafeBufferPointer { search.search(text: $0, path: member) } }
      let content = buffer
      buffer = []
      return search.search(consume content, form: form, path: member)
    }
    guard !outcome.matches.isEmpty else { return }
    let file = place.file(member, outcome.shown ?? buffer)
    finds.hits.append(TextHit(file: file, kind: outcome.kind, matches: outcome.matches))
  }

  /// Returns the member when it is a project file; those of other people's packages are none of the project.
  private func projectSource(_ member: String) -> ProjectSource? {
    guard place.commit == nil, !isOutsideRoot, size <= limits.projectFileSize, CandidateNames.contains(member),
      !DependencyPath.contains(member)
    else {
      return nil
    }
    let mayBeOne =
      reader.claimsName(member) || buffer.withUnsafeBufferPointer { ProjectMarks.all.mayStand(in: $0) }
    return mayBeOne ? reader.source(place.file(member, Array(buffer))) : nil
  }
}
