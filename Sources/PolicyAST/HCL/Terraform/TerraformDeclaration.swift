/// A block of a module that declares something, with the bodies that override files lay over it.
struct TerraformDeclaration: Sendable {
  /// The block as it was first written.
  let block: HCLBlock

  /// The bodies, the overriding ones last.
  private(set) var bodies: [HCLBody]

  init(_ block: HCLBlock) {
    self.block = block
    bodies = [block.body]
  }

  /// Lays the body of another block over this one.
  mutating func override(by other: HCLBlock) {
    bodies.append(other.body)
  }

  /// The attribute `name`, from the last body that sets it.
  func attribute(_ name: String) -> HCLAttribute? {
    for body in bodies.reversed() {
      if let attribute = body.attribute(name) { return attribute }
    }
    return nil
  }

  /// All attributes, overridden ones replaced.
  var attributes: [HCLAttribute] {
    guard bodies.count > 1 else { return bodies[0].attributes }
    var order: [String] = []
    var found: [String: HCLAttribute] = [:]
    for attribute in bodies.flatMap(\.attributes) {
      if found.updateValue(attribute, forKey: attribute.name) == nil { order.append(attribute.name) }
    }
    return order.compactMap { found[$0] }
  }

  /// All nested blocks; an overriding body replaces the blocks of the types it has.
  var blocks: [HCLBlock] {
    var blocks = bodies[0].blocks
    for body in bodies.dropFirst() {
      let types = Set(body.blocks.map(Self.effectiveType))
      blocks.removeAll { types.contains(Self.effectiveType($0)) }
      blocks += body.blocks
    }
    return blocks
  }

  /// The type of the blocks that `block` stands for: a `dynamic` block makes blocks of the type its label names.
  static func effectiveType(_ block: HCLBlock) -> String {
    block.type == "dynamic" ? block.labels.first?.value ?? "dynamic" : block.type
  }
}
