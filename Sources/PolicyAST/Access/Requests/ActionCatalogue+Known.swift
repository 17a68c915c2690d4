extension ActionCatalogue {
  /// The actions that exist in `dialect`, as far as the tables of the program know them; made at the first use.
  public static func known(in dialect: Dialect) -> ActionCatalogue {
    switch dialect {
    case .ram: ram
    case .iam: iam
    }
  }

  private static let ram = made(.ram)
  private static let iam = made(.iam)

  private static func made(_ dialect: Dialect) -> ActionCatalogue {
    ActionCatalogue(
      KnownActions.services(of: dialect).flatMap { KnownActions.actions(of: $0, in: dialect) }.map(\.qualifiedName))
  }
}
