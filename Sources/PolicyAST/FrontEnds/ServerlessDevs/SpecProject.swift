/// A Serverless Devs file with the files that it extends.
struct SpecProject {
  /// The content, laid over what it extends.
  let root: Value

  /// The path of the file, from which others are looked up.
  let path: String

  /// The content of the file itself, without what it extends.
  let own: Value

  /// Whether every file that the project extends could be read; else names may be defined there.
  let isComplete: Bool

  private static let maximumExtensions = 8

  /// The project that `own`, the content of the file at `path`, describes.
  init(_ own: Value, path: String, files: ProjectFiles) {
    self.own = own
    self.path = path
    var isComplete = true
    root = Self.extended(own, path: path, files: files, depth: 0, isComplete: &isComplete)
    self.isComplete = isComplete
  }

  /// The units of the project: what stands under `services` (1.0.0) or `resources` (3.0.0).
  var units: [SpecUnit] {
    ["services", "resources"].flatMap { key in root[key]?.entries ?? [] }.map {
      SpecUnit($0, template: root["template"])
    }
  }

  private static func extended(
    _ value: Value, path: String, files: ProjectFiles, depth: Int, isComplete: inout Bool
  ) -> Value {
    // In a unit `extend` is a map; at the top it names files.
    guard let extend = value["extend"] else { return value }
    var result: Value?
    for reference in extend.elementsOrSelf {
      guard depth < maximumExtensions, let written = reference.string,
        let target = ProjectFiles.resolve(written, from: path), target != path, let file = files.read(target),
        let base = Document.parse(file, as: .yaml).root?.value
      else {
        isComplete = false
        continue
      }
      let whole = extended(base, path: target, files: files, depth: depth + 1, isComplete: &isComplete)
      result = result.map { $0.overlaid(by: whole) } ?? whole
    }
    return result.map { $0.overlaid(by: value) } ?? value
  }
}
