import PolicyAST

/// The functions of rules that ask the access engine.
enum AccessFunctions {
  /// All of them.
  static let all: [CELFunction] = [
    CELFunction(
      "allows",
      doc:
        "whether an identity, a policy alone, or a statement under the denies of its policy ever allows an action on a "
        + "resource; both may have * and ?; with a condition key and a value, in requests that carry it",
      subjects.flatMap { subject in
        [true, false].flatMap { isMember in
          [[CELType.string, .string], [.string, .string, .string, .string]].map { parameters in
            CELOverload(
              [.object(subject)] + parameters, .bool, isMember: isMember, cost: 50,
              .variadic { ask($0, yes: { _ in .bool(true) }, no: { .bool(false) }) })
          }
        }
      }),
    CELFunction(
      "reaches", doc: "whether an identity can come to hold the rights of another one by a known path",
      [true, false].map { isMember in
        CELOverload(
          [.object("identity"), .object("identity")], .bool, isMember: isMember, cost: 50, .binary { reaches($0, $1) })
      }),
    CELFunction(
      "witness",
      doc: "a request for an action on a resource that an identity or policy allows; empty when there is none",
      subjects.flatMap { subject in
        [true, false].map { isMember in
          CELOverload(
            [.object(subject), .string, .string], .string, isMember: isMember, cost: 50,
            .variadic { ask($0, yes: { .string($0.description) }, no: { .string("") }) })
        }
      }),
  ]

  private static let subjects = ["identity", "policy", "statement"]

  /// The steps that one question of a rule may take.
  private static let limit = 50_000

  private static func ask(
    _ arguments: [CELValue], yes: (Request) -> CELValue, no: () -> CELValue
  ) -> CELValue {
    guard arguments.count == 3 || arguments.count == 5, case .object(let object) = arguments[0].content,
      let context = object.host as? EvaluationContext, let set = rights(object, context)
    else { return .error(.host("no identity or policy")) }
    var question = AccessQuestion(
      actions: [arguments[1].stringValue ?? ""], resources: [arguments[2].stringValue ?? ""])
    if arguments.count == 5 {
      question.context = [arguments[3].stringValue ?? "": .matches([arguments[4].stringValue ?? ""])]
    }
    switch set.canEver(question, limit: limit) {
    case .yes(let request, _): return yes(request)
    case .no: return no()
    case .undecided(let doubts):
      return context.unknown((doubts.first ?? AccessDoubt("the answer is open")).unresolved)
    }
  }

  private static func rights(_ object: CELObject, _ context: EvaluationContext) -> AccessSet? {
    let subject = context.subject(object.payload)
    if case .identity(let id)? = subject { return context.answers.rights(of: id) }
    if case .policy(let id)? = subject { return context.answers.rights(of: id) }
    if case .statement(let id, let index)? = subject { return context.answers.rights(of: id, statement: index) }
    return nil
  }

  private static func reaches(_ origin: CELValue, _ target: CELValue) -> CELValue {
    guard case .object(let first) = origin.content, case .object(let second) = target.content,
      let context = first.host as? EvaluationContext, case .identity(let start)? = context.subject(first.payload),
      case .identity(let end)? = context.subject(second.payload)
    else { return .error(.host("no identity")) }
    return .bool(start == end || context.answers.escalations.path(from: start, to: end) != nil)
  }
}
