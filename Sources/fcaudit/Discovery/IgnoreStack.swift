/// The `.gitignore` files that hold for a folder: its own and those of the folders above it.
struct IgnoreStack {
  private struct Layer {
    let file: IgnoreFile
    /// How many bytes of a path lie in front of what the file's patterns see.
    let prefix: Int
    /// What stands before paths for a file above the root: the way from its folder to the root, ending in `/`.
    let lead: [UInt8]
  }

  private var layers: [Layer] = []

  /// No files.
  init() {}

  /// Adds the file of a folder above the root; `lead` is the way from that folder to the root, ending in `/`.
  mutating func push(_ file: IgnoreFile, above lead: String) {
    guard !file.isEmpty else { return }
    layers.append(Layer(file: file, prefix: 0, lead: Array(lead.utf8)))
  }

  /// Adds the file of `folder`, a path relative to the root, empty for the root itself.
  mutating func push(_ file: IgnoreFile, in folder: String) {
    guard !file.isEmpty else { return }
    layers.append(Layer(file: file, prefix: folder.isEmpty ? 0 : folder.utf8.count + 1, lead: []))
  }

  /// Returns whether `path`, relative to the root, is ignored, given that no folder above it is.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    guard !layers.isEmpty else { return false }
    let bytes = Array(path.utf8)
    for layer in layers.reversed() {
      let seen = layer.lead.isEmpty ? bytes[layer.prefix...] : (layer.lead + bytes)[...]
      switch layer.file.verdict(on: seen, isFolder: isFolder) {
      case .ignored: return true
      case .included: return false
      case nil: continue
      }
    }
    return false
  }
}
