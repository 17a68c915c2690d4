/// Gathers the scalars of a project file as settings.
///
/// The walk goes over the file as it is written, so that each scalar is found once however often it is referred to.
struct SettingCollector {
  private let format: Format

  /// Turns a scalar into what it stands for; nil for one that only refers to another scalar of the project.
  private let resolve: (Value) -> Value?

  /// What was found, in the order of the file.
  private(set) var settings: [Setting] = []

  /// The function that scalars are given to from now on.
  var function: ID<Function>?

  /// A collector for one file.
  init(format: Format, resolve: @escaping (Value) -> Value? = { $0 }) {
    self.format = format
    self.resolve = resolve
  }

  /// Collects the scalars below `value`, to which the keys in `path` lead.
  mutating func collect(_ value: Value, path: String, key: Text, keyLocation: Location?) {
    collect(value, path: path, key: key, keyLocation: keyLocation, depth: 0)
  }

  private mutating func collect(_ value: Value, path: String, key: Text, keyLocation: Location?, depth: Int) {
    guard depth < 128 else { return }
    switch value.content {
    case .text, .number, .bool, .unresolved:
      guard let resolved = resolve(value) else { return }
      let setting = Setting(
        key: key, keyLocation: keyLocation, path: path, value: resolved, function: function, format: format)
      settings.append(setting)
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        collect(element, path: "\(path)[\(index)]", key: key, keyLocation: nil, depth: depth + 1)
      }
    case .map(let entries):
      for entry in entries {
        let name = path.isEmpty ? entry.key.string : "\(path).\(entry.key.string)"
        collect(entry.value, path: name, key: entry.key, keyLocation: entry.keyLocation, depth: depth + 1)
      }
    case .choice(let choice):
      for branch in choice.branches {
        collect(branch.value, path: path, key: key, keyLocation: keyLocation, depth: depth + 1)
      }
    case .null:
      return
    }
  }
}
