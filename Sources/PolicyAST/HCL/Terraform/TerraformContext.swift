import Synchronization

/// What all modules of one configuration share.
final class TerraformContext: Sendable {
  /// How deeply modules may call modules.
  static let callLimit = 20
  /// How many instances of resources and modules a configuration may have.
  static let instanceLimit = 10_000

  let sources: TerraformSources
  /// The folder of the root module.
  let root: String
  let budget = HCLBudget(steps: 20_000_000)
  private let loaded = Mutex<[String: TerraformModuleSource]>([:])
  private let instances = Atomic<Int>(0)
  /// What the values being evaluated are made of, the innermost last.
  private let extents = Mutex<[TerraformExtent]>([])

  init(_ sources: TerraformSources, root: String) {
    self.sources = sources
    self.root = root
  }

  /// What the files of `folder` declare; read once.
  func source(of folder: String) -> TerraformModuleSource {
    if let known = loaded.withLock({ $0[folder] }) { return known }
    let source = TerraformModuleSource(folder, sources)
    loaded.withLock { $0[folder] = source }
    return source
  }

  /// The diagnostics of all folders that were read, in the order of their places.
  var diagnostics: [Diagnostic] {
    loaded.withLock { $0.values.flatMap(\.diagnostics) }.sorted { $0.location < $1.location }
  }

  /// Begins the evaluation of a named value.
  func begin() {
    extents.withLock { $0.append(TerraformExtent()) }
  }

  /// Ends the evaluation begun last; returns how far its value extends.
  func end() -> TerraformExtent {
    extents.withLock { $0.popLast() ?? TerraformExtent() }.named
  }

  /// Notes that the value being evaluated holds a named value.
  func use(_ extent: TerraformExtent) {
    extents.withLock { extents in
      guard let last = extents.indices.last else { return }
      extents[last].include(extent)
    }
  }

  /// Takes room for one more instance; returns whether it was left.
  func takeInstance() -> Bool {
    instances.add(1, ordering: .relaxed).newValue <= Self.instanceLimit
  }
}
