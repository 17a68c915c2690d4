/// The policies that the providers keep, as far as their documents are known.
///
/// - Source: facts on system policies (RAM system policy reference); AWS managed policy reference guide. Each row's
///   source is kept where the table is generated.
public enum ManagedPolicies {
  /// Whether the document of the policy is known; names are compared without case.
  public static func contains(_ name: String, dialect: Dialect) -> Bool {
    ManagedTable.row(key(name, dialect)) != nil
  }

  /// Returns the policy of the given name, nil when its document is not known.
  ///
  /// All its parts have the place `location`: that of the binding, for a managed policy is written nowhere in the
  /// project. Policies that are known in part are not complete.
  /// - Complexity: O(*n*) in the size of the document.
  public static func policy(named name: String, dialect: Dialect, at location: Location) -> Policy? {
    guard let row = ManagedTable.row(key(name, dialect)) else { return nil }
    var ignored: [Diagnostic] = []
    let document = ManagedDocument.value(row.document, at: location)
    var policy = PolicyReader(kind: .identity, dialect: dialect)
      .read(document, name: Text(row.name), diagnostics: &ignored)
    policy.origin = .managed
    policy.faults = []
    if row.remark == "partial" { policy.isComplete = false }
    return policy
  }

  private static func key(_ name: String, _ dialect: Dialect) -> String {
    "policy/\(dialect.rawValue)/\(name.lowercased())"
  }
}
