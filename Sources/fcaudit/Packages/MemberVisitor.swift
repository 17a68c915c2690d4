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
  private var size = 0
  private var announced = 0
  private var isLarge = false

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

  mutating func wants(_ entry: ArchiveEntry, at member: String) -> Bool {
    size = 0
    announced = entry.size
    if buffer.capacity > Self.keptCapacity { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
    // A member that is gone when the package is unpacked is still in the package.
    return entry.kind == .file
  }

  mutating func visit(_ chunk: UnsafeRawBufferPointer) {
    size += chunk.count
    mapping.noteRead(chunk.count)
    guard size <= limits.memberSize else { return }
    if size > LargeMembers.threshold, !isLarge {
      LargeMembers.enter()
      isLarge = true
      // Room for all of it at once: growing would need half as much again.
      buffer.reserveCapacity(min(max(announced, size), limits.memberSize))
    }
    buffer.append(contentsOf: chunk)
  }

  mutating func finish(_ entry: ArchiveEntry, at member: String, content: ArchiveContent) {
    if case .complete(_, let hash) = content { look(at: member, hash) }
    guard isLarge else { return }
    buffer = []
    isLarge = false
    LargeMembers.leave()
  }

  private mutating func look(at member: String, _ hash: ContentHash) {
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
    guard place.commit == nil, size <= limits.projectFileSize, CandidateNames.contains(member),
      !DependencyPath.contains(member)
    else {
      return nil
    }
    let mayBeOne =
      reader.claimsName(member) || buffer.withUnsafeBufferPointer { ProjectMarks.all.mayStand(in: $0) }
    return mayBeOne ? reader.source(place.file(member, Array(buffer))) : nil
  }
}
