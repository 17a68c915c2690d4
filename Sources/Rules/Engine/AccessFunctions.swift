import PolicyAST

/// The functions of rules that ask the access engine.
enum AccessFunctions {
  /// All of them.
  static let all: [CELFunction] = [
    CELFunction(
      "allows",
      doc: "whether an identity, or a policy alone, ever allows an action on a resource; both may have * and ?",
      subjects.flatMap { subject in
        [true, false].map { isMember in
          CELOverload(
            [.object(subject), .string, .string], .bool, isMember: isMember, cost: 50,
            .variadic { ask($0, yes: { _ in .bool(true) }, no: { .bool(false) }) })
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

  private static let subjects = ["identity", "policy"]

  /// The steps that one question of a rule may take.
  private static let limit = 50_000

  private static func ask(
    _ arguments: [CELValue], yes: (Request) -> CELValue, no: () -> CELValue
  ) -> CELValue {
    guard arguments.count == 3, case .object(let object) = arguments[0].content,
      let context = object.host as? EvaluationContext, let set = rights(object, context)
    else { return .error(.host("no identity or policy")) }
    let question = AccessQuestion(
      actions: [arguments[1].stringValue ?? ""], resources: [arguments[2].stringValue ?? ""])
    switch set.canEver(question, limit: limit) {
    case .yes(let request, _): return yes(request)
    case .no: return no()
    case .undecided(let doubts):
      return context.unknown((doubts.first ?? AccessDoubt("the answer is open")).unresolved)
    }
  }

  private static func rights(_ object: CELObject, _ context: EvaluationContext) -> AccessSet? {
    switch context.subject(object.payload) {
    case .identity(let id): context.answers.rights(of: id)
    case .policy(let id): context.answers.rights(of: id)
    case _: nil
    }
  }

  private static func reaches(_ origin: CELValue, _ target: CELValue) -> CELValue {
    guard case .object(let first) = origin.content, case .object(let second) = target.content,
      let context = first.host as? EvaluationContext, case .identity(let start)? = context.subject(first.payload),
      case .identity(let end)? = context.subject(second.payload)
    else { return .error(.host("no identity")) }
    return .bool(start == end || context.answers.escalations.path(from: start, to: end) != nil)
  }
}
