import PolicyAST
import Synchronization

/// The files that documents of a project refer to, read when they are asked for and kept.
final class ProjectFileCache: Sendable {
  private let root: ScanRoot
  private let limit: Int
  private let known: Mutex<[String: SourceFile?]>

  /// A cache that holds `files` and reads others below `root`, none larger than `limit` bytes.
  init(_ files: [SourceFile], root: ScanRoot, limit: Int) {
    self.root = root
    self.limit = limit
    known = Mutex(Dictionary(files.map { ($0.path, $0) }) { first, _ in first })
  }

  /// The files as front ends ask for them.
  var files: ProjectFiles {
    ProjectFiles(read: { self.file(at: $0) })
  }

  /// Every file that was there from the start or was found since, by path.
  var used: [SourceFile] {
    known.withLock { $0.values.compactMap { $0 } }.sorted { $0.path < $1.path }
  }

  private func file(at path: String) -> SourceFile? {
    if let kept = known.withLock({ $0[path] }) { return kept }
    let read = read(path)
    // Whoever came first has given the file its identity.
    return known.withLock { known in
      if let kept = known[path] { return kept }
      known[path] = .some(read)
      return read
    }
  }

  /// Reads a file whose real place lies in the root, whatever links say.
  private func read(_ path: String) -> SourceFile? {
    let path = root.absolute(path)
    guard let top = FileStatus.resolved(root.absolute("")), let real = FileStatus.resolved(path),
      top == "/" || real.hasPrefix("\(top)/"), case .success(let bytes) = FileReader.read(real, limit: limit)
    else { return nil }
    return SourceFile(path: String(path.dropFirst(root.path.count + 1)), bytes: bytes)
  }
}
