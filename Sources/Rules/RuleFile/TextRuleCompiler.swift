import PolicyAST

/// Compiles the clauses of text rules, and collects what is wrong with them.
struct TextRuleCompiler {
  private(set) var problems: [RuleProblem] = []

  /// Whether regular expressions are compiled at once, to find what is wrong with them.
  private let isEager: Bool

  private let base = RuleEnvironment.environment(of: .text)

  /// A compiler; one that is not eager leaves regular expressions to their first use.
  init(isEager: Bool) {
    self.isEager = isEager
  }

  /// Returns the clauses of `rule` compiled, those with problems left out.
  mutating func compile(_ rule: Rule, at index: Int) -> [CompiledClause] {
    rule.clauses.compactMap { compile($0, of: rule, at: index) }
  }

  private mutating func compile(_ clause: TextClause, of rule: Rule, at index: Int) -> CompiledClause? {
    let before = problems.count
    var environment = base
    let node = environment.index(ofVariable: Scope.text.rawValue) ?? 0
    let form = environment.add(CELVariable("form", .string, doc: "what the clause calls what it finds"))
    let variables = clause.variables.map { (name: $0, position: environment.add(CELVariable($0, .string))) }
    if let anchor = clause.anchor, !clause.variables.contains(anchor) {
      problems.append(RuleProblem("at names no part of the pattern", at: clause.location))
    }
    let when = clause.when.flatMap { program($0, environment, expecting: .bool) }
    let confirm = clause.confirm.flatMap { program($0, environment, expecting: .bool) }
    let weigh = rule.scope == .text ? rule.weigh.flatMap { program($0, environment, expecting: .string) } : nil
    let message = message(clause.message ?? rule.message, environment)
    var pattern: LazyPattern?
    if case .pattern(let source) = clause.look { pattern = self.pattern(source) }
    let pair = clause.pair.flatMap { self.pattern($0.pattern) }
    guard problems.count == before else { return nil }
    return CompiledClause(
      clause, rule: index, bindings: environment.bindings(), variables: variables, node: node, form: form,
      when: when, confirm: confirm, message: message, weigh: weigh, pattern: pattern, pair: pair)
  }

  private mutating func pattern(_ expression: RuleExpression) -> LazyPattern? {
    guard isEager else { return LazyPattern(expression.text) }
    do {
      _ = try RegularExpression(expression.text)
      return LazyPattern(expression.text)
    } catch {
      problems.append(RuleProblem("\(error)", at: expression.value.location))
      return nil
    }
  }

  private mutating func program(
    _ expression: RuleExpression, _ environment: CELEnvironment, expecting type: CELType?
  ) -> CELProgram? {
    do {
      return try environment.compile(expression.text, expecting: type)
    } catch {
      for problem in error.problems {
        problems.append(RuleProblem("\(problem)", at: expression.location(problem.region.start, problem.region.end)))
      }
      return nil
    }
  }

  private mutating func message(_ text: RuleText, _ environment: CELEnvironment) -> CompiledReport.Message {
    CompiledReport.Message(
      english: parts(text.english, environment), chinese: text.chinese.map { parts($0, environment) })
  }

  private mutating func parts(
    _ expression: RuleExpression, _ environment: CELEnvironment
  ) -> [CompiledReport.Message.Part] {
    guard let template = MessageTemplate(expression.text) else {
      problems.append(RuleProblem("'{{' has no '}}'", at: expression.value.location))
      return []
    }
    return template.parts.compactMap { part in
      switch part {
      case .literal(let text): .literal(text)
      case .expression(let text, let offset):
        program(RuleExpression(text, in: expression.value, offset: offset), environment, expecting: nil)
          .map { .program($0) }
      }
    }
  }
}
