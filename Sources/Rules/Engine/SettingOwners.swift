import PolicyAST

/// Tells which function a place in a template belongs to.
struct SettingOwners {
  private var settings: [SourceFile: [(region: Region, function: ID<Function>)]] = [:]
  private let paths: AccessModel.Paths

  /// The settings of functions that are written in `files`.
  /// - Complexity: O(*settings*).
  init(_ model: AccessModel, in files: Set<SourceFile>) {
    paths = AccessModel.Paths(model)
    for setting in model.settings {
      guard let function = setting.function, files.contains(setting.value.location.file) else { continue }
      settings[setting.value.location.file, default: []].append((setting.value.location.region, function))
    }
  }

  /// Returns the way through the model to the function in whose setting `location` lies; empty when there is none.
  func path(of location: Location) -> [String] {
    let owner = settings[location.file]?.first {
      $0.region.start < location.region.end && location.region.start < $0.region.end
    }
    return owner.map { paths.path(of: .function($0.function)) } ?? []
  }
}
