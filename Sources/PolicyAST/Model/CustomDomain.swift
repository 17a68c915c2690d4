/// A domain name under which functions are reached.
public struct CustomDomain: Sendable {
  public var format: Format
  public var name: Value?

  /// Where it is declared: the name when there is one, else the entry as a whole.
  public var location: Location

  /// `HTTP`, `HTTPS` or `HTTP,HTTPS`.
  public var proto: Value?

  /// The lowest TLS version.
  public var minimumTLS: Value?

  /// The highest TLS version.
  public var maximumTLS: Value?

  public var cipherSuites: Value?
  public var certificate: Value?
  public var privateKey: Value?

  /// How callers prove who they are.
  public var authentication: Value?

  /// Whether a web application firewall stands before it.
  public var firewall: Value?

  /// The functions that its routes lead to, by name.
  public var routes: [Value] = []

  /// The functions of the project that its routes lead to, once linked.
  public var functions: [ID<Function>] = []

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A domain declared at `location`.
  public init(format: Format, location: Location) {
    self.format = format
    self.location = location
  }

  /// How messages name it, such as `domain 'api.example.com'`.
  public var label: String { name?.scalar.map { "domain '\($0.string)'" } ?? "custom domain" }
}
