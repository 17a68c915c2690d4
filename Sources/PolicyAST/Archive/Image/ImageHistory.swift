/// What the images of an archive hold beside the files that they run with.
struct ImageHistory {
  /// Each layer once, in the order of the images.
  private(set) var layers: [ImageLayout.Image.Layer] = []

  /// The path and content of each configuration, in the order of the images.
  private(set) var configurations: [(name: String, bytes: ArchiveBytes)] = []

  /// The paths of the files of each layer by their ordinals, and those of them that are in a merged root.
  private var files: [String: [Int: String]] = [:]
  private var given: [String: Set<Int>] = [:]

  /// Notes `image`: of each layer the paths of its files, and the ordinals of those that are in the merged root.
  mutating func add(_ image: ImageLayout.Image, files: [[Int: String]], given: [Set<Int>]) {
    for ((layer, files), given) in zip(zip(image.layers, files), given) {
      if self.files.updateValue(files, forKey: layer.name) == nil { layers.append(layer) }
      self.given[layer.name, default: []].formUnion(given)
    }
    if !configurations.contains(where: { $0.name == image.configuration.name }) {
      configurations.append(image.configuration)
    }
  }

  /// Returns the paths of the files of `layer` that are in no merged root, by their ordinals.
  func rest(of layer: ImageLayout.Image.Layer) -> [Int: [String]] {
    let given = given[layer.name] ?? []
    return (files[layer.name] ?? [:]).filter { !given.contains($0.key) }.mapValues { [$0] }
  }
}
