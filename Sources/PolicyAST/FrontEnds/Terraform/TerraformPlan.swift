/// The resources that a plan or a state tells of.
struct TerraformPlan {
  /// The shape of the file.
  enum Form {
    /// `terraform show -json` of a plan: what there will be.
    case plan
    /// `terraform show -json` of a state.
    case state
    /// A state file as Terraform keeps it, version 4.
    case stateFile

    /// The shape of a file whose content is `root`; nil when it is none of these.
    init?(_ root: Node) {
      if root["format_version"] != nil {
        if root["planned_values"] != nil {
          self = .plan
        } else if root["values"] != nil, root["terraform_version"] != nil {
          self = .state
        } else {
          return nil
        }
      } else if root["version"]?.text == "4", root["resources"]?.kind == .sequence, root["serial"] != nil {
        self = .stateFile
      } else {
        return nil
      }
    }
  }

  /// A resource as the file tells of it, before references are followed.
  private struct Entry {
    let address: TerraformAddress
    let mode: TerraformInstance.Mode
    let body: Value
    let header: Location
  }

  /// How deeply modules may call modules.
  private static let depthLimit = 64

  private var entries: [Entry] = []
  private let links: TerraformPlanReferences

  /// The content `root` of a file of the shape `form`.
  init(_ root: Value, _ form: Form) {
    links = TerraformPlanReferences(root["configuration"])
    switch form {
    case .plan:
      let unknown = Self.unknown(in: root)
      addModule(root["planned_values"]?["root_module"], unknown, depth: 0)
    case .state:
      addModule(root["values"]?["root_module"], [:], depth: 0)
    case .stateFile:
      for resource in root["resources"]?.elements ?? [] { addState(resource) }
    }
  }

  /// The resources and data sources in the order of the file.
  var instances: [TerraformInstance] {
    let targets = arns
    var documents: [String: TerraformInstance] = [:]
    var found: [TerraformInstance] = []
    for entry in entries {
      var references = links.references(of: entry.address)
      for attribute in entry.body.entries ?? [] where references[attribute.key.string] == nil {
        let written = Self.references(attribute.value, targets)
        if !written.isEmpty { references[attribute.key.string] = written }
      }
      let instance = Self.instance(entry, entry.body, references)
      if entry.mode == .data { documents[instance.blockAddress] = instance }
      found.append(instance)
    }
    return documents.isEmpty ? found : found.map { Self.withDocuments($0, documents) }
  }

  private static func instance(
    _ entry: Entry, _ body: Value, _ references: [String: [TerraformReference]]
  ) -> TerraformInstance {
    TerraformInstance(
      address: entry.address.text, mode: entry.mode, type: entry.address.type, name: entry.address.name,
      key: entry.address.key, isConditional: false, headerLocation: entry.header, callers: [],
      origin: .record(TerraformRecord(body: body, references: references)))
  }

  // MARK: Reading

  /// Adds the resources of a module and of those that it calls.
  private mutating func addModule(_ module: Value?, _ unknown: [String: Value], depth: Int) {
    guard let module, depth < Self.depthLimit else { return }
    for resource in module["resources"]?.elements ?? [] {
      guard let address = resource["address"], let text = address.string,
        let parsed = TerraformAddress(
          text, type: resource["type"]?.string, name: resource["name"]?.string, index: resource["index"])
      else { continue }
      let body = TerraformPlanValue(parsed.text).body(
        resource["values"], unknown: unknown[text], at: resource.location)
      let mode: TerraformInstance.Mode = resource["mode"]?.string == "data" ? .data : .managed
      entries.append(Entry(address: parsed, mode: mode, body: body, header: address.location))
    }
    for child in module["child_modules"]?.elements ?? [] { addModule(child, unknown, depth: depth + 1) }
  }

  /// Adds the instances of a resource of a state file.
  private mutating func addState(_ resource: Value) {
    guard let type = resource["type"]?.string, let name = resource["name"] else { return }
    let module = resource["module"]?.string.map { "\($0)." } ?? ""
    let isData = resource["mode"]?.string == "data"
    let block = "\(module)\(isData ? "data." : "")\(type).\(name.string ?? "")"
    for instance in resource["instances"]?.elements ?? [] {
      let key = TerraformAddress.key(instance["index_key"])
      guard
        let address = TerraformAddress(
          block + (key?.suffix ?? ""), type: type, name: name.string, index: instance["index_key"])
      else { continue }
      let body = TerraformPlanValue(address.text).body(instance["attributes"], unknown: nil, at: instance.location)
      entries.append(Entry(address: address, mode: isData ? .data : .managed, body: body, header: name.location))
    }
  }

  /// What is not known before the plan is carried out, by the address of the resource.
  private static func unknown(in root: Value) -> [String: Value] {
    var unknown: [String: Value] = [:]
    for change in root["resource_changes"]?.elements ?? [] {
      guard let address = change["address"]?.string, let after = change["change"]?["after_unknown"] else { continue }
      unknown[address] = after
    }
    return unknown
  }

  // MARK: Linking

  /// The resources by their ARNs.
  private var arns: [String: TerraformAddress] {
    var found: [String: TerraformAddress] = [:]
    for entry in entries where entry.mode == .managed {
      guard let arn = entry.body["arn"]?.string, arn.utf8.count > 8 else { continue }
      found[arn] = entry.address
    }
    return found
  }

  /// The resources whose ARNs stand in `value`.
  private static func references(_ value: Value?, _ targets: [String: TerraformAddress]) -> [TerraformReference] {
    guard !targets.isEmpty else { return [] }
    return (value?.elementsOrSelf ?? []).compactMap { element in
      element.string.flatMap { targets[$0] }.map {
        TerraformReference(address: $0.block, key: $0.keyText, attribute: "arn", location: element.location)
      }
    }
  }

  /// `instance` with the documents of data sources that are read only when the plan is carried out.
  private static func withDocuments(
    _ instance: TerraformInstance, _ documents: [String: TerraformInstance]
  ) -> TerraformInstance {
    guard case .record(let record) = instance.origin, instance.mode == .managed else { return instance }
    var hasChanged = false
    let entries = (record.body.entries ?? []).map { entry -> Value.Entry in
      guard entry.value.unresolved != nil, let references = record.references[entry.key.string],
        let source = references.lazy.compactMap({ documents[$0.address] }).first,
        let document = TerraformPolicyDocument(source)?.value
      else { return entry }
      hasChanged = true
      return Value.Entry(key: entry.key, at: entry.keyLocation, value: document)
    }
    guard hasChanged else { return instance }
    let body = Value(.map(entries), at: record.body.location)
    return TerraformInstance(
      address: instance.address, mode: instance.mode, type: instance.type, name: instance.name, key: instance.key,
      isConditional: false, headerLocation: instance.headerLocation, callers: [],
      origin: .record(TerraformRecord(body: body, references: record.references)))
  }
}
