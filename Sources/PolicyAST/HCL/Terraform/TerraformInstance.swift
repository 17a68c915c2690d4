/// One resource or data source of a configuration, after `count`, `for_each` and module calls were followed.
public struct TerraformInstance: Sendable {
  /// What kind of block declares the instance.
  public enum Mode: Sendable, Hashable {
    /// `resource`
    case managed
    /// `data`
    case data
  }

  /// The full address, such as `module.a.alicloud_ram_policy.p["x"]`.
  public let address: String

  /// Resource or data source.
  public let mode: Mode

  /// The type, such as `alicloud_ram_policy`.
  public let type: String

  /// The name that the block gives.
  public let name: String

  /// What tells the instances of one block apart; nil when the block is not repeated.
  public let key: TerraformKey?

  /// Whether it hangs on something unknown that the instance exists.
  public let isConditional: Bool

  /// The header of the block: type and labels.
  public let headerLocation: Location

  /// The headers of the module calls that lead to the instance, the outermost first.
  public let callers: [Location]

  /// The address without what tells the instances of one block apart.
  public var blockAddress: String {
    guard let suffix = key?.suffix, address.hasSuffix(suffix) else { return address }
    return String(address.dropLast(suffix.count))
  }

  /// The block that declares the instance, from its type to its closing brace; the object that tells of it in a plan.
  public var location: Location {
    switch origin {
    case .block(let occurrence): occurrence.declaration.block.location
    case .record(let record): record.body.location
    }
  }

  /// Where the content of an instance comes from.
  enum Origin: Sendable {
    /// A block, which is evaluated when asked.
    case block(TerraformOccurrence)
    /// A plan or a state, in which everything is evaluated.
    case record(TerraformRecord)
  }

  let origin: Origin

  /// The block, when the instance comes from one.
  var occurrence: TerraformOccurrence? {
    if case .block(let occurrence) = origin { occurrence } else { nil }
  }

  /// What keeps the modules around the instance alive.
  var tree: TerraformTree?

  /// The body: attributes as entries, nested blocks as lists of maps under their type.
  ///
  /// Attributes made by `jsonencode` hold the encoded structure. Meta-arguments such as `count` are left out.
  /// - Complexity: O(*n*) in the size of the body, each attribute being evaluated once.
  public var body: Value {
    switch origin {
    case .block(let occurrence): occurrence.module.body(of: self, occurrence)
    case .record(let record): record.body
    }
  }

  /// Returns the value of the attribute `name`, or the list of nested blocks of that type; nil when it is not written.
  public func attribute(_ name: String) -> Value? {
    switch origin {
    case .block(let occurrence): occurrence.module.attribute(name, of: self, occurrence, structured: true)
    case .record(let record): record.body[name]
    }
  }

  /// Returns an attribute of the configuration of the provider that makes the instance, by its path through nested
  /// blocks; nil when it is not written there.
  public func providerAttribute(_ path: String...) -> Value? {
    switch origin {
    case .block(let occurrence): occurrence.module.providerAttribute(path, of: occurrence.declaration)
    case .record: nil
    }
  }

  /// Returns the resources and data sources that the attribute `name` leads to, through variables, locals and outputs.
  ///
  /// A binding that names `role_name = alicloud_ram_role.r.name` refers to the role even when its name is not known.
  ///
  /// When `name` is the type of nested blocks, the references in all their attributes are returned.
  public func references(in name: String) -> [TerraformReference] {
    switch origin {
    case .record(let record): return record.references[name] ?? []
    case .block(let occurrence):
      var finder = TerraformReferenceFinder()
      if let attribute = occurrence.declaration.attribute(name) {
        finder.visit(attribute.expression, in: occurrence.module)
      }
      for block in occurrence.declaration.blocks where TerraformDeclaration.effectiveType(block) == name {
        finder.visit(block.body, in: occurrence.module)
      }
      return finder.found
    }
  }
}
