/// What names an identity within one configuration.
struct TerraformName: Hashable {
  private let kind: Identity.Kind
  private let provider: Provider
  /// In lower case: names of roles, users and groups are compared without case.
  private let name: String

  init(_ kind: Identity.Kind, _ provider: Provider, _ name: Text) {
    self.kind = kind
    self.provider = provider
    self.name = name.string.lowercased()
  }
}
