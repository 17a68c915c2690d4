extension CodePackage {
  /// What the `package` settings of a Serverless Framework service and of one of its functions or layers pack.
  ///
  /// - Parameters:
  ///   - isAlone: Whether the settings of the function or layer count besides those of the service.
  ///   - leftOut: What the tool itself leaves out, such as the folders of layers.
  /// - Source: serverless/serverless, lib/plugins/package/lib/package-service.js: what is left out first, then what is
  ///   taken in; of each what the service says before what the function says.
  init(
    serverless service: Properties?, _ function: Properties?, isAlone: Bool, leavingOut leftOut: [String],
    at location: Location
  ) {
    self.init(location: (function ?? service)?.value.location ?? location)
    if let artifact = function?["artifact"] ?? (isAlone ? nil : service?["artifact"]) {
      path = artifact
      return
    }
    path = Value(.text(Text(".")), at: self.location)
    let own = isAlone ? function : nil
    patterns = Self.excluded(by: service) + leftOut.map { "!\($0)" } + Self.excluded(by: own)
    for settings in [service, own].compactMap({ $0 }) {
      patterns += Self.texts(settings["include"]) + Self.texts(settings["patterns"])
    }
  }

  private static func excluded(by settings: Properties?) -> [String] {
    texts(settings?["exclude"]).map { $0.hasPrefix("!") ? String($0.dropFirst()) : "!\($0)" }
  }

  static func texts(_ value: Value?) -> [String] {
    (value?.elementsOrSelf ?? []).compactMap(\.string)
  }
}

extension AccessModel {
  /// Gives the code of the functions and layers from the given numbers on, which come from the document at `path`,
  /// the folder that its relative paths count from.
  ///
  /// Templates of CloudFormation and ROS count from the template in which the path is written, the others from the
  /// document as a whole.
  mutating func setCodeFolders(functions firstFunction: Int, layers firstLayer: Int, path: String) {
    let folder = Self.folder(of: path)
    for index in firstFunction..<functions.count {
      guard let code = functions[index].code else { continue }
      let base = Self.base(code, functions[index].format, folder)
      functions[index].code?.folder = base
    }
    for index in firstLayer..<layers.count {
      let base = Self.base(layers[index].code, layers[index].format, folder)
      layers[index].code.folder = base
    }
  }

  private static func base(_ code: CodePackage, _ format: Format, _ folder: String) -> String {
    switch format {
    case .cloudFormation, .ros: Self.folder(of: (code.path ?? code.inline)?.location.file.logicalPath ?? folder)
    case .serverlessDevsFC, .serverlessDevsFC3, .funcraft, .serverlessFramework, .accountState, .policy: folder
    case .terraform: code.folder
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
