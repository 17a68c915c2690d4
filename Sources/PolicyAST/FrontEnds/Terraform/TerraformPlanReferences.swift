/// The references between resources, from the part of a plan that repeats the configuration.
///
/// A value that is not known in the plan is linked through the expression that gives it.
struct TerraformPlanReferences {
  /// How many variables and outputs a reference is followed through.
  private static let depthLimit = 32

  /// One module of the configuration.
  private final class Module: Sendable {
    /// The expressions of the resources by their addresses in the module.
    let resources: [String: Value]
    let calls: [String: Value]
    let outputs: [String: Value]
    let children: [String: Module]

    init(_ module: Value, depth: Int = 0) {
      var resources: [String: Value] = [:]
      for resource in module["resources"]?.elements ?? [] {
        guard let address = resource["address"]?.string, let expressions = resource["expressions"] else { continue }
        resources[address] = expressions
      }
      var calls: [String: Value] = [:]
      var children: [String: Module] = [:]
      for call in module["module_calls"]?.entries ?? [] {
        calls[call.key.string] = call.value["expressions"]
        guard depth < depthLimit, let inner = call.value["module"] else { continue }
        children[call.key.string] = Module(inner, depth: depth + 1)
      }
      var outputs: [String: Value] = [:]
      for output in module["outputs"]?.entries ?? [] { outputs[output.key.string] = output.value["expression"] }
      self.resources = resources
      self.calls = calls
      self.outputs = outputs
      self.children = children
    }
  }

  /// A module on the way to a resource: its expressions, and what stands before its addresses.
  private struct Place {
    let module: Module
    let prefix: String
    /// The name under which the module above calls this one.
    let name: String
  }

  private let root: Module?

  /// The references of `configuration`; none when it is nil.
  init(_ configuration: Value?) {
    root = configuration?["root_module"].map { Module($0) }
  }

  /// Returns what the attributes of the resource at `address` refer to, by their names.
  func references(of address: TerraformAddress) -> [String: [TerraformReference]] {
    let way = way(to: address)
    guard let expressions = way.last?.module.resources[address.local]?.entries else { return [:] }
    var all: [String: [TerraformReference]] = [:]
    for entry in expressions {
      var found: [TerraformReference] = []
      follow(entry.value, way, &found, depth: 0)
      if !found.isEmpty { all[entry.key.string] = found }
    }
    return all
  }

  /// The modules that lead to the resource at `address`, the root first; empty when one is missing.
  private func way(to address: TerraformAddress) -> [Place] {
    guard let root else { return [] }
    var way = [Place(module: root, prefix: "", name: "")]
    guard !address.prefix.isEmpty else { return way }
    var prefix = ""
    for reference in Self.steps(of: address.prefix) {
      guard let last = way.last, let inner = last.module.children[reference.name] else { return [] }
      prefix += "module.\(reference.name)\(reference.suffix)."
      way.append(Place(module: inner, prefix: prefix, name: reference.name))
    }
    return way
  }

  /// The calls in `module.a["x"].module.b.`.
  private static func steps(of prefix: String) -> [(name: String, suffix: String)] {
    guard let reference = reference(String(prefix.dropLast())), reference.root == "module" else { return [] }
    var steps: [(name: String, suffix: String)] = []
    var isName = true
    for step in reference.steps {
      switch step {
      case .attribute(let name) where isName:
        steps.append((name, ""))
        isName = false
      case .attribute: isName = true
      case .key(let key):
        guard !steps.isEmpty else { return [] }
        let written = prefix.holds("[\(key)]") ? TerraformKey.index(Int(key) ?? 0) : .name(key)
        steps[steps.count - 1].suffix = written.suffix
      case .unknownKey: return []
      }
    }
    return steps
  }

  private static func reference(_ text: String) -> HCLReference? {
    let document = HCLDocument(SourceFile(path: "", text: text), as: .traversal)
    return document.faults.isEmpty ? document.expression.references.first : nil
  }

  /// Adds the resources that the references anywhere in `expression` lead to.
  private func follow(_ expression: Value, _ way: [Place], _ found: inout [TerraformReference], depth: Int) {
    guard depth < Self.depthLimit, found.count < 1000 else { return }
    if let references = expression["references"]?.elements {
      for written in references {
        guard let text = written.string, let reference = Self.reference(text) else { continue }
        follow(reference, at: written.location, way, &found, depth: depth)
      }
      return
    }
    for inner in expression.elements ?? expression.entries?.map(\.value) ?? [] {
      follow(inner, way, &found, depth: depth + 1)
    }
  }

  private func follow(
    _ reference: HCLReference, at location: Location, _ way: [Place], _ found: inout [TerraformReference], depth: Int
  ) {
    guard let place = way.last else { return }
    let names = reference.names
    switch reference.root {
    case "var":
      guard let name = names.first, way.count > 1, let call = way[way.count - 2].module.calls[place.name]?[name] else {
        return
      }
      follow(call, Array(way.dropLast()), &found, depth: depth + 1)
    case "module":
      guard let name = names.first, let inner = place.module.children[name],
        case .attribute(let last)? = reference.steps.dropFirst().last(where: Self.isName),
        let output = inner.outputs[last]
      else { return }
      let child = Place(module: inner, prefix: "\(place.prefix)module.\(name)\(Self.suffix(reference)).", name: name)
      follow(output, way + [child], &found, depth: depth + 1)
    case "each", "count", "path", "self", "terraform", "local":
      return
    case _:
      add(reference, at: location, place, &found)
    }
  }

  private static func isName(_ step: HCLReference.Step) -> Bool {
    if case .attribute = step { true } else { false }
  }

  /// The key of the module that `reference` names, as addresses write it.
  private static func suffix(_ reference: HCLReference) -> String {
    guard reference.steps.count > 1, case .key(let key) = reference.steps[1] else { return "" }
    return (Int(key).map { TerraformKey.index($0) } ?? .name(key)).suffix
  }

  private func add(
    _ reference: HCLReference, at location: Location, _ place: Place, _ found: inout [TerraformReference]
  ) {
    let names = reference.names
    let count = reference.root == "data" ? 2 : 1
    guard names.count >= count else { return }
    let address = place.prefix + ([reference.root] + names.prefix(count)).joined(separator: ".")
    // A plan lists a reference together with the shorter ones that it begins with.
    guard !found.contains(where: { $0.address == address }) else { return }
    var key: String?
    if reference.steps.count > count, case .key(let text) = reference.steps[count] { key = text }
    let attribute = names.count > count ? names[count] : nil
    found.append(TerraformReference(address: address, key: key, attribute: attribute, location: location))
  }
}
