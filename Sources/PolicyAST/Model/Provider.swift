/// The cloud that a part of a project belongs to.
public enum Provider: String, Sendable, CaseIterable {
  case alibaba
  case aws

  /// The language of its policies.
  public var dialect: Dialect {
    switch self {
    case .alibaba: .ram
    case .aws: .iam
    }
  }
}
