/// The lowering of one Serverless Devs file; editions differ in their components alone.
struct ServerlessDevsLowering {
  var model: AccessModel
  var resolver: SpecResolver
  let format: Format

  /// Services and roles that several units share, by the place where they are written.
  var services: [Location: ID<Service>] = [:]
  var roles: [Location: ID<Identity>] = [:]

  /// The role of each unit that makes one, by the unit's name.
  var rolesByUnit: [String: ID<Identity>] = [:]

  /// The function of each unit, by the unit's name.
  var functions: [String: ID<Function>] = [:]

  /// Whether `node` is a mapping of units: one of them names its component.
  static func hasUnits(_ node: Node?) -> Bool {
    node?.entries.contains { $0.value["component"] != nil } ?? false
  }

  /// What the two checks of a root look for.
  static let marks: [DocumentMark] = [.key("component"), .rootKey("edition")]

  /// Whether `root` names an edition that begins with `prefix`, and holds what such files hold.
  ///
  /// Files that others extend have variables alone.
  static func hasEdition(_ prefix: String, _ root: Node) -> Bool {
    guard root["edition"]?.text?.hasPrefix(prefix) == true else { return false }
    return ["vars", "services", "resources", "template"].contains { root[$0] != nil }
  }

  /// Adds what `document` says to `model`.
  static func lower(
    _ document: Document, format: Format, in files: ProjectFiles, into model: inout AccessModel
  ) {
    for root in document.roots {
      let project = SpecProject(root.value, path: document.file.logicalPath, files: files)
      // The model moves into the lowering and back: two copies of it would make each addition a copy.
      var lowering = ServerlessDevsLowering(
        model: model, resolver: SpecResolver(project, files: files), format: format)
      model = AccessModel()
      lowering.run()
      model = lowering.model
    }
  }

  private mutating func run() {
    let start = (services: model.services.count, functions: model.functions.count, triggers: model.triggers.count)
    for unit in resolver.project.units { lower(unit) }
    // The unit of a role may stand behind those that use it.
    for index in start.services..<model.services.count { linkOutput(&model.services[index].role) }
    for index in start.functions..<model.functions.count { linkOutput(&model.functions[index].role) }
    for index in start.triggers..<model.triggers.count { linkOutput(&model.triggers[index].role) }
    if resolver.isExhausted {
      let message = "the references of this file take more work than the limits allow"
      model.diagnostics.append(
        Diagnostic(.error, message, chinese: "该文件的引用超出了解析上限", at: resolver.project.own.location))
    }
    collectSettings()
  }

  private mutating func lower(_ unit: SpecUnit) {
    guard let written = unit.properties, let properties = Properties(resolver.resolve(written, in: unit)) else {
      return
    }
    let component = unit.component.map { resolver.resolve($0, in: unit) }
    switch unit.kind(component: component, properties: properties) {
    case .service: lowerService(unit, properties)
    case .function: lowerFunction(unit, properties)
    case .domain: lowerDomain(properties)
    case .role: lowerRole(unit, properties)
    case .other: return
    }
  }

  /// Adds the triggers that `value` lists to `function`.
  mutating func addTriggers(_ value: Value?, to function: ID<Function>) {
    guard let value else { return }
    for element in value.elementsOrSelf {
      guard let properties = Properties(element) else { continue }
      var trigger = Trigger(properties, format: format, diagnostics: &model.diagnostics)
      trigger.function = function
      _ = model.add(trigger)
    }
  }

  private mutating func lowerDomain(_ properties: Properties) {
    let inner = Properties(properties["customDomain"]) ?? properties
    model.domains.append(CustomDomain(inner, format: format))
  }

  // MARK: Settings

  private mutating func collectSettings() {
    var resolver = resolver
    let own = resolver.project.own
    var owner: SpecUnit?
    var collector = SettingCollector(format: format) { value in
      guard case .text(let text) = value.content, text.string.utf8.contains(UInt8(ascii: "$")) else { return value }
      let resolved = resolver.resolve(value, in: owner)
      // A reference to another scalar of the project is not a setting of its own: that scalar is.
      return resolved.referrers.isEmpty ? resolved : nil
    }
    for entry in own.entries ?? [] {
      collector.function = nil
      owner = nil
      guard entry.key.string == "services" || entry.key.string == "resources", let units = entry.value.entries else {
        collector.collect(entry.value, path: entry.key.string, key: entry.key, keyLocation: entry.keyLocation)
        continue
      }
      for unit in units {
        collector.function = functions[unit.key.string]
        owner = resolver.units[unit.key.string]
        let path = "\(entry.key.string).\(unit.key.string)"
        collector.collect(unit.value, path: path, key: unit.key, keyLocation: unit.keyLocation)
      }
    }
    model.settings += collector.settings
  }
}
