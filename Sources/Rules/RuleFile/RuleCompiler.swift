import PolicyAST

/// Compiles the expressions of rules of one scope, and collects what is wrong with them.
struct RuleCompiler {
  private let plain: CELEnvironment
  private var environment: CELEnvironment
  private let node: Int
  private let it: Int
  var problems: [RuleProblem] = []

  /// A compiler of rules of `scope`.
  init(_ scope: Scope) {
    plain = RuleEnvironment.environment(of: scope)
    environment = plain
    node = environment.index(ofVariable: scope.rawValue) ?? 0
    it = environment.index(ofVariable: "it") ?? 0
  }

  /// Returns `rule` compiled, nil when it has problems.
  mutating func compile(_ rule: Rule) -> CompiledRule? {
    guard rule.scope != .text else { return nil }
    let before = problems.count
    let parameters = declare(rule.description.parameters)
    let when = program(rule.when, expecting: .bool)
    let at = rule.at.flatMap { program($0, expecting: nil) }
    let weigh = rule.weigh.flatMap { program($0, expecting: .string) }
    let message = message(rule.message)
    let related = rule.related.compactMap { place($0) }
    let steps = rule.steps.compactMap { place($0) }
    let fixes = rule.fixes.compactMap { compile($0) }
    guard problems.count == before, let when else { return nil }
    var bindings = environment.bindings()
    for parameter in rule.description.parameters {
      if let index = parameters[parameter.name] { bindings[index] = parameter.standard.value }
    }
    return CompiledRule(
      rule: rule, bindings: bindings, node: node, it: it, when: when, weigh: weigh, at: at, message: message,
      related: related, steps: steps, fixes: fixes, parameters: parameters)
  }

  /// Makes `parameters` variables of the expressions that follow, and returns their positions by name.
  private mutating func declare(_ parameters: [RuleParameter]) -> [String: Int] {
    environment = plain
    var positions: [String: Int] = [:]
    for parameter in parameters {
      positions[parameter.name] = environment.add(
        CELVariable(parameter.variable, parameter.standard.type, doc: parameter.doc.english))
    }
    return positions
  }

  private mutating func place(_ related: Rule.Related) -> CompiledRule.Related? {
    program(related.at, expecting: nil).map { CompiledRule.Related(at: $0, message: message(related.message)) }
  }

  mutating func program(_ expression: RuleExpression, expecting type: CELType?) -> CELProgram? {
    do {
      return try environment.compile(expression.text, expecting: type)
    } catch {
      for problem in error.problems {
        problems.append(
          RuleProblem("\(problem)", at: expression.location(problem.region.start, problem.region.end)))
      }
      return nil
    }
  }

  mutating func message(_ text: RuleText) -> CompiledRule.Message {
    CompiledRule.Message(english: parts(text.english), chinese: text.chinese.map { parts($0) })
  }

  private mutating func parts(_ expression: RuleExpression) -> [CompiledRule.Message.Part] {
    guard let template = MessageTemplate(expression.text) else {
      problems.append(RuleProblem("'{{' has no '}}'", at: expression.value.location))
      return []
    }
    return template.parts.compactMap { part in
      switch part {
      case .literal(let text): .literal(text)
      case .expression(let text, let offset):
        program(RuleExpression(text, in: expression.value, offset: offset), expecting: nil).map { .program($0) }
      }
    }
  }
}
