import PolicyAST
import Synchronization

/// Reads the files of a scan on several threads, and makes at once of each what is kept of it.
enum FileLoader {
  private struct Loaded<Product: Sendable>: Sendable {
    let index: Int
    let result: Result<Product?, FileReader.Failure>
  }

  /// Returns what `make` makes of the files at `paths`, relative to `root`, in that order, and what could not be read.
  ///
  /// What `contents` has of a path is taken in place of the file. A file of which nothing is made is given up at once, so that memory does not grow with files that are none of ours.
  static func load<Product: Sendable>(
    _ paths: [String], from root: ScanRoot, limit: Int, threads: Int, progress: ScanProgress,
    instead contents: [String: [UInt8]] = [:],
    making make: @escaping @Sendable (SourceFile) -> Product?
  ) -> (products: [Product], troubles: [Discovery.Trouble]) {
    let loaded = Mutex<[Loaded<Product>]>([])
    Workers.run(paths.count, threads: threads) { range in
      var batch: [Loaded<Product>] = []
      for index in range {
        let bytes =
          contents[paths[index]].map { .success($0) } ?? FileReader.read(root.absolute(paths[index]), limit: limit)
        let result = bytes.map { make(SourceFile(path: paths[index], bytes: $0)) }
        if case .success(nil) = result { continue }
        batch.append(Loaded(index: index, result: result))
      }
      progress.advance(by: range.count)
      loaded.withLock { $0 += batch }
    }
    var products: [Product] = []
    var troubles: [Discovery.Trouble] = []
    for item in loaded.withLock({ $0 }).sorted(by: { $0.index < $1.index }) {
      switch item.result {
      case .success(let product):
        if let product { products.append(product) }
      case .failure(let failure):
        // A limit is a choice of the user, so the run does not fail for it.
        let message = "the file was not audited: \(failure.message)"
        troubles.append(
          Discovery.Trouble(path: paths[item.index], message: message, isFailure: failure != .tooLarge))
      }
    }
    return (products, troubles)
  }
}
