/// An action that exists, as far as the providers' documents say.
public struct Action: Sendable {
  /// A form of resource names that an action can be limited to.
  public struct ResourceForm: Hashable, Sendable {
    /// The name with `*` for the parts to fill in.
    public let pattern: String

    /// Whether the action works on such a resource always; known for AWS only.
    public let isRequired: Bool
  }

  /// The service's code, such as `oss`.
  public let service: String

  /// The name after the colon, in its usual spelling.
  public let name: String
  public let level: AccessLevel

  /// Why the action is sensitive (it escalates, exposes or opens something); nil when it is not.
  public let sensitivity: String?

  /// Whether the name stands in a document; the others follow from the API's names.
  public let isDocumented: Bool

  /// What it can be limited to; empty when it takes no resource, or none is known.
  public let resources: [ResourceForm]

  /// The condition keys of the service that apply to it, `*` for the parts to fill in.
  public let conditionKeys: [String]

  /// The name as policies write it: `oss:GetObject`.
  public var qualifiedName: String { "\(service):\(name)" }
}
