import PolicyAST

/// A clause of a text rule with its expressions compiled.
///
/// A class, because scans pass it about for every candidate.
final class CompiledClause: Sendable {
  let clause: TextClause

  /// The index of the rule in its scanner.
  let rule: Int

  /// Bindings without values, to copy.
  let bindings: CELBindings

  /// The names of the variables, with their positions in the bindings.
  let variables: [(name: String, position: Int)]

  /// The position of `text`.
  let node: Int

  /// The position of `form`.
  let form: Int

  /// What is compiled at the first candidate; nil for what the clause has none of, nil within for what is not
  /// well-formed, which was reported when the rule was read.
  let when: LazyValue<CELProgram?>?
  let confirm: LazyValue<CELProgram?>?
  let message: LazyValue<CompiledReport.Message>
  let weigh: LazyValue<CELProgram?>?
  let pattern: LazyValue<RegularExpression?>?
  let pair: LazyValue<RegularExpression?>?
  let without: LazyValue<RegularExpression?>?

  init(
    _ clause: TextClause, rule: Int, bindings: CELBindings, variables: [(name: String, position: Int)], node: Int,
    form: Int, when: LazyValue<CELProgram?>?, confirm: LazyValue<CELProgram?>?,
    message: LazyValue<CompiledReport.Message>, weigh: LazyValue<CELProgram?>?, pattern: LazyValue<RegularExpression?>?,
    pair: LazyValue<RegularExpression?>?,
    without: LazyValue<RegularExpression?>?
  ) {
    self.clause = clause
    self.rule = rule
    self.bindings = bindings
    self.variables = variables
    self.node = node
    self.form = form
    self.when = when
    self.confirm = confirm
    self.message = message
    self.weigh = weigh
    self.pattern = pattern
    self.pair = pair
    self.without = without
  }

  /// Returns the bindings for `captures` in a file that `text` speaks of.
  func bound(_ captures: [TextMatch.Capture], text: CELValue) -> CELBindings {
    var bound = bindings
    bound[node] = text
    bound[form] = CELValue(.string(clause.title))
    for variable in variables {
      let capture = captures.first { $0.name == variable.name }
      bound[variable.position] = CELValue(.string(capture?.text ?? ""))
    }
    return bound
  }
}
