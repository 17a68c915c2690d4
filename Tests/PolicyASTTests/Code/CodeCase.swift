/// A source file and what is found in it.
struct CodeCase: Sendable {
  let path: String
  let source: String

  /// Kind and text at the place of each habit.
  let expected: [String]
}
