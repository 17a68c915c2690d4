import PolicyAST

/// Finds and reads the configuration of a scan.
enum ConfigurationFinder {
  /// The name of the file.
  static let name = ".fcaudit.yaml"

  private static let sizeLimit = 4 << 20

  /// Returns, with what is wrong with it, the configuration in the file that `named` names, else in the nearest one from the scan root upwards;
  /// an empty one when there is none.
  static func configuration(named: String?, for root: ScanRoot) throws(UsageError) -> Configuration {
    var configuration = try read(named: named, for: root)
    configuration.prefix = root.prefix
    return configuration
  }

  private static func read(named: String?, for root: ScanRoot) throws(UsageError) -> Configuration {
    if let named {
      let folder = FileStatus.resolved(parent(of: named))
      let lead = folder.flatMap { self.lead(from: $0, to: root.path) } ?? ""
      let name = named.split(separator: "/").last.map(String.init) ?? named
      let shown = folder.map { root.way(to: $0) + name } ?? named
      return try read(named, shown: shown, lead: lead)
    }
    var folder = root.path
    var shown = name
    var lead = ""
    while true {
      let path = "\(folder)/\(name)"
      if FileStatus.kind(of: path) != nil { return try read(path, shown: shown, lead: lead) }
      guard let slash = folder.lastIndex(of: "/") else { return Configuration() }
      lead = "\(folder[folder.index(after: slash)...])/\(lead)"
      folder = String(folder[..<slash])
      shown = "../\(shown)"
    }
  }

  private static func read(_ path: String, shown: String, lead: String) throws(UsageError) -> Configuration {
    switch FileReader.read(path, limit: sizeLimit) {
    case .failure(let failure):
      throw UsageError(
        "the configuration \(path) cannot be read: \(failure.message)", chinese: "无法读取配置 \(path)：\(failure.chinese)")
    case .success(let bytes):
      var decoder = ConfigurationDecoder(SourceFile(path: shown, bytes: bytes), lead: lead)
      return decoder.decode()
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The way down from `folder` to `root`, ending in `/`; nil when the root does not lie in the folder.
  private static func lead(from folder: String, to root: String) -> String? {
    guard folder != root else { return "" }
    let start = folder == "/" ? "/" : "\(folder)/"
    return root.hasPrefix(start) ? "\(root.dropFirst(start.count))/" : nil
  }
}
