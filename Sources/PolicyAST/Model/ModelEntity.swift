/// An entity that others in a model refer to by its place.
protocol ModelEntity {
  /// Returns how many entities of the kind stand before those of `part`.
  static func count(before part: ModelPart) -> Int
}

extension Policy: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.policies }
}

extension Identity: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.identities }
}

extension Binding: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.bindings }
}

extension Service: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.services }
}

extension Function: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.functions }
}

extension Trigger: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.triggers }
}

extension Layer: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.layers }
}

extension Network: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.networks }
}

extension Subnet: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.subnets }
}

extension RouteTable: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.routeTables }
}

extension SecurityGroup: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.securityGroups }
}

extension Database: ModelEntity {
  static func count(before part: ModelPart) -> Int { part.databases }
}
