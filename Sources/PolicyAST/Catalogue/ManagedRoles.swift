/// The roles that Alibaba Cloud makes for its services, such as `AliyunFCDefaultRole`.
///
/// - Source: facts on system policies, section roles.
public enum ManagedRoles {
  /// A role of the provider's own making.
  public struct Role: Sendable {
    /// The name in the provider's spelling.
    public let name: String

    /// The names of the managed policies bound to it.
    public let policies: [String]

    fileprivate let document: [UInt8]

    /// Returns who may assume the role, with the place `location` for all its parts.
    public func trust(at location: Location) -> Policy {
      var ignored: [Diagnostic] = []
      var policy = PolicyReader(kind: .trust, dialect: .ram)
        .read(ManagedDocument.value(document, at: location), diagnostics: &ignored)
      policy.origin = .managed
      policy.faults = []
      return policy
    }
  }

  /// Returns the role of the given name, compared without case; nil when it is not known.
  public static func role(named name: String) -> Role? {
    guard let row = ManagedTable.row("role/ram/\(name.lowercased())") else { return nil }
    return Role(name: row.name, policies: row.remark.split(separator: ",").map(String.init), document: row.document)
  }
}
