/// The reader of Serverless Framework projects: `serverless.yml` for Alibaba Cloud and AWS.
///
/// Projects of other providers are recognised and add nothing.
public struct ServerlessFrameworkProject: FrontEnd {
  /// The reader.
  public init() {}

  public var format: Format { .serverlessFramework }

  public var marks: [DocumentMark] { [.rootKey("provider")] }

  public func claims(_ document: Document) -> Bool {
    document.roots.contains { root in
      guard root.kind == .mapping, root["service"] != nil, let provider = root["provider"] else { return false }
      return provider["name"] != nil || (provider.kind == .string && root["functions"] != nil)
    }
  }

  public func lower(_ document: Document, in files: ProjectFiles, into model: inout AccessModel) {
    for root in document.roots {
      let value = root.value(namingTags: TemplateLanguage.functionName(ofTag:))
      var variables = ServerlessVariables(value, path: document.file.logicalPath, files: files)
      let resolved = variables.resolve(value)
      let provider = resolved["provider"]?["name"]?.string ?? resolved["provider"]?.string
      let language: TemplateLanguage
      switch provider {
      case "aliyun": language = .ros
      case "aws": language = .cloudFormation
      case _: continue
      }
      let functions = lower(resolved, for: language, at: document.file.logicalPath, files, into: &model)
      Self.leaveRuntimes(of: functions, to: resolved["plugins"], in: &model)
      collectSettings(of: value, functions, variables, into: &model)
    }
  }

  /// Leaves runtimes open that are named after a plugin: one such as `serverless-rust` puts another in their place.
  private static func leaveRuntimes(
    of functions: [String: ID<Function>], to plugins: Value?, in model: inout AccessModel
  ) {
    let names = ((plugins?["modules"] ?? plugins)?.elementsOrSelf ?? []).compactMap { $0.string?.lowercased() }
    let words = Set(names.flatMap { $0.split { "-/@.".contains($0) } }.map(String.init))
    for id in functions.values {
      guard let runtime = model[id].runtime, let name = runtime.string, words.contains(name.lowercased()) else {
        continue
      }
      model[id].runtime = Value(.unresolved(Unresolved(.function, name)), at: runtime.location)
    }
  }

  /// Adds what `project` says to `model`, and returns its functions by their keys.
  private func lower(
    _ project: Value, for language: TemplateLanguage, at path: String, _ files: ProjectFiles,
    into model: inout AccessModel
  ) -> [String: ID<Function>] {
    let resources = Self.merged(project["resources"]) ?? Value(.map([]), at: project.location)
    let template = Template(resources, language: language, path: path)
    var lowering = TemplateLowering(template, format: format, files: files, model: model)
    model = AccessModel()
    // Settings are those of the project as a whole.
    lowering.nesting = 1
    lowering.lowerServerless(project)
    model = lowering.model
    return lowering.functions
  }

  /// Returns `value`, the maps of a list laid over each other.
  static func merged(_ value: Value?) -> Value? {
    guard let value, let elements = value.elements else { return value }
    let maps = elements.filter { $0.entries != nil }
    guard let first = maps.first else { return nil }
    return maps.dropFirst().reduce(first) { $0.overlaid(by: $1) }
  }

  private func collectSettings(
    of root: Value, _ functions: [String: ID<Function>], _ variables: ServerlessVariables,
    into model: inout AccessModel
  ) {
    var variables = variables
    var collector = SettingCollector(format: format) { value in
      guard case .text(let text) = value.content, text.string.utf8.contains(UInt8(ascii: "$")) else { return value }
      let resolved = variables.resolve(value)
      // A reference to another scalar of the project is not a setting of its own: that scalar is.
      return resolved.referrers.isEmpty ? resolved : nil
    }
    for entry in root.entries ?? [] where entry.key.string != "plugins" {
      let value = TemplateSettings.withoutReferences(entry.value)
      guard entry.key.string == "functions" else {
        collector.collect(value, path: entry.key.string, key: entry.key, keyLocation: entry.keyLocation)
        continue
      }
      for part in value.elementsOrSelf {
        for function in part.entries ?? [] {
          collector.function = functions[function.key.string]
          let path = "functions.\(function.key.string)"
          collector.collect(function.value, path: path, key: function.key, keyLocation: function.keyLocation)
        }
      }
      collector.function = nil
    }
    model.settings += collector.settings
  }
}
