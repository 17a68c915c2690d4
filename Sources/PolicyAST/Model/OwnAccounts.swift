/// The accounts that count as the project's own, for each provider by itself.
///
/// That an account of one provider is known says nothing about which of the other's are the project's.
public struct OwnAccounts: Hashable, Sendable {
  /// The accounts that the configuration lists, whose provider their length tells.
  private var configured: Set<String>

  /// The accounts that the project itself names as its own.
  private var named: [Provider: Set<String>] = [:]

  /// The accounts that the configuration lists, and no others.
  public init(_ configured: Set<String> = []) {
    self.configured = configured
  }

  /// Adds an account of `provider` that the project names as its own.
  public mutating func insert(_ account: String, of provider: Provider) {
    named[provider, default: []].insert(account)
  }

  /// Adds the accounts of `others`.
  mutating func add(_ others: OwnAccounts) {
    configured.formUnion(others.configured)
    named.merge(others.named) { $0.union($1) }
  }

  /// All accounts, whatever their provider.
  public var all: Set<String> { named.values.reduce(configured) { $0.union($1) } }

  /// Returns the accounts of `provider`.
  public func of(_ provider: Provider) -> Set<String> {
    (named[provider] ?? []).union(configured.filter { Self.provider(of: $0) == provider })
  }

  /// Returns whether an account of `provider` is known.
  public func isKnown(of provider: Provider) -> Bool {
    named[provider]?.isEmpty == false || configured.contains { Self.provider(of: $0) == provider }
  }

  /// Returns whether `account` is one of the project's own at `provider`.
  public func contains(_ account: String, of provider: Provider) -> Bool {
    named[provider]?.contains(account) == true || configured.contains(account)
  }

  /// The accounts of AWS have twelve digits, those of Alibaba Cloud sixteen.
  private static func provider(of account: String) -> Provider {
    account.utf8.count == 12 ? .aws : .alibaba
  }
}
