import PolicyAST

/// Compiles the clauses of text rules, and collects what is wrong with them.
struct TextRuleCompiler {
  private(set) var problems: [RuleProblem] = []

  /// Whether expressions are compiled at once, to find what is wrong with them.
  private let isEager: Bool

  private let base = RuleEnvironment.environment(of: .text)

  /// A compiler; one that is not eager leaves expressions to their first use.
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
    var pattern: LazyValue<RegularExpression?>?
    if case .pattern(let source) = clause.look { pattern = self.pattern(source) }
    let pair = clause.pair.flatMap { self.pattern($0.pattern) }
    let without = clause.without.flatMap { self.pattern($0.pattern) }
    guard problems.count == before else { return nil }
    return CompiledClause(
      clause, rule: index, bindings: environment.bindings(), variables: variables, node: node, form: form,
      when: when, confirm: confirm, message: message, weigh: weigh, pattern: pattern, pair: pair, without: without)
  }

  private mutating func pattern(_ expression: RuleExpression) -> LazyValue<RegularExpression?>? {
    let text = expression.text
    guard isEager else { return LazyValue { try? RegularExpression(text) } }
    do {
      let pattern = try RegularExpression(text)
      return LazyValue { pattern }
    } catch {
      problems.append(RuleProblem("\(error)", at: expression.value.location))
      return nil
    }
  }

  private mutating func program(
    _ expression: RuleExpression, _ environment: CELEnvironment, expecting type: CELType
  ) -> LazyValue<CELProgram?>? {
    guard isEager else {
      return LazyValue {
        var problems: [RuleProblem] = []
        return Self.program(expression, environment, expecting: type, &problems)
      }
    }
    return Self.program(expression, environment, expecting: type, &problems).map { program in LazyValue { program } }
  }

  private mutating func message(_ text: RuleText, _ environment: CELEnvironment) -> LazyValue<CompiledReport.Message> {
    guard isEager else {
      return LazyValue {
        var problems: [RuleProblem] = []
        return Self.message(text, environment, &problems)
      }
    }
    let message = Self.message(text, environment, &problems)
    return LazyValue { message }
  }

  private static func program(
    _ expression: RuleExpression, _ environment: CELEnvironment, expecting type: CELType?,
    _ problems: inout [RuleProblem]
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

  private static func message(
    _ text: RuleText, _ environment: CELEnvironment, _ problems: inout [RuleProblem]
  ) -> CompiledReport.Message {
    CompiledReport.Message(
      english: parts(text.english, environment, &problems),
      chinese: text.chinese.map { parts($0, environment, &problems) })
  }

  private static func parts(
    _ expression: RuleExpression, _ environment: CELEnvironment, _ problems: inout [RuleProblem]
  ) -> [CompiledReport.Message.Part] {
    guard let template = MessageTemplate(expression.text) else {
      problems.append(RuleProblem("'{{' has no '}}'", at: expression.value.location))
      return []
    }
    return template.parts.compactMap { part in
      switch part {
      case .literal(let text): .literal(text)
      case .expression(let text, let offset):
        program(RuleExpression(text, in: expression.value, offset: offset), environment, expecting: nil, &problems)
          .map { .program($0) }
      }
    }
  }
}
