/// One signature of a function with its code.
public struct CELOverload: Sendable {
  /// Prepares code for arguments that are constants of the expression (nil where one is not), once, when it is compiled;
  /// nil to use the ordinary code.
  public typealias Specializer = @Sendable ([CELValue?]) throws(CELPatternError) -> CELImplementation?

  /// The types of the arguments; of a member function the first is the one before the dot.
  public let parameters: [CELType]

  /// The type of the result.
  public let result: CELType

  /// Whether the function is called as `target.name(…)`.
  public let isMember: Bool

  let cost: Int
  let implementation: CELImplementation
  let specialize: Specializer?
  let masks: [CELKindMask]

  /// An overload.
  ///
  /// - Parameters:
  ///   - parameters: The types of the arguments, the target first.
  ///   - isMember: Whether it is called on a target.
  ///   - cost: The steps that a call takes, besides the sizes of its arguments.
  ///   - specialize: Prepares code for constant arguments; its error becomes an error of compilation.
  public init(
    _ parameters: [CELType], _ result: CELType, isMember: Bool = false, cost: Int = 1,
    specialize: Specializer? = nil, _ implementation: CELImplementation
  ) {
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.cost = max(1, cost)
    self.implementation = implementation
    self.specialize = specialize
    masks = parameters.map { CELKindMask(accepting: $0) }
  }

  /// The signature as the reference shows it: `string.charAt(int) -> string`.
  public func signature(of name: String) -> String {
    let arguments = (isMember ? parameters.dropFirst() : parameters[...]).map(\.description).joined(separator: ", ")
    let target = isMember ? parameters.first.map { "\($0)." } ?? "" : ""
    return "\(target)\(name)(\(arguments)) -> \(result)"
  }

  /// The same signature with other code.
  func running(_ implementation: CELImplementation) -> CELOverload {
    CELOverload(parameters, result, isMember: isMember, implementation)
  }

  /// Whether the code takes these arguments.
  func accepts(_ arguments: [CELValue]) -> Bool {
    guard arguments.count == masks.count else { return false }
    for (argument, mask) in zip(arguments, masks) where !mask.contains(argument.kind) { return false }
    return true
  }
}
