public import PolicyAST

/// Why an evaluation gave no value, and at which bytes of the expression.
public struct CELError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    case noSuchOverload(function: String)
    case unboundFunction(String)
    case unboundVariable(String)
    case noSuchKey(String)
    case noSuchField(String)
    case indexOutOfBounds(Int64)
    case invalidIndex
    case divisionByZero
    case modulusByZero
    case overflow
    case outOfRange(String)
    case notConvertible(from: String, to: String)
    case unsupportedKeyType(String)
    case repeatedKey(String)
    case emptyOptional
    case notOptional
    case invalidArgument(String)
    case invalidPattern(String)
    case unknownTimeZone(String)
    case resultTooLarge
    case costExceeded
    /// Told by the host.
    case host(String)
  }

  /// What went wrong.
  public let kind: Kind

  /// The bytes of the expression that gave the error; nil while it has not left the function that made it.
  public let region: Region?

  /// An error, with the place when it is known.
  public init(_ kind: Kind, at region: Region? = nil) {
    self.kind = kind
    self.region = region
  }
}

extension CELError: CustomStringConvertible {
  public var description: String { kind.description }
}

extension CELError.Kind {
  /// Whether it only says that a collection lacks what was asked for, which an optional takes for none.
  var isAbsence: Bool {
    if case .noSuchKey = self { return true }
    if case .indexOutOfBounds = self { return true }
    return false
  }
}

extension CELError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchOverload(let function): "no such overload: \(CELOperator.shown(function))"
    case .unboundFunction(let name): "unbound function \(name)"
    case .unboundVariable(let name): "unbound variable \(name)"
    case .noSuchKey(let key): "no such key: \(key)"
    case .noSuchField(let name): "no such field: \(name)"
    case .indexOutOfBounds(let index): "index out of range: \(index)"
    case .invalidIndex: "invalid index"
    case .divisionByZero: "division by zero"
    case .modulusByZero: "modulus by zero"
    case .overflow: "integer overflow"
    case .outOfRange(let what): "\(what) out of range"
    case .notConvertible(let from, let to): "cannot convert \(from) to \(to)"
    case .unsupportedKeyType(let type): "unsupported key type \(type)"
    case .repeatedKey(let key): "repeated key \(key)"
    case .emptyOptional: "optional.none() has no value"
    case .notOptional: "an optional entry needs an optional value"
    case .invalidArgument(let message), .host(let message): message
    case .invalidPattern(let message): "invalid pattern: \(message)"
    case .unknownTimeZone(let name): "unknown time zone '\(name)'"
    case .resultTooLarge: "result too large"
    case .costExceeded: "evaluation took too many steps"
    }
  }
}
