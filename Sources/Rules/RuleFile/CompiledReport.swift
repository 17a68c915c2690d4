/// What a rule says where it holds, compiled and type-checked.
struct CompiledReport: Sendable {
  /// A message as parts to put together.
  struct Message: Sendable {
    enum Part: Sendable {
      case literal(String)
      case program(CELProgram)
    }

    let english: [Part]
    let chinese: [Part]?
  }

  /// A further place.
  struct Related: Sendable {
    let at: CELProgram
    let message: Message
  }

  let weigh: CELProgram?
  let at: CELProgram?
  let message: Message
  let related: [Related]
  let steps: [Related]
  let fixes: [CompiledFix]
}
