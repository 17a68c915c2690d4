/// One unit of a Serverless Devs file: a component with its properties.
struct SpecUnit {
  /// What a component deploys.
  enum Kind {
    /// A service of Function Compute 2.0 with a function, triggers and domains.
    case service
    /// A function of Function Compute 3.0.
    case function
    case domain
    case role
    case other
  }

  /// The key of the unit.
  let name: String

  /// Where the key is written.
  let keyLocation: Location

  /// The unit as it is written.
  let value: Value

  /// The component as it is written.
  let component: Value?

  /// The properties before references are followed, laid over the template that the unit extends.
  let properties: Value?

  init(_ entry: Value.Entry, template: Value?) {
    name = entry.key.string
    keyLocation = entry.keyLocation
    value = entry.value
    component = entry.value["component"]
    let own = entry.value["props"]
    guard let base = Self.base(of: entry.value, in: template) else {
      properties = own
      return
    }
    properties = own.map { base.overlaid(by: $0) } ?? base
  }

  /// The template that `extend: {name, ignore}` names.
  private static func base(of unit: Value, in template: Value?) -> Value? {
    guard let extend = unit["extend"], let name = extend["name"]?.scalar else { return nil }
    guard let base = template?.entries?.last(where: { $0.key.string == name.string })?.value else { return nil }
    let ignored = extend["ignore"]?.elementsOrSelf.compactMap(\.string) ?? []
    guard !ignored.isEmpty, let entries = base.entries else { return base }
    return Value(.map(entries.filter { !ignored.contains($0.key.string) }), at: base.location)
  }

  /// Returns what the unit deploys, by the name of its component, or by its properties when the name does not tell.
  func kind(component: Value?, properties: Properties) -> Kind {
    switch component?.string.flatMap(Self.componentName) {
    case "fc", "fc-deploy", "fc-base": return .service
    case "fc3": return .function
    case "fc3-domain", "fc-domain": return .domain
    case "ram": return .role
    case .some: return .other
    case nil: return Self.kind(of: properties)
    }
  }

  /// The bare name of a published component; nil for a path, a reference, or a name that cannot be known.
  private static func componentName(_ written: String) -> String? {
    if written.hasPrefix(".") || written.hasPrefix("/") || written.contains("$") { return nil }
    let last = written.split(separator: "/").last.map(String.init) ?? written
    return last.split(separator: "@").first.map { $0.split(separator: " ").joined(separator: " ").lowercased() }
  }

  private static func kind(of properties: Properties) -> Kind {
    if Properties(properties["function"]) != nil || Properties(properties["service"]) != nil { return .service }
    if properties["functionName"] != nil, properties["runtime", "handler", "code", "customContainerConfig"] != nil {
      return .function
    }
    if properties["domainName"] != nil, properties["routeConfig", "routeConfigs"] != nil { return .domain }
    return .other
  }
}
