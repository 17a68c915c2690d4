/// One concrete request: who does what to what, and what is known about the circumstances.
public struct Request: Hashable, Sendable {
  /// Who asks; nil when it does not matter, which leaves statements open that name principals.
  public var principal: RequestPrincipal?

  /// The action, such as `fc:InvokeFunction`.
  public var action: String

  /// The ARN of the resource, or `*` for actions without one.
  public var resource: String

  /// The values of the condition keys that the request fills; a key that is not there, or has no values, is absent.
  /// Keys are compared without case.
  public var context: [String: [String]]

  /// A request of the given parts.
  public init(
    principal: RequestPrincipal? = nil, action: String, resource: String, context: [String: [String]] = [:]
  ) {
    self.principal = principal
    self.action = action
    self.resource = resource
    self.context = context
  }
}

extension Request: CustomStringConvertible {
  /// One line for people: the action, the resource, then what else matters.
  public var description: String {
    var text = "\(action) on \(resource.isEmpty ? "''" : resource)"
    if let principal { text += " by \(principal.name)" }
    for (key, values) in context.sorted(by: { $0.key < $1.key }) {
      text += ", \(key) = \(values.joined(separator: " and "))"
    }
    return text
  }
}
