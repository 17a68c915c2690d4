/// Keeps the modules of a configuration alive, and takes them apart when nobody needs them any more.
///
/// Modules know their callers and their children; without this they would keep one another alive.
final class TerraformTree: Sendable {
  /// The root module.
  let root: TerraformModule

  init(_ root: TerraformModule) {
    self.root = root
  }

  deinit {
    root.release()
  }
}
