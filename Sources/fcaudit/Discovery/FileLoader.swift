import PolicyAST
import Synchronization

/// Reads the files of a scan on several threads.
enum FileLoader {
  private struct Loaded {
    let index: Int
    let result: Result<SourceFile, FileReader.Failure>
  }

  /// Returns the files at `paths`, relative to `root`, in that order, and what could not be read.
  static func load(
    _ paths: [String], from root: ScanRoot, limit: Int, threads: Int, progress: ScanProgress
  ) -> (files: [SourceFile], troubles: [Discovery.Trouble]) {
    let loaded = Mutex<[Loaded]>([])
    Workers.run(paths.count, threads: threads) { range in
      let batch = range.map { index in
        let bytes = FileReader.read(root.absolute(paths[index]), limit: limit)
        return Loaded(index: index, result: bytes.map { SourceFile(path: paths[index], bytes: $0) })
      }
      progress.advance(by: range.count)
      loaded.withLock { $0 += batch }
    }
    var files: [SourceFile] = []
    var troubles: [Discovery.Trouble] = []
    for item in loaded.withLock({ $0 }).sorted(by: { $0.index < $1.index }) {
      switch item.result {
      case .success(let file): files.append(file)
      case .failure(let failure):
        // A limit is a choice of the user, so the run does not fail for it.
        let message = "the file was not audited: \(failure.message)"
        let trouble = Discovery.Trouble(path: paths[item.index], message: message, isFailure: failure != .tooLarge)
        troubles.append(trouble)
      }
    }
    return (files, troubles)
  }
}
