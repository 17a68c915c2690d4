/// Why a value, or a part of a text, cannot be known from the audited files.
public struct Unresolved: Hashable, Sendable {
  /// What kind of thing stands in the way.
  public enum Reason: Hashable, Sendable {
    /// A placeholder that a generator fills in before the tool reads the file, such as `{{ name }}`.
    case placeholder
    /// An environment variable of the machine that deploys.
    case environment
    /// Configuration of the machine that deploys, such as the account of the access alias.
    case configuration
    /// A parameter or input variable without a default.
    case parameter
    /// A value that exists only after something was deployed.
    case deployment
    /// A file that is not there, or may not be read.
    case file
    /// A function or an operator that is not evaluated here.
    case function
    /// Something of which only a part can be read, such as a role whose policies are bound elsewhere.
    case incomplete

    /// A name that nothing defines.
    case undefined
    /// A reference that leads back to itself.
    case cycle
    /// More work than the limits allow.
    case limit
    /// Text that could not be parsed.
    case malformed
  }

  /// What kind of thing stands in the way.
  public let reason: Reason

  /// What is written there, such as `${env('ROLE')}`; shown to people.
  public let text: String

  /// A value that hangs on `text`.
  public init(_ reason: Reason, _ text: String) {
    self.reason = reason
    self.text = text
  }

  /// Whether it stands for one concrete text, so that it cannot hold wildcards: a name, an id or an ARN that the cloud
  /// gives out, or the account and region of whoever deploys.
  public var isConcrete: Bool { reason == .deployment || reason == .configuration }

  /// One clause that completes "undecided because …", lower case, without a final stop.
  public var explanation: String {
    switch reason {
    case .placeholder: "'\(text)' is filled in before deployment"
    case .environment: "'\(text)' is read from the environment of the deploying machine"
    case .configuration: "'\(text)' is read from the configuration of the deploying machine"
    case .parameter: "'\(text)' is a parameter without a known value"
    case .deployment: "'\(text)' is known only after deployment"
    case .file: "'\(text)' cannot be read"
    case .function: "'\(text)' is not evaluated"
    case .incomplete: "not everything about \(text) is known"
    case .undefined: "nothing defines '\(text)'"
    case .cycle: "'\(text)' refers to itself"
    case .limit: "'\(text)' takes more work than the limits allow"
    case .malformed: "'\(text)' could not be parsed"
    }
  }

  /// The same clause in Chinese.
  public var chineseExplanation: String {
    switch reason {
    case .placeholder: "'\(text)' 在部署前才会填入"
    case .environment: "'\(text)' 取自部署机器的环境变量"
    case .configuration: "'\(text)' 取自部署机器的配置"
    case .parameter: "参数 '\(text)' 的值未知"
    case .deployment: "'\(text)' 在部署后才能确定"
    case .file: "'\(text)' 无法读取"
    case .function: "不对 '\(text)' 求值"
    case .incomplete: "\(text) 的信息不完整"
    case .undefined: "'\(text)' 没有定义"
    case .cycle: "'\(text)' 引用了自身"
    case .limit: "'\(text)' 的计算量超出上限"
    case .malformed: "'\(text)' 无法解析"
    }
  }
}
