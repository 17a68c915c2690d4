/// What starts a function.
public struct Trigger: Sendable {
  /// The kinds of event sources, by the names that Function Compute uses; AWS sources have their service's name.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    /// The kind that is named `rawValue`.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static let http = Kind(rawValue: "http")
    public static let timer = Kind(rawValue: "timer")
    public static let oss = Kind(rawValue: "oss")
    public static let log = Kind(rawValue: "log")
    public static let mnsTopic = Kind(rawValue: "mns_topic")
    public static let cdnEvents = Kind(rawValue: "cdn_events")
    public static let tablestore = Kind(rawValue: "tablestore")
    public static let eventBridge = Kind(rawValue: "eventbridge")
    /// A method or route of an API gateway.
    public static let apiGateway = Kind(rawValue: "apigateway")
    /// The public address of a Lambda function (`AWS::Lambda::Url`).
    public static let functionURL = Kind(rawValue: "function-url")
  }

  public var format: Format

  /// The kind of source; `type` is what is written.
  public var kind: Kind?

  /// The type as it is written.
  public var type: Value?

  public var name: Value?

  /// Where it is declared: the name when there is one, else the entry as a whole.
  public var location: Location

  public var function: ID<Function>?

  /// The role with which the source invokes the function.
  public var role: RoleReference?

  /// The ARN of the source.
  public var source: Value?

  /// The version or alias that is invoked.
  public var qualifier: Value?

  /// The trigger's settings as they are written, for what the fields below do not name.
  public var configuration: Value?

  /// Who may call an HTTP trigger: `anonymous`, `function`, `jwt`, `NONE`, `AWS_IAM`.
  public var authentication: Value?

  /// The HTTP methods.
  public var methods: Value?

  /// Whether the public address of an HTTP trigger is switched off.
  public var internetDisabled: Value?

  /// The prefix that filters the objects of a bucket.
  public var filterPrefix: Value?

  /// The suffix that filters the objects of a bucket.
  public var filterSuffix: Value?

  /// The events that start the function.
  public var events: Value?

  /// The calls of modules that lead to it, the outermost first; empty when it is declared where it is used.
  public var callers: [Location] = []

  /// A trigger declared at `location`.
  public init(format: Format, kind: Kind?, location: Location) {
    self.format = format
    self.kind = kind
    self.location = location
  }

  /// How messages name it, such as `trigger 'upload'`.
  public var label: String {
    if let text = name?.scalar { return "trigger '\(text.string)'" }
    return kind.map { "\($0.rawValue) trigger" } ?? "trigger"
  }
}
