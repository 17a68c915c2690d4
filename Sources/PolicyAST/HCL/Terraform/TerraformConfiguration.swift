/// A root module with everything it calls, evaluated as far as that is possible without deploying anything.
public struct TerraformConfiguration: Sendable {
  /// The resources and data sources of all modules, in the order of modules and files.
  public let instances: [TerraformInstance]

  /// The outputs of the root module by name, sorted.
  public let outputs: [(name: String, value: Value)]

  /// What is wrong with the files that were read, in the order of their places.
  public let diagnostics: [Diagnostic]

  private let tree: TerraformTree

  /// Reads the module in `folder` (relative to the scan root, empty for the root itself) and all local modules it calls.
  /// - Complexity: O(*n*) in the size of the files, times the instances of the modules.
  public init(folder: String, _ sources: TerraformSources) {
    let context = TerraformContext(sources, root: folder)
    let root = TerraformModule(context, folder: folder)
    var instances: [TerraformInstance] = []
    Self.collect(root, context, &instances)
    let tree = TerraformTree(root)
    for index in instances.indices { instances[index].tree = tree }
    self.instances = instances
    self.tree = tree
    let evaluator = root.evaluator()
    outputs = root.source.outputs.sorted { $0.key < $1.key }.compactMap { name, declaration in
      root.output(name, evaluator, at: declaration.block.headerLocation).map { (name, $0) }
    }
    diagnostics = context.diagnostics
  }

  private static func collect(
    _ module: TerraformModule, _ context: TerraformContext, _ instances: inout [TerraformInstance]
  ) {
    for address in module.source.resourceOrder {
      for instance in module.instances(address) {
        guard context.takeInstance() else { return }
        instances.append(instance)
      }
    }
    for name in module.source.callOrder {
      for child in module.children(name) { collect(child, context, &instances) }
    }
  }

  /// Returns the folders that hold `.tf` or `.tf.json` files and that no other folder calls as a module, sorted.
  ///
  /// When all folders call one another, all are returned.
  public static func rootFolders(_ sources: TerraformSources) -> [String] {
    let folders = Set(sources.paths.filter(TerraformPath.isConfiguration).map(TerraformPath.folder))
    var called: Set<String> = []
    for path in sources.paths where TerraformPath.isConfiguration(path) {
      guard let document = sources.parsed(path) else { continue }
      for block in document.body.blocks("module") {
        guard let source = block.body.attribute("source")?.expression.literalText,
          source.hasPrefix("./") || source.hasPrefix("../"),
          let folder = TerraformPath.join(TerraformPath.folder(of: path), source)
        else { continue }
        called.insert(folder)
      }
    }
    let roots = folders.subtracting(called)
    return (roots.isEmpty ? folders : roots).sorted()
  }
}
