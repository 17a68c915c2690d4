import PolicyAST

/// The settings of a function as lines of the outline.
enum InspectSettings {
  /// Returns a line for each setting that decides what the function reaches and is made of.
  static func nodes(of function: Function) -> [InspectNode] {
    var nodes: [InspectNode] = []
    func add(_ name: String, _ value: Value?) {
      guard let value else { return }
      nodes.append(InspectNode("\(name) \(InspectText.of(value))", at: value.location))
    }
    add("runtime", function.runtime)
    add("internet access", function.internetAccess)
    if let network = function.network {
      let parts =
        [network.vpc?.value].compactMap { $0 } + network.subnets.map(\.value) + network.securityGroups.map(\.value)
      let children = parts.map { InspectNode(InspectText.of($0), at: $0.location) }
      nodes.append(
        InspectNode("network\(note(network.isAutomatic, network.unresolved))", at: network.location, children))
    }
    if let logs = function.logs {
      let names = [logs.project, logs.store].compactMap { $0.map(InspectText.of) }.joined(separator: "/")
      let text = "logs\(names.isEmpty ? "" : " \(names)")\(note(logs.isAutomatic, logs.unresolved))"
      nodes.append(InspectNode(text, at: logs.location))
    }
    for mount in function.mounts {
      let source = mount.source.map { " \(InspectText.of($0))" } ?? ""
      let directory = mount.directory.map { " at \(InspectText.of($0))" } ?? ""
      nodes.append(
        InspectNode("\(mount.kind.rawValue)\(source)\(directory)\(note(mount.isAutomatic, nil))", at: mount.location))
    }
    if !function.environment.isEmpty {
      let names = function.environment.map(\.key.string).joined(separator: ", ")
      nodes.append(InspectNode("environment \(names)", at: function.environmentLocation))
    }
    for layer in function.layers { add("layer", layer) }
    nodes += codeNodes(of: function)
    add("on success", function.asynchronous?.onSuccess)
    add("on failure", function.asynchronous?.onFailure)
    return nodes
  }

  private static func codeNodes(of function: Function) -> [InspectNode] {
    let image = function.image?.name?.location ?? function.image?.location
    let location = function.code?.location ?? image ?? function.location
    return function.codePlaces.map { place in
      if case .image(let name) = place { return InspectNode("image \(name)", at: image ?? location) }
      return InspectNode("code \(place.label)", at: location)
    }
  }

  private static func note(_ isAutomatic: Bool, _ unresolved: Unresolved?) -> String {
    if isAutomatic { return " made by the tool" }
    return unresolved.map { " not known: \($0.text)" } ?? ""
  }
}
