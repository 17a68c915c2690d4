/// Evaluates expressions as far as that is possible without deploying anything.
///
/// What is known becomes a value at the place where it is written; what is not known becomes `unresolved`, a hole in a
/// text or a choice, and says why. Faults of the expression itself end as `unresolved`, too: nothing is thrown.
public struct HCLEvaluator: Sendable {
  /// How deeply evaluation may nest, across references; bounds the stack.
  static let depthLimit = 300

  let scope: any HCLScope
  let budget: HCLBudget
  /// The names bound by `for`.
  var bound: [String: Value] = [:]
  /// What the anonymous symbol of the splat at hand stands for.
  var item: Value?
  var depth = 0
  /// Whether `jsonencode` gives the structure it was given, not a text.
  var keepsStructure = false

  /// An evaluator of expressions whose names stand for what `scope` says.
  public init(scope: any HCLScope) {
    self.init(scope: scope, budget: HCLBudget())
  }

  init(scope: any HCLScope, budget: HCLBudget, depth: Int = 0) {
    self.scope = scope
    self.budget = budget
    self.depth = depth
  }

  /// Returns the value of `expression`; `jsonencode` gives a text.
  public func evaluate(_ expression: HCLExpression) -> Value {
    var plain = self
    plain.keepsStructure = false
    return plain.value(expression.document, expression.index)
  }

  /// Returns the value of `expression` for an attribute that holds a policy.
  ///
  /// Where the policy is made by `jsonencode`, the value is the structure that was encoded, with its own places, also
  /// when parts of it are not known; a policy written as text is a text.
  public func evaluatePolicyAttribute(_ expression: HCLExpression) -> Value {
    var structured = self
    structured.keepsStructure = true
    return structured.value(expression.document, expression.index)
  }

  /// An evaluator of another scope that shares this one's limits.
  func entering(_ scope: any HCLScope) -> HCLEvaluator {
    var inner = HCLEvaluator(scope: scope, budget: budget, depth: depth)
    inner.keepsStructure = keepsStructure
    return inner
  }

  /// The value of the record `index`.
  func value(_ document: HCLDocument, _ index: Int32) -> Value {
    let node = document.node(index)
    let here = document.location(node.region)
    guard depth < Self.depthLimit, budget.take() else {
      return Value(.unresolved(Unresolved(.limit, Self.excerpt(here))), at: here)
    }
    var inner = self
    inner.depth += 1
    switch node.kind {
    case .number: return Value(.number(HCLNumber.normal(document.text(node.region))), at: here)
    case .bool: return Value(.bool(node.flags != 0), at: here)
    case .null: return Value(.null, at: here)
    case .template, .text: return inner.template(document, index)
    case .wrap, .parentheses: return inner.value(document, node.first)
    case .join: return inner.join(document, index)
    case .traversal, .relative, .index: return inner.path(document, index)
    case .splat: return inner.splat(document, index)
    case .anonymous: return item ?? unresolved(.malformed, here)
    case .unary: return inner.plain.unary(document, index)
    case .binary: return inner.plain.binary(document, index)
    case .conditional: return inner.conditional(document, index)
    case .call: return inner.call(document, index)
    case .tuple: return inner.tuple(document, index)
    case .object: return inner.object(document, index)
    case .forExpression: return inner.loop(document, index)
    case .body, .attribute, .block, .label, .piece, .root, .getAttribute, .getIndex, .name, .malformed:
      return unresolved(.malformed, here)
    }
  }

  /// The same evaluator, in which `jsonencode` gives a text.
  var plain: HCLEvaluator {
    var copy = self
    copy.keepsStructure = false
    return copy
  }

  /// A value that is not known for `reason`, named by what is written at `location`.
  func unresolved(_ reason: Unresolved.Reason, _ location: Location) -> Value {
    Value(.unresolved(Unresolved(reason, Self.excerpt(location))), at: location)
  }

  /// What is written at `location`, at most 200 bytes of it.
  static func excerpt(_ location: Location) -> String {
    let region = location.region
    guard region.count > 200 else { return location.text }
    return location.file.text(in: Region(region.start, region.start + 200)) + "…"
  }

  /// Applies `body` to a value, or to each branch of a choice.
  func distribute(_ value: Value, _ body: (Value) -> Value) -> Value {
    guard case .choice(let choice) = value.content else { return body(value) }
    guard HCLChoices.count(value) <= HCLChoices.limit, budget.take(choice.branches.count) else {
      return unresolved(.limit, value.location)
    }
    let branches = choice.branches.map { (answer: $0.answer, value: distribute($0.value, body)) }
    return Value(.choice(Value.Choice(choice.condition, branches)), at: value.location)
  }
}
