import PolicyAST

/// Writes the entities of an access model as JSON.
struct InspectJSONWriter {
  var json = JSONWriter(.indented)
  private let model: AccessModel
  private var positions = PositionReader()

  init(_ model: AccessModel) {
    self.init(model, PositionReader())
  }

  private init(_ model: AccessModel, _ positions: PositionReader) {
    self.model = model
    self.positions = positions
  }

  /// Writes the whole model.
  mutating func write() {
    let model = model
    object { writer in
      writer.json.member("version", 1)
      writer.json.member("ownAccounts", model.ownAccounts.all.sorted())
      writer.array("services", model.services) { $0.write($1) }
      writer.array("functions", model.functions) { $0.write($1) }
      writer.array("triggers", model.triggers) { $0.write($1) }
      writer.array("domains", model.domains) { $0.write($1) }
      writer.array("identities", model.identities) { $0.write($1) }
      writer.array("bindings", model.bindings) { $0.write($1) }
      writer.array("policies", model.policies) { $0.write($1) }
      writer.array("networks", model.networks) { $0.write($1) }
      writer.array("subnets", model.subnets) { $0.write($1) }
      writer.array("routeTables", model.routeTables) { $0.write($1) }
      writer.array("gateways", model.gateways) { $0.write($1) }
      writer.array("endpoints", model.endpoints) { $0.write($1) }
      writer.array("securityGroups", model.securityGroups) { $0.write($1) }
      writer.array("databases", model.databases) { $0.write($1) }
      writer.array("buckets", model.buckets) { $0.write($1) }
    }
    json.endLine()
  }

  mutating func object(_ body: (inout InspectJSONWriter) -> Void) {
    var inner = InspectJSONWriter(model, positions)
    json.object { json in
      // Swapped, not copied: two owners of the text would make each object a copy of it.
      swap(&inner.json, &json)
      body(&inner)
      swap(&inner.json, &json)
    }
    positions = inner.positions
  }

  mutating func array<Element>(
    _ name: String, _ elements: [Element], _ body: (inout InspectJSONWriter, Element) -> Void
  ) {
    var inner = InspectJSONWriter(model, positions)
    json.array(name) { json in
      swap(&inner.json, &json)
      for element in elements { inner.object { body(&$0, element) } }
      swap(&inner.json, &json)
    }
    positions = inner.positions
  }

  mutating func indices(_ values: [Int]) {
    json.array { json in for value in values { json.value(value) } }
  }

  mutating func reference(_ name: String, _ index: Int?) {
    json.key(name)
    if let index { json.value(index) } else { json.null() }
  }

  mutating func member(_ name: String, _ value: Value?) {
    guard let value else { return }
    json.member(name, InspectText.of(value))
  }

  mutating func member(_ name: String, _ role: RoleReference?) {
    guard let role else { return }
    json.key(name)
    object { writer in
      writer.json.member("automatic", role.isAutomatic)
      writer.json.member("text", InspectText.of(role.value))
      writer.reference("identity", role.identity?.index)
      writer.member("location", role.value.usage)
    }
  }

  mutating func member(_ name: String, _ location: Location) {
    let places = positions.positions(of: location)
    json.object(name) { json in
      json.member("file", location.file.path)
      for (key, position, offset) in [
        ("start", places.start, location.region.start), ("end", places.end, location.region.end),
      ] {
        json.object(key) { json in
          json.member("line", position.line)
          json.member("column", position.column)
          json.member("offset", offset)
        }
      }
      json.member("member", optional: location.file.member)
    }
  }
}
