/// The language in which a policy document is written.
public enum Dialect: String, Sendable, CaseIterable {
  /// Alibaba Cloud Resource Access Management, `Version` 1.
  case ram
  /// AWS Identity and Access Management, `Version` 2012-10-17 or 2008-10-17.
  case iam

  /// The cloud whose policies are written in it.
  public var provider: Provider {
    switch self {
    case .ram: .alibaba
    case .iam: .aws
    }
  }

  /// The version that documents of this dialect carry today.
  public var version: String {
    switch self {
    case .ram: "1"
    case .iam: "2012-10-17"
    }
  }
}
