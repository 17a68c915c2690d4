/// Who makes a request.
public struct RequestPrincipal: Hashable, Sendable {
  /// What kind of principal it is; `.any` for someone who is not known, an anonymous caller.
  public let kind: Principal.Kind

  /// Its name: the ARN of a user, role, session or account, a service's domain name, the ARN or name of an identity
  /// provider, a canonical user id.
  public let name: String

  /// A principal of `kind`, named `name`; an account id of twelve digits stands for the account's root.
  public init(_ kind: Principal.Kind, _ name: String) {
    self.kind = kind
    let isAccount = kind == .aws && name.utf8.count == 12 && name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    self.name = isAccount ? "arn:aws:iam::\(name):root" : name
  }

  /// Someone who is not known.
  public static let anonymous = RequestPrincipal(.any, "anonymous")

  /// The text that principal patterns are matched with: the kind, a colon, the name.
  var scalars: [UInt32] { (kind.rawValue + ":" + name).scalarValues }

  /// The principal that `scalars` spell.
  init(scalars: [UInt32]) {
    let text = WildcardPattern.text(of: scalars)
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let kind = Principal.Kind(rawValue: String(text[..<colon])) ?? .any
    self.init(kind, colon == text.endIndex ? text : String(text[text.index(after: colon)...]))
  }
}
