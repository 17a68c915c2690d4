import PolicyAST
import Rules

/// The access model of the files at some paths, for commands that print or question it.
struct ModelReading {
  /// The model.
  let model: AccessModel

  /// What could not be read.
  let troubles: [Discovery.Trouble]

  /// Finds, reads and lowers the files at `paths`, by the configuration that belongs to them.
  init(paths: [String]) throws(UsageError) {
    let root = try ScanRoot(paths)
    let configuration = try ConfigurationFinder.configuration(named: nil, for: root)
    if let error = UsageError(configuration) { throw error }
    let discovery = Discovery(root, excluding: configuration.excluded)
    let progress = ScanProgress()
    let limit = ScanOptions.defaultFileSizeLimit
    let reader = ProjectReader()
    let (sources, troubles) = FileLoader.load(
      discovery.files, from: root, limit: limit, threads: Process.processors, progress: progress,
      making: { reader.source($0) })
    progress.finish()
    let project = ProjectFileCache(sources.map(\.file), root: root, limit: limit)
    model = reader.model(
      of: sources, in: project.files, ownAccounts: Set(configuration.accounts), by: Workers.force(Process.processors))
    self.troubles = discovery.troubles + troubles
  }

  /// Writes what could not be read to standard error.
  func tellTroubles() {
    for trouble in troubles {
      StandardStream.error.write(
        "fcaudit: \(trouble.isFailure ? "error" : "warning"): \(trouble.path): \(trouble.message)\n")
    }
  }
}
