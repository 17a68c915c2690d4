/// A compiled expression, ready to be evaluated any number of times, from any thread.
public struct CELProgram: Sendable {
  /// The text it was compiled from.
  public let source: String

  /// The type of the result; `dyn` when only evaluation can tell.
  public let resultType: CELType

  /// The names of the environment's variables that it reads, each once, in order of appearance.
  public let referencedVariables: [String]

  /// The fields that it selects on host objects of a known type, as `Type.field`, each once, in order of appearance.
  public let referencedFields: [String]

  let steps: Int
  let run: CELPlan

  /// Evaluates the expression.
  ///
  /// - Parameters:
  ///   - bindings: The values of the variables, made by the environment that compiled the program.
  ///   - steps: The most steps it may take; nil for the environment's limit.
  ///   - skipsUnknown: Whether filters and maps leave out elements that are not known, and so yield the known part.
  /// - Returns: The value, an error, or an unknown.
  public func evaluate(_ bindings: CELBindings, steps: Int? = nil, skipsUnknown: Bool = false) -> CELValue {
    var frame = CELFrame(variables: bindings.values, steps: steps ?? self.steps, skipsUnknown: skipsUnknown)
    let result = run(&frame)
    // An operator may have absorbed the error, but what follows an exhausted budget is worth nothing.
    return frame.isExhausted ? .error(.costExceeded) : result
  }
}
