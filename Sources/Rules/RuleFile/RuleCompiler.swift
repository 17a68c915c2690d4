import PolicyAST

/// Compiles the expressions of rules of one scope, and collects what is wrong with them.
struct RuleCompiler {
  private let plain: CELEnvironment
  private var environment: CELEnvironment
  private let node: Int
  private let project: Int
  private let it: Int
  var problems: [RuleProblem] = []

  /// A compiler of rules of `scope`.
  init(_ scope: Scope) {
    plain = RuleEnvironment.environment(of: scope)
    environment = plain
    node = environment.index(ofVariable: scope.rawValue) ?? 0
    project = environment.index(ofVariable: "project") ?? node
    it = environment.index(ofVariable: "it") ?? 0
  }

  /// Compiles all expressions of `rule`, so that all problems are told at once; those of text rules are compiled with
  /// their clauses.
  mutating func check(_ rule: Rule) {
    guard rule.scope != .text else { return }
    _ = condition(of: rule)
    _ = report(of: rule)
  }

  /// Returns `rule` with its condition compiled, nil when that has problems.
  mutating func condition(of rule: Rule) -> CompiledRule? {
    let parameters = declare(rule.description.parameters)
    guard let when = program(rule.when, expecting: .bool) else { return nil }
    var bindings = environment.bindings()
    for parameter in rule.description.parameters {
      if let index = parameters[parameter.name] { bindings[index] = parameter.standard.value }
    }
    return CompiledRule(
      rule: rule, bindings: bindings, node: node, project: reads(rule) ? project : nil, it: it, when: when,
      parameters: parameters)
  }

  /// Whether an expression of `rule` may read `project`.
  private func reads(_ rule: Rule) -> Bool {
    let expressions = [rule.when, rule.at, rule.weigh, rule.message.english, rule.message.chinese].compactMap { $0 }
    let further = (rule.related + rule.steps).flatMap {
      [$0.at, $0.message.english, $0.message.chinese].compactMap { $0 }
    }
    return project != node && (expressions + further).contains { $0.text.holds("project") }
  }

  /// Returns what `rule` says where it holds, nil when it has problems.
  mutating func report(of rule: Rule) -> CompiledReport? {
    let before = problems.count
    _ = declare(rule.description.parameters)
    let at = rule.at.flatMap { program($0, expecting: nil) }
    let weigh = rule.weigh.flatMap { program($0, expecting: .string) }
    let message = message(rule.message)
    let related = rule.related.compactMap { place($0) }
    let steps = rule.steps.compactMap { place($0) }
    let fixes = rule.fixes.compactMap { compile($0) }
    guard problems.count == before else { return nil }
    return CompiledReport(weigh: weigh, at: at, message: message, related: related, steps: steps, fixes: fixes)
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

  private mutating func place(_ related: Rule.Related) -> CompiledReport.Related? {
    program(related.at, expecting: nil).map { CompiledReport.Related(at: $0, message: message(related.message)) }
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

  mutating func message(_ text: RuleText) -> CompiledReport.Message {
    CompiledReport.Message(english: parts(text.english), chinese: text.chinese.map { parts($0) })
  }

  private mutating func parts(_ expression: RuleExpression) -> [CompiledReport.Message.Part] {
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
