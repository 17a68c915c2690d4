/// A scope of fixed variables.
public struct HCLVariables: HCLScope {
  private let variables: [String: Value]

  /// A scope in which each name stands for its value.
  public init(_ variables: [String: Value] = [:]) {
    self.variables = variables
  }

  public func resolve(_ reference: HCLReference, _ evaluator: HCLEvaluator) -> HCLResolution? {
    variables[reference.root].map { HCLResolution($0, followed: 0) }
  }
}
