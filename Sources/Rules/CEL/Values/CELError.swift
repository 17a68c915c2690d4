public import PolicyAST

/// Why an evaluation gave no value, and at which bytes of the expression.
public struct CELError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// A function or operator was given arguments that it does not take.
    case noSuchOverload(function: String)
    /// There is no function of the name; only without checking.
    case unboundFunction(String)
    /// The variable has no value, or does not exist when nothing was checked.
    case unboundVariable(String)
    /// The map has no such key.
    case noSuchKey(String)
    /// The value has no such field.
    case noSuchField(String)
    /// The list or text has no such position.
    case indexOutOfBounds(Int64)
    /// A list was indexed by something that is no whole number.
    case invalidIndex
    /// A whole number was divided by zero.
    case divisionByZero
    /// The remainder of a division by zero was asked for.
    case modulusByZero
    /// The result does not fit into 64 bits.
    case overflow
    /// The value does not fit into the type named.
    case outOfRange(String)
    /// The value does not stand for one of the other type.
    case notConvertible(from: String, to: String)
    /// Values of the type cannot be keys of a map.
    case unsupportedKeyType(String)
    /// A map was to have the key twice.
    case repeatedKey(String)
    /// The value of an optional without one was asked for.
    case emptyOptional
    /// An entry marked by `?` is not an optional.
    case notOptional
    /// A function cannot make sense of an argument, for the reason given.
    case invalidArgument(String)
    /// A regular expression is wrong, for the reason given.
    case invalidPattern(String)
    /// The time zone is not known.
    case unknownTimeZone(String)
    /// A text or list would be larger than allowed.
    case resultTooLarge
    /// The evaluation took more steps than allowed.
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
  /// The message: lower-case, without a final stop.
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
  /// The message: lower-case, without a final stop.
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
