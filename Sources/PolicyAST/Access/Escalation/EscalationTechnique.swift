/// One known way from some permissions to more.
struct EscalationTechnique: Sendable {
  /// An action that is needed, and what it has to work on.
  struct Step: Sendable {
    let action: String
    /// The number of the action among those of its dialect.
    let number: Int
    let target: EscalationTarget
    /// Whether nothing is gained where the action is allowed anyway.
    let isBarrier: Bool
  }

  /// The id of the published path.
  let id: String

  /// What is gained.
  let gain: EscalationPath.Gain

  /// What is needed, in the order in which it is done.
  let steps: [Step]

  /// What is climbed to; nil when all of it is one's own, or made by the way.
  var subject: EscalationTarget? {
    steps.lazy.filter { !$0.isBarrier }.map(\.target).first(where: \.isForeign)
  }
}
