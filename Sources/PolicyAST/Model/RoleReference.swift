/// What a function or trigger says about the role it uses.
public struct RoleReference: Sendable {
  /// What is written: an ARN, a bare name, `auto`, a map.
  public var value: Value

  /// The role, once linked.
  public var identity: ID<Identity>?

  /// Whether the tool that deploys makes the role or picks the default one (`auto`).
  public var isAutomatic: Bool

  /// A reference written as `value`.
  public init(_ value: Value, identity: ID<Identity>? = nil, isAutomatic: Bool = false) {
    self.value = value
    self.identity = identity
    self.isAutomatic = isAutomatic
  }
}
