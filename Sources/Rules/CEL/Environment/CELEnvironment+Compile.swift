extension CELEnvironment {
  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - source: The text of the expression.
  ///   - expected: The type that the result must have; nil for any.
  ///   - isChecked: Without checking, names and overloads that do not exist are errors of evaluation only.
  /// - Throws: All problems found, each with its bytes in `source`.
  /// - Complexity: Linear in the text but for the number of overloads.
  public func compile(
    _ source: String, expecting expected: CELType? = nil, isChecked: Bool = true
  ) throws(CELCompileError) -> CELProgram {
    // The language reserves `function`, which is the best name for the variable of a rule about functions.
    let words = variables.map(\.name).filter { CELParser.reserved.contains($0) }
    var parser = CELParser(source, limits: limits, hasMacros: hasMacros, declaredWords: Set(words))
    let root: Int
    do {
      root = try parser.parse()
    } catch {
      throw CELCompileError(source: source, problems: [error])
    }
    var checker = CELChecker(parser.tree, environment: self, isLenient: !isChecked)
    let type = checker.check(root, expecting: expected)
    guard checker.problems.isEmpty else {
      throw CELCompileError(source: source, problems: checker.problems.sorted { $0.region < $1.region })
    }
    let planner = CELPlanner(tree: parser.tree, resolutions: checker.resolutions, environment: self)
    return CELProgram(
      source: source, resultType: type, referencedVariables: checker.referencedVariables,
      referencedFields: checker.referencedFields, steps: limits.steps, run: planner.plan(root))
  }
}
